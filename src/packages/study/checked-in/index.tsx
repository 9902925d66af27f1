import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { forgetCommand } from '../../../api/queue'
import { useQueue } from '../../../api/use-queue'
import { asPage } from '../../../features/shell/as-page'
import { go } from '../../../features/shell/go'
import { keepLastCheckIn, lastCheckIn } from '../../../features/study/last-check-in'
import type { CheckIn } from '../../../features/study/types'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Empty } from '../../../ui/empty/empty'
import { Screen } from '../../../ui/screen/screen'
import { Done } from './done'
import { Kept, NotTaken } from './kept'

/** 签到成功: it stands, for what, since when, and what it counts. Or it is kept on this device until there is a network. */
function CheckedInPage() {
  const t = useT()
  const { params } = useRouter()
  const kept = useQueue().find(({ id }) => id === params.kept)
  const [checkIn, setCheckIn] = useState(() => (kept ? undefined : lastCheckIn()))
  const { id, answer } = kept ?? {}

  useEffect(() => {
    if (!id || !answer?.ok) return
    keepLastCheckIn(answer.data as CheckIn)
    setCheckIn(answer.data as CheckIn)
    forgetCommand(id)
  }, [id, answer])

  const scanAgain = () => {
    if (id) forgetCommand(id)
    go.scanInstead()
  }
  if (kept && !answer) {
    return (
      <Screen title={t('scan.title')} action={<Button text={t('done.home')} onTap={go.today} />}>
        <Kept at={kept.at} />
      </Screen>
    )
  }
  if (answer && !answer.ok) {
    return (
      <Screen title={t('scan.title')} action={<Button text={t('kept.scanAgain')} icon="scan" onTap={scanAgain} />}>
        <NotTaken refusal={answer.refusal} />
      </Screen>
    )
  }
  return (
    <Screen
      title={t('scan.title')}
      state={checkIn ? 'ready' : 'empty'}
      empty={<Empty icon="scan" title={t('done.none')} text={t('done.noneText')} />}
      action={
        <>
          <Button text={t('done.record')} onTap={go.recordInstead} />
          <Button kind="text" text={t('done.home')} onTap={go.today} />
        </>
      }
    >
      {checkIn && <Done checkIn={checkIn} />}
    </Screen>
  )
}

export default asPage(CheckedInPage)
