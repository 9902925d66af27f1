import type { ReactNode } from 'react'
import type { Query } from '../../api/use-query'
import { useT } from '../../i18n/t'
import { useRefusalWords } from '../../i18n/use-refusal-words'
import { Button } from '../../ui/button/button'
import { Empty } from '../../ui/empty/empty'
import { Skeleton } from '../../ui/skeleton/skeleton'

interface AnswerProps<D> {
  query: Pick<Query<D>, 'data' | 'refusal' | 'refresh'>
  /** The shape of what comes; rows when left out. */
  skeleton?: ReactNode
  children: (data: D) => ReactNode
}

/** What a query of its own within a screen brings, and in words why there is nothing. */
export function Answer<D>({ query: { data, refusal, refresh }, skeleton, children }: AnswerProps<D>) {
  const t = useT()
  const words = useRefusalWords()
  if (data !== undefined) return <>{children(data)}</>
  if (!refusal) return <>{skeleton ?? <Skeleton kind="cells" rows={6} />}</>
  const retry = <Button kind="secondary" size="small" text={t('ui.retry')} onTap={() => void refresh()} />
  return <Empty icon="warning" title={t('ui.failed')} text={words(refusal)} action={retry} />
}
