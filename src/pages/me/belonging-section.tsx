import type { Me } from '../../features/account/types'
import { go } from '../../features/shell/go'
import { useT } from '../../i18n/t'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Section } from '../../ui/section/section'
import { Tag } from '../../ui/tag/tag'

const TONES = { asked: 'warn', confirmed: 'ok', declined: 'brand' } as const

/** Where one belongs: to a branch, to the community where one lives, to its volunteers; each row says how it stands. */
export function BelongingSection({ me: { can, memberId, branch, join, reportIn, volunteer } }: { me: Me }) {
  const t = useT()
  return (
    <Section title={t('me.identity')}>
      <CellList>
        {memberId && <Cell icon="check-circle" title={t('me.bound')} note={branch?.name} onTap={go.bind} />}
        {can.bind && <Cell icon="qr" title={t('me.bind')} note={t('me.bindNote')} onTap={go.bind} />}
        {can.askToJoin && (
          <Cell
            icon="people"
            title={t('me.join')}
            note={join?.branch.name ?? t('me.joinNote')}
            value={
              join ? (
                <Tag text={t(join.state === 'asked' ? 'me.joinAsked' : 'me.joinDeclined')} tone={TONES[join.state]} />
              ) : undefined
            }
            onTap={go.join}
          />
        )}
        {can.reportIn && (
          <Cell
            icon="home"
            title={t('me.reportIn')}
            note={reportIn?.community.name ?? t('me.reportInNote')}
            value={reportIn ? <Tag text={t(`reportIn.${reportIn.state}`)} tone={TONES[reportIn.state]} /> : undefined}
            onTap={go.reportIn}
          />
        )}
        <Cell
          icon="heart"
          title={t('me.volunteer')}
          note={volunteer?.community.name ?? t('me.volunteerNote')}
          value={volunteer ? <Tag text={t('role.volunteer')} tone="ok" /> : undefined}
          onTap={go.volunteer}
        />
      </CellList>
    </Section>
  )
}
