import { View } from '@tarojs/components'
import { useState } from 'react'
import { useT } from '../../i18n/t'
import { Button } from '../../ui/button/button'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import type { IconName } from '../../ui/icon/icon'
import { Sheet } from '../../ui/sheet/sheet'
import { go } from '../shell/go'
import './challenge-facts.scss'
import type { Challenge } from './types'
import type { ActName, ChallengeActs } from './use-challenge'

interface Choice {
  id: ActName | 'submit' | 'bid' | 'handOver' | 'board'
  text: string
  icon: IconName
  note?: string
  onTap: () => void
}

interface ChallengeActionsProps {
  challenge: Challenge
  acts: ChallengeActs
  /** The slot whose team the page's link leads to. */
  slot?: number | undefined
}

/** The one act that matters now, large, in the thumb's reach; all others in a sheet. */
export function ChallengeActions({ challenge, acts, slot }: ChallengeActionsProps) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const [primary, ...rest] = useMain(challenge, acts, slot)
  const others = [...rest, ...useOthers(challenge, acts)]
  const then = (act: () => void) => () => {
    setOpen(false)
    act()
  }
  if (!primary && others.length === 0) return null
  return (
    <View className="challenge-actions">
      {primary && (
        <Button text={primary.text} icon={primary.icon} busy={acts.busy === primary.id} onTap={primary.onTap} />
      )}
      {others.length > 0 && (
        <Button
          kind="secondary"
          text={t('challenge.more')}
          busy={others.some(({ id }) => id === acts.busy)}
          onTap={() => setOpen(true)}
        />
      )}
      <Sheet open={open} onClose={() => setOpen(false)} title={t('challenge.moreTitle')}>
        <CellList>
          {others.map(({ id, text, icon, note, onTap }) => (
            <Cell key={id} icon={icon} title={text} note={note} onTap={then(onTap)} />
          ))}
        </CellList>
      </Sheet>
    </View>
  )
}

/** The slot whose team can be joined from here: the one of the link, or the only one there is. */
const teamOf = ({ slots }: Challenge, slot: number | undefined) => slot ?? (slots === 1 ? 0 : undefined)

/** Whether there is anything to do: without it no bar is drawn. */
export function canAct(challenge: Challenge, slot?: number): boolean {
  const { joinTeam, leaveTeam, ...others } = challenge.can
  const joins = joinTeam && teamOf(challenge, slot) !== undefined
  return joins || (leaveTeam && challenge.claim?.lead === false) || Object.values(others).some(Boolean)
}

/** What moves it on, the most pressing first. */
function useMain(challenge: Challenge, acts: ChallengeActs, slot: number | undefined): Choice[] {
  const t = useT()
  const { _id, can, claim } = challenge
  const team = teamOf(challenge, slot)
  const choices: (Choice | false)[] = [
    can.submit &&
      claim !== null && {
        id: 'submit',
        text: t(claim.state === 'returned' ? 'challenge.submitAgain' : 'challenge.submit'),
        icon: 'camera',
        onTap: () => go.submitWork({ challengeId: _id, slot: claim.slot, fence: claim.fence }),
      },
    can.joinTeam &&
      team !== undefined && {
        id: 'joinTeam',
        text: t('challenge.join'),
        icon: 'people',
        onTap: () => void acts.joinTeam(team),
      },
    can.claim && { id: 'claim', text: t('challenge.claim'), icon: 'flag', onTap: () => void acts.claim() },
    can.bid && { id: 'bid', text: t('challenge.bid'), icon: 'edit', onTap: () => go.bid(_id) },
  ]
  return choices.filter((choice) => choice !== false)
}

const POSTERS_OWN = ['edit', 'post', 'withdraw', 'close', 'choose', 'review'] as const

function useOthers({ _id, can, claim, leaseHours }: Challenge, acts: ChallengeActs): Choice[] {
  const t = useT()
  const posts = POSTERS_OWN.some((act) => can[act])
  const choices: (Choice | false)[] = [
    can.extend &&
      claim !== null && {
        id: 'extend',
        text: t('challenge.extend'),
        note: t('challenge.extendNote', { hours: leaseHours }),
        icon: 'clock',
        onTap: () => void acts.extend(claim),
      },
    can.offerHandOver &&
      claim !== null && {
        id: 'handOver',
        text: t('challenge.handOver'),
        note: t('challenge.handOverNote'),
        icon: 'share',
        onTap: () => go.handOver({ challengeId: _id, slot: claim.slot, fence: claim.fence }),
      },
    can.withdrawHandOver &&
      claim !== null && {
        id: 'withdrawHandOver',
        text: t('challenge.withdrawHandOver'),
        icon: 'close',
        onTap: () => void acts.withdrawHandOver(claim),
      },
    can.leaveTeam &&
      claim !== null &&
      !claim.lead && {
        id: 'leaveTeam',
        text: t('challenge.leave'),
        icon: 'user',
        onTap: () => void acts.leaveTeam(claim),
      },
    can.withdrawBid && {
      id: 'withdrawBid',
      text: t('challenge.withdrawBid'),
      icon: 'close',
      onTap: () => void acts.withdrawBid(),
    },
    can.release &&
      claim !== null && {
        id: 'release',
        text: t('challenge.release'),
        note: t('challenge.releaseNote'),
        icon: 'back',
        onTap: () => void acts.release(claim),
      },
    posts && {
      id: 'board',
      text: t('challenge.desk'),
      note: t('challenge.boardNote'),
      icon: 'list',
      onTap: () => go.deskReview(_id),
    },
  ]
  return choices.filter((choice) => choice !== false)
}
