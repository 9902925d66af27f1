import { api } from '../../../api/api'
import type { Query } from '../../../api/use-query'
import { usePersonalCommand } from '../../../features/account/use-personal-command'
import type { Mine } from '../../../features/points/types'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { CellList } from '../../../ui/cell/cell-list'
import { Section } from '../../../ui/section/section'
import { Switch } from '../../../ui/switch/switch'
import { toast } from '../../../ui/toast/toast'

/** Whether rankings show one's name, and what it means when they do not. */
export function NameSwitch({ shown, mine }: { shown: boolean; mine: Query<Mine> }) {
  const t = useT()
  const show = usePersonalCommand(api.points.showMe, { refreshes: [mine] })
  const change = async (next: boolean) => {
    if (await show.run({ shown: next })) toast(t(next ? 'points.shownNow' : 'points.hiddenNow'))
  }
  return (
    <Section note={t('points.showNote')}>
      <Refusal of={show} />
      <CellList>
        <Switch text={t('points.show')} on={shown} disabled={show.busy} onChange={(next) => void change(next)} />
      </CellList>
    </Section>
  )
}
