import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import type { Query } from '../../../api/use-query'
import type { Appealed } from '../../../features/points/types'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { TextField } from '../../../ui/field/text-field'
import { Segmented } from '../../../ui/segmented/segmented'
import { Sheet } from '../../../ui/sheet/sheet'
import { toast } from '../../../ui/toast/toast'
import './appeals.scss'

interface DecideSheetProps {
  appeal: Appealed
  appeals: Query<unknown>
  onClose: () => void
}

const isPoints = (typed: string) => /^\d{1,3}$/.test(typed) && Number(typed) <= 100

function useDecision({ appeal: { entry }, appeals, onClose }: DecideSheetProps) {
  const t = useT()
  const [verdict, setVerdict] = useState<'upheld' | 'declined'>('upheld')
  const [points, setPoints] = useState('')
  const [answer, setAnswer] = useState('')
  const [tried, setTried] = useState(false)
  const decide = useCommand(api.points.decideAppeal, { refreshes: [appeals] })
  const typed = points.trim()
  const upheld = verdict === 'upheld'
  const badPoints = upheld && typed !== '' && !isPoints(typed)
  const noAnswer = answer.trim().length < 2
  const send = async () => {
    setTried(true)
    if (badPoints || noAnswer) return
    const corrected = upheld && typed !== '' ? { points: Number(typed) } : {}
    const done = await decide.run({ entryId: entry._id, upheld, answer: answer.trim(), ...corrected })
    if (!done) return
    toast(t('decide.sent'))
    onClose()
  }
  const faults = { points: tried && badPoints, answer: tried && noAnswer }
  return { verdict, setVerdict, points, setPoints, answer, setAnswer, upheld, faults, decide, send }
}

/** 答复: upheld, with corrected points or without; or not; always with words. */
export function DecideSheet(props: DecideSheetProps) {
  const t = useT()
  const { name, entry } = props.appeal
  const { verdict, setVerdict, upheld, faults, decide, send, ...form } = useDecision(props)
  return (
    <Sheet
      open
      onClose={props.onClose}
      title={t('decide.sheet', { name })}
      action={<Button text={t('decide.send')} busy={decide.busy} onTap={() => void send()} />}
    >
      <Segmented
        label={t('decide.verdict')}
        items={[
          { id: 'upheld', text: t('decide.upheld') },
          { id: 'declined', text: t('decide.declined') },
        ]}
        value={verdict}
        onChange={setVerdict}
      />
      <View className="appeal-lead">{t(upheld ? 'decide.upheldText' : 'decide.declinedText')}</View>
      {upheld && (
        <TextField
          label={t('decide.points')}
          hint={t('decide.pointsHint', { points: entry.points })}
          kind="digits"
          maxLength={3}
          value={form.points}
          onChange={form.setPoints}
          error={faults.points ? t('decide.pointsBad') : undefined}
        />
      )}
      <TextField
        label={t('decide.answer')}
        hint={t('decide.answerHint')}
        required
        multiline
        maxLength={200}
        value={form.answer}
        onChange={form.setAnswer}
        error={faults.answer ? t('decide.answerMissing') : undefined}
      />
      <Refusal of={decide} />
    </Sheet>
  )
}
