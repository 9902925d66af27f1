import { useState } from 'react'
import { asPage } from '../../../features/shell/as-page'
import { go } from '../../../features/shell/go'
import { lastCheckIn } from '../../../features/study/last-check-in'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Empty } from '../../../ui/empty/empty'
import { Screen } from '../../../ui/screen/screen'
import { Done } from './done'

/** 签到成功: it stands, for what, since when, and what it counts. */
function CheckedInPage() {
  const t = useT()
  const [checkIn] = useState(lastCheckIn)
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
