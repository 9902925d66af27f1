import { useT } from '../../i18n/t'
import { ShareButton } from '../../platform/share-button'
import { Avatar } from '../../ui/avatar/avatar'
import { Button } from '../../ui/button/button'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Section } from '../../ui/section/section'
import { Tag } from '../../ui/tag/tag'
import { invitePath } from './share'
import type { Challenge } from './types'
import type { ChallengeActs } from './use-challenge'

interface ChallengeTeamProps {
  challenge: Challenge
  claim: NonNullable<Challenge['claim']>
  acts: ChallengeActs
}

/** 队伍: who leads, who works with them; the lead asks others to join, and lets somebody go. */
export function ChallengeTeam({ challenge, claim, acts }: ChallengeTeamProps) {
  const t = useT()
  if (challenge.teamSize < 2) return null
  const { name, team, lead, state } = claim
  const working = state === 'held' || state === 'returned'
  const room = challenge.teamSize - 1 - team.length
  return (
    <Section title={t('challenge.team')} note={working && room > 0 ? t('challenge.teamRoom', { room }) : undefined}>
      <CellList label={t('challenge.team')}>
        <Cell title={name} leading={<Avatar name={name} />} value={<Tag text={t('challenge.lead')} tone="gold" />} />
        {team.map((one) => (
          <Cell
            key={one.personId}
            title={one.name}
            leading={<Avatar name={one.name} />}
            value={
              lead && working ? (
                <Button
                  kind="text"
                  size="small"
                  text={t('challenge.letGo')}
                  label={`${t('challenge.letGo')} ${one.name}`}
                  onTap={() => void acts.leaveTeam(claim, one)}
                />
              ) : undefined
            }
          />
        ))}
      </CellList>
      {lead && working && room > 0 && (
        <ShareButton
          text={t('challenge.invite')}
          path={invitePath(challenge._id, claim.slot)}
          copied={t('challenge.linkCopied')}
          notCopied={t('challenge.linkNotCopied')}
        />
      )}
    </Section>
  )
}
