import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Empty } from '../../../ui/empty/empty'
import { Skeleton } from '../../../ui/skeleton/skeleton'

/** The units whose rosters are mine to read. */
export function ChooseOwn() {
  const t = useT()
  const me = useQuery(api.account.me, {})
  const own = me.data?.rosters ?? []
  return (
    <Page
      title={t('roster.choose')}
      query={me}
      skeleton={<Skeleton kind="cells" rows={3} />}
      isEmpty={own.length === 0}
      empty={<Empty icon="people" title={t('roster.chooseNone')} text={t('roster.chooseNoneText')} />}
    >
      <CellList label={t('roster.choose')}>
        {own.map((unit) => (
          <Cell key={unit.unitId} icon="people" title={unit.name} onTap={() => go.rosters([unit])} />
        ))}
      </CellList>
    </Page>
  )
}
