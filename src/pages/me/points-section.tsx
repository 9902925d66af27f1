import { api } from '../../api/api'
import { useQuery } from '../../api/use-query'
import type { Me } from '../../features/account/types'
import { hoursOf } from '../../features/points/figures'
import { go } from '../../features/shell/go'
import { useT } from '../../i18n/t'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Section } from '../../ui/section/section'

/** 奉献积分: what one has, who has most, whom honors went to; and for keepers the desk. */
export function PointsSection({ me: { rosters } }: { me: Me }) {
  const t = useT()
  const { data } = useQuery(api.points.mine, {})
  const sum = data && t('me.balance', { points: data.balance, hours: hoursOf(data.minutes) })
  return (
    <Section title={t('me.points')}>
      <CellList>
        <Cell icon="heart" title={t('me.myPoints')} note={sum ?? t('me.myPointsNote')} onTap={go.myPoints} />
        <Cell icon="list" title={t('me.ranking')} onTap={() => go.ranking()} />
        <Cell icon="medal" title={t('me.honors')} onTap={() => go.honors()} />
        {rosters.length > 0 && (
          <Cell
            icon="settings"
            title={t('me.pointsDesk')}
            note={t('me.pointsDeskNote')}
            onTap={() => go.pointsDesks(rosters)}
          />
        )}
      </CellList>
    </Section>
  )
}
