import '../words'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/api'
import { query } from '../../../api/call'
import { useCommand } from '../../../api/use-command'
import { useQuery } from '../../../api/use-query'
import { EntryList } from '../../../features/points/entry-list'
import { signed } from '../../../features/points/figures'
import { HonorCard } from '../../../features/points/honor-card'
import type { Entry } from '../../../features/points/types'
import { useEntries } from '../../../features/points/use-entries'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { ReasonSheet } from '../../../features/shell/reason-sheet'
import { useT } from '../../../i18n/t'
import { Empty } from '../../../ui/empty/empty'
import { Section } from '../../../ui/section/section'
import { toast } from '../../../ui/toast/toast'
import { NameSwitch } from './name-switch'
import { Totals } from './totals'
import { Ways } from './ways'

/** 我的积分: what one has, where it comes from, and what can be done when something is wrong. */
function MinePage() {
  const t = useT()
  const mine = useQuery(api.points.mine, {})
  const statement = useEntries(mine, (after) => query(api.points.mine, { after }))
  const appeal = useCommand(api.points.appeal, { refreshes: [mine] })
  const [appealing, setAppealing] = useState<Entry>()
  useReachBottom(statement.loadMore)
  const actOn = (entry: Entry) =>
    entry.canAppeal
      ? {
          text: t('appeal.do'),
          label: t('appeal.doOf', { title: entry.title }),
          onTap: () => setAppealing(entry),
        }
      : undefined
  const send = async (reason: string) => {
    const done = appealing && (await appeal.run({ entryId: appealing._id, reason }))
    if (done) toast(t('appeal.sent'))
    return Boolean(done)
  }
  const { title = '', points = 0 } = appealing ?? {}
  return (
    <Page title={t('points.title')} query={mine}>
      {mine.data && <Totals mine={mine.data} />}
      <Ways />
      {mine.data && mine.data.honors.length > 0 && (
        <Section title={t('honor.mine')}>
          {mine.data.honors.map((honor) => (
            <HonorCard key={honor._id} honor={honor} />
          ))}
        </Section>
      )}
      {statement.entries.length > 0 && <EntryList statement={statement} actOn={actOn} />}
      {mine.data?.entries.length === 0 && <Empty icon="medal" title={t('points.none')} text={t('points.noneText')} />}
      {mine.data && <NameSwitch shown={mine.data.shown} mine={mine} />}
      <ReasonSheet
        open={appealing !== undefined}
        onClose={() => setAppealing(undefined)}
        title={t('appeal.title')}
        text={t('appeal.text', { title, points: signed(points) })}
        hint={t('appeal.hint')}
        yes={t('appeal.send')}
        command={appeal}
        onYes={send}
      />
    </Page>
  )
}

export default asPage(MinePage)
