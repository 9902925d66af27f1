import { api } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { Skeleton } from '../../ui/skeleton/skeleton'
import { Answer } from '../shell/answer'
import { UnitView } from './unit-view'

/** A unit in the second pane of a wide screen: the same as its page. */
export function UnitPane({ unitId }: { unitId: string }) {
  const unit = useQuery(api.organisation.unit, { unitId })
  return (
    <Answer query={unit} skeleton={<Skeleton kind="text" rows={8} />}>
      {(data) => <UnitView unit={data} />}
    </Answer>
  )
}
