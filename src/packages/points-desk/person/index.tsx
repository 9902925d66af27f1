import '../words'
import { View } from '@tarojs/components'
import { useReachBottom, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/api'
import { query } from '../../../api/call'
import { useCommand } from '../../../api/use-command'
import { useQuery } from '../../../api/use-query'
import { EntryList } from '../../../features/points/entry-list'
import { hoursOf, signed } from '../../../features/points/figures'
import type { Entry } from '../../../features/points/types'
import { useEntries } from '../../../features/points/use-entries'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { ReasonSheet } from '../../../features/shell/reason-sheet'
import { useT } from '../../../i18n/t'
import { Avatar } from '../../../ui/avatar/avatar'
import { Card } from '../../../ui/card/card'
import { Empty } from '../../../ui/empty/empty'
import { toast } from '../../../ui/toast/toast'
import './person.scss'

/** A reversal is not reversed, nor is anything twice. */
const isReversible = ({ reverses, reversedBy }: Entry): boolean => reverses === null && reversedBy === null

/** 积分流水 of one person, for those who keep their unit's points; officers reverse what was wrong. */
function PersonPage() {
  const t = useT()
  const { orgPath = '', personId = '' } = useRouter().params
  const first = useQuery(api.points.statement, { orgPath, personId })
  const statement = useEntries(first, (after) => query(api.points.statement, { orgPath, personId, after }))
  const reverse = useCommand(api.points.reverse, { refreshes: [first] })
  const [reversing, setReversing] = useState<Entry>()
  useReachBottom(statement.loadMore)
  const { data } = first
  const actOn = (entry: Entry) =>
    data?.can.reverse && isReversible(entry)
      ? {
          text: t('person.reverse'),
          label: t('person.reverseOf', { title: entry.title }),
          onTap: () => setReversing(entry),
        }
      : undefined
  const send = async (reason: string) => {
    const done = reversing && (await reverse.run({ entryId: reversing._id, reason }))
    if (done) toast(t('person.reversed'))
    return Boolean(done)
  }
  const { title = '', points = 0 } = reversing ?? {}
  return (
    <Page title={t('person.title')} query={first}>
      {data && <Head name={data.name} balance={data.balance} minutes={data.minutes} />}
      {statement.entries.length > 0 && <EntryList statement={statement} actOn={actOn} />}
      {data?.entries.length === 0 && <Empty icon="medal" title={t('person.none')} />}
      <ReasonSheet
        open={reversing !== undefined}
        onClose={() => setReversing(undefined)}
        title={t('person.reverseTitle')}
        text={t('person.reverseText', { title, points: signed(points) })}
        hint={t('person.reverseHint')}
        yes={t('person.reverse')}
        danger
        command={reverse}
        onYes={send}
      />
    </Page>
  )
}

function Head({ name, balance, minutes }: { name: string; balance: number; minutes: number }) {
  const t = useT()
  return (
    <Card>
      <View className="person-head">
        <Avatar name={name} size="big" />
        <View className="person-words">
          <View className="person-name">{name}</View>
          <View>{t('me.balance', { points: balance, hours: hoursOf(minutes) })}</View>
          <View className="person-note">{t('person.text')}</View>
        </View>
      </View>
    </Card>
  )
}

export default asPage(PersonPage)
