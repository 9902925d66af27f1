import { View } from '@tarojs/components'
import { useState } from 'react'
import { useT } from '../../i18n/t'
import { Button } from '../../ui/button/button'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { TextField } from '../../ui/field/text-field'
import { Sheet } from '../../ui/sheet/sheet'
import { Stepper } from '../../ui/stepper/stepper'
import { workTime } from '../challenge/challenge-words'
import { Refusal } from '../shell/refusal'
import './desk.scss'
import type { Challenge, Claim } from './types'
import type { ReviewActs } from './use-review'

interface AcceptSheetProps {
  challenge: Challenge
  claim: Claim
  acts: ReviewActs
}

/** 验榜: says who gets what before it is done; the hours can be put right here. */
export function AcceptSheet({ challenge, claim, acts }: AcceptSheetProps) {
  const t = useT()
  const [minutes, setMinutes] = useState(claim.work?.minutes ?? challenge.minutes)
  const [note, setNote] = useState('')
  const command = acts.commands.accept
  const people = [{ personId: claim.personId, name: claim.name }, ...claim.team]
  const points = challenge.points > 0 ? t('accept.points', { points: challenge.points }) : t('accept.pointsByRule')
  const accept = async () => {
    if (await acts.accept(claim, { minutes, note: note.trim() })) acts.close()
  }
  return (
    <Sheet
      open
      onClose={acts.close}
      title={t('accept.title', { name: claim.name })}
      action={<Button icon="check" text={t('accept.yes')} busy={command.busy} onTap={() => void accept()} />}
    >
      <Stepper
        label={t('accept.hours')}
        hint={t('accept.hoursHint', { time: workTime(claim.work?.minutes ?? 0, t) })}
        least={0}
        most={24 * 60}
        step={30}
        says={(value) => workTime(value, t)}
        value={minutes}
        onChange={setMinutes}
      />
      <View className="desk-quiet">{t('accept.follows', { count: people.length })}</View>
      <CellList label={t('accept.follows', { count: people.length })}>
        {people.map(({ personId, name }) => (
          <Cell
            key={personId}
            icon="medal"
            title={name}
            note={personId === claim.personId ? t('accept.lead') : undefined}
            value={
              <>
                <View>{points}</View>
                <View>{workTime(minutes, t)}</View>
              </>
            }
          />
        ))}
      </CellList>
      <TextField
        label={t('accept.note')}
        hint={t('accept.noteHint')}
        multiline
        maxLength={200}
        value={note}
        onChange={setNote}
      />
      <Refusal of={command} />
    </Sheet>
  )
}
