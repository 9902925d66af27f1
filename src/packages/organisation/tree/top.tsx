import { useEffect } from 'react'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { Answer } from '../../../features/shell/answer'
import { useT } from '../../../i18n/t'
import { Empty } from '../../../ui/empty/empty'
import { Rows } from './rows'
import type { TreeSteps } from './steps'

/** The districts; where there is one only, one is in it already. */
export function Top(steps: TreeSteps) {
  const t = useT()
  const districts = useQuery(api.organisation.children, {})
  const children = districts.data?.children ?? []
  const only = children.length === 1 ? children[0]?.unitId : undefined
  const { onEnter } = steps
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way in is new at every drawing, and is gone once
  useEffect(() => {
    if (only) onEnter(only)
  }, [only])
  return (
    <Answer query={districts}>
      {({ children }) =>
        children.length === 0 ? (
          <Empty icon="people" title={t('org.none')} text={t('org.noneText')} />
        ) : (
          <Rows rows={children} {...steps} />
        )
      }
    </Answer>
  )
}
