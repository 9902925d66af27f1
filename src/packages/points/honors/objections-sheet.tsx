import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { Answer } from '../../../features/shell/answer'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock } from '../../../i18n/time-words'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Empty } from '../../../ui/empty/empty'
import { Sheet } from '../../../ui/sheet/sheet'
import { Skeleton } from '../../../ui/skeleton/skeleton'

/** What was said against a name that lies open; by whom, it does not say. */
export function ObjectionsSheet({ honorId, onClose }: { honorId: string; onClose: () => void }) {
  const t = useT()
  const language = useLanguage()
  const objections = useQuery(api.points.objections, { honorId })
  return (
    <Sheet open onClose={onClose} title={t('honor.objections')}>
      <Answer query={objections} skeleton={<Skeleton kind="cells" rows={2} />}>
        {({ objections: list }) =>
          list.length === 0 ? (
            <Empty icon="check-circle" title={t('honor.noObjections')} />
          ) : (
            <CellList label={t('honor.objections')}>
              {list.map(({ at, reason }) => (
                <Cell key={`${at} ${reason}`} title={reason} note={dayAndClock(at, Date.now(), language)} />
              ))}
            </CellList>
          )
        }
      </Answer>
    </Sheet>
  )
}
