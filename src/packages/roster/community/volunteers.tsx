import type { Volunteer } from '../../../features/roster/types'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { fullDay } from '../../../i18n/time-words'
import { Avatar } from '../../../ui/avatar/avatar'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Empty } from '../../../ui/empty/empty'

/** Who has offered to help here, with what. */
export function Volunteers({ list }: { list: readonly Volunteer[] }) {
  const t = useT()
  const language = useLanguage()
  if (list.length === 0) {
    return <Empty icon="people" title={t('community.noneVolunteers')} text={t('community.noneVolunteersText')} />
  }
  return (
    <CellList label={t('community.volunteers')}>
      {list.map(({ personId, name, skills, phone, at }) => (
        <Cell
          key={personId}
          leading={<Avatar name={name} />}
          title={name}
          note={[skills.join(t('ui.and')), t('community.since', { when: fullDay(at, Date.now(), language) })]
            .filter(Boolean)
            .join(' · ')}
          value={phone ?? undefined}
        />
      ))}
    </CellList>
  )
}
