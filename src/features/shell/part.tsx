import type { ReactNode } from 'react'
import type { Query } from '../../api/use-query'
import { useT } from '../../i18n/t'
import { useRefusalWords } from '../../i18n/use-refusal-words'
import { Button } from '../../ui/button/button'
import { Empty } from '../../ui/empty/empty'
import { Skeleton } from '../../ui/skeleton/skeleton'

interface PartProps<D> {
  query: Pick<Query<D>, 'data' | 'refusal' | 'refresh'>
  skeleton?: ReactNode
  children: (data: D) => ReactNode
}

/** A part of a screen that shows what a query of its own brings, and says why while there is nothing. */
export function Part<D>({ query: { data, refusal, refresh }, skeleton, children }: PartProps<D>) {
  const t = useT()
  const words = useRefusalWords()
  if (data !== undefined) return <>{children(data)}</>
  if (!refusal) return <>{skeleton ?? <Skeleton kind="cells" rows={5} />}</>
  const retry = <Button kind="secondary" size="small" text={t('ui.retry')} onTap={() => void refresh()} />
  return <Empty icon="warning" title={t('ui.failed')} text={words(refusal)} action={retry} />
}
