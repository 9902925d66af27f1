import '../words'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { isWaiting } from '../../../features/points/is-waiting'
import type { Appealed } from '../../../features/points/types'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Empty } from '../../../ui/empty/empty'
import { Section } from '../../../ui/section/section'
import { AppealCard } from './appeal-card'
import { DecideSheet } from './decide-sheet'

/** 积分申诉: what people think was counted wrongly, and what is answered. */
function AppealsPage() {
  const t = useT()
  const { orgPath = '' } = useRouter().params
  const appeals = useQuery(api.points.appeals, { orgPath })
  const [deciding, setDeciding] = useState<Appealed>()
  const list = appeals.data?.appeals ?? []
  const decided = list.filter((appeal) => !isWaiting(appeal))
  const waiting = list.filter(isWaiting)
  return (
    <Page
      title={t('decide.title')}
      query={appeals}
      isEmpty={list.length === 0}
      empty={<Empty icon="check-circle" title={t('decide.none')} text={t('decide.noneText')} />}
    >
      <Section title={t('decide.waiting')}>
        {waiting.length === 0 && <Empty icon="check-circle" title={t('decide.none')} />}
        {waiting.map((appeal) => (
          <AppealCard key={appeal.entry._id} appeal={appeal} onDecide={() => setDeciding(appeal)} />
        ))}
      </Section>
      {decided.length > 0 && (
        <Section title={t('decide.decided')}>
          {decided.map((appeal) => (
            <AppealCard key={appeal.entry._id} appeal={appeal} />
          ))}
        </Section>
      )}
      {deciding && (
        <DecideSheet
          key={deciding.entry._id}
          appeal={deciding}
          appeals={appeals}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </Page>
  )
}

export default asPage(AppealsPage)
