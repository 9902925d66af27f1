import '../words'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { beijingDay, beijingYear, DAY, startOfBeijingYear } from '#core/kernel/day'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { DateField } from '../../../ui/date-time/date-field'
import './recompute.scss'
import { Result } from './result'
import { useRecompute } from './use-recompute'

const startOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)

/** 核算: computes a period anew from what happened, and shows where that is not what is stored. It changes nothing. */
function RecomputePage() {
  const t = useT()
  const { orgPath = '' } = useRouter().params
  const today = beijingDay(Date.now())
  const [from, setFrom] = useState(() => beijingDay(startOfBeijingYear(beijingYear(Date.now()))))
  const [until, setUntil] = useState(today)
  const [tried, setTried] = useState(false)
  const { recount, run, again, stop, forget } = useRecompute()
  const bad = from === '' || until === '' || until < from
  const running = recount.state === 'running'
  const start = () => {
    setTried(true)
    if (!bad) run({ orgPath, from: startOf(from), until: startOf(until) + DAY })
  }
  // Another period is another question: the answer to the one before would be read as its own.
  const change = (set: (day: string) => void) => (day: string) => {
    set(day)
    forget()
  }
  const runText = t(recount.state === 'idle' ? 'recount.run' : 'recount.again')
  return (
    <Page
      title={t('recount.title')}
      action={
        running ? (
          <Button kind="secondary" text={t('recount.stop')} onTap={stop} />
        ) : (
          <Button icon="refresh" text={runText} onTap={start} />
        )
      }
    >
      <View className="recount-lead">{t('recount.lead')}</View>
      <View className="recount-period">
        <DateField label={t('recount.from')} end={today} value={from} onChange={change(setFrom)} disabled={running} />
        <DateField
          label={t('recount.until')}
          start={from}
          end={today}
          value={until}
          onChange={change(setUntil)}
          disabled={running}
          error={tried && bad ? t('recount.badPeriod') : undefined}
        />
      </View>
      <Refusal of={{ refusal: recount.refusal, again, dismiss: stop }} />
      <Result recount={recount} orgPath={orgPath} />
    </Page>
  )
}

export default asPage(RecomputePage)
