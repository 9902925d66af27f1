import { View } from '@tarojs/components'
import { useState } from 'react'
import { asPage } from '../../../features/shell/as-page'
import { go } from '../../../features/shell/go'
import { lastCheckIn } from '../../../features/study/last-check-in'
import type { CheckIn } from '../../../features/study/types'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock } from '../../../i18n/time-words'
import { Button } from '../../../ui/button/button'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Empty } from '../../../ui/empty/empty'
import { Icon } from '../../../ui/icon/icon'
import { Screen } from '../../../ui/screen/screen'
import { access } from '../../../ui/tap/access'
import './checked-in.scss'

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

function Done({ checkIn: { title, branch, at, creditHours } }: { checkIn: CheckIn }) {
  const t = useT()
  const language = useLanguage()
  return (
    <>
      <View className="done" {...access({ role: 'status' })}>
        <View className="done-disc">
          <Icon name="check" className="done-tick" />
        </View>
        <View className="done-title">{t('done.title')}</View>
        <View className="done-lesson">{title}</View>
      </View>
      <CellList>
        <Cell icon="clock" title={t('done.at')} value={dayAndClock(at, Date.now(), language)} />
        <Cell icon="medal" title={t('done.hours')} value={t('lesson.hoursOf', { hours: creditHours })} />
        <Cell icon="people" title={t('done.branch')} value={branch} />
      </CellList>
    </>
  )
}

export default asPage(CheckedInPage)
