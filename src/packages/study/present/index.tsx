import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { asPage } from '../../../features/shell/as-page'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { keepScreenOn } from '../../../platform/screen-on'
import { Button } from '../../../ui/button/button'
import { Empty } from '../../../ui/empty/empty'
import { Attendance } from './attendance'
import { Board } from './board'
import { CodePanel } from './code-panel'
import { useCode } from './use-code'

/** 上课: the code that changes, as large as the screen, and who has come. Needs the network once, at its beginning. */
function PresentPage() {
  const t = useT()
  const { lessonId = '' } = useRouter().params
  const query = useQuery(api.study.presentCode, { lessonId })
  const { data, receivedAt = 0 } = query
  const { code, seconds } = useCode(data, data ? data.now - receivedAt : 0)
  useEffect(keepScreenOn, [])

  // With the keys of this lesson on the device, a server that cannot be reached takes nothing off the screen.
  if (!data) return <Page title={t('present.title')} query={query} />
  return (
    <Page title={t('present.title')} layout="full">
      <Board title={data.title} venue={data.venue.name}>
        {code ? (
          <CodePanel code={code} seconds={seconds} />
        ) : (
          <Empty
            icon="clock"
            title={t('present.over')}
            text={t('present.overText')}
            action={<Button kind="secondary" size="small" text={t('ui.back')} onTap={go.back} />}
          />
        )}
        <Attendance lessonId={lessonId} />
      </Board>
    </Page>
  )
}

export default asPage(PresentPage, { bare: true })
