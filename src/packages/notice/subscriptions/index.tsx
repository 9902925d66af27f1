import '../words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { askFor } from '../../../features/notice/ask-for-messages'
import type { Subscription } from '../../../features/notice/types'
import { asPage } from '../../../features/shell/as-page'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { type MessageKey, useT } from '../../../i18n/t'
import { canSubscribe } from '../../../platform/subscribe'
import type { SubscribeAnswer } from '../../../platform/subscribe-answer'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { cx } from '../../../ui/classes'
import { Empty } from '../../../ui/empty/empty'
import { Notice } from '../../../ui/notice/notice'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { toast } from '../../../ui/toast/toast'
import './subscriptions.scss'

/** Why one more was not given, in words. */
const refusedWords = ({ off, declined }: SubscribeAnswer): MessageKey =>
  off ? 'subscribe.off' : declined.length > 0 ? 'subscribe.declined' : 'subscribe.failed'

/** 订阅: what WeChat may tell, what is left of it, and more of it. */
function SubscriptionsPage() {
  const t = useT()
  const query = useQuery(api.notice.subscriptions, {})
  const [refused, setRefused] = useState<MessageKey & `subscribe.${'off' | 'declined' | 'failed'}`>()
  const templates = query.data?.templates ?? []
  const more = async (template: Subscription) => {
    setRefused(undefined)
    const said = await askFor([template])
    if (said.accepted.length > 0) toast(t('subscribe.added'))
    else setRefused(refusedWords(said) as typeof refused)
  }
  const inbox = <Button size="small" kind="secondary" text={t('notice.title')} onTap={go.notices} />
  return (
    <Page
      title={t('subscribe.title')}
      query={query}
      isEmpty={templates.length === 0}
      empty={<Empty icon="bell" title={t('subscribe.none')} text={t('subscribe.noneText')} action={inbox} />}
      skeleton={<Skeleton rows={4} />}
    >
      {!canSubscribe && <Notice text={t('subscribe.browser')} />}
      {refused && <Notice tone="warn" text={t(refused)} onClose={() => setRefused(undefined)} />}
      <View className="subscriptions-text">{t('subscribe.text')}</View>
      {templates.map((template) => (
        <TemplateCard key={template.key} template={template} onMore={() => void more(template)} />
      ))}
    </Page>
  )
}

function TemplateCard({ template: { key, held }, onMore }: { template: Subscription; onMore: () => void }) {
  const t = useT()
  const what = t(`subscribe.${key}`)
  return (
    <Card>
      <View className="subscription">
        <View className="subscription-words">
          <View className="subscription-title">{what}</View>
          <View className="subscription-text">{t(`subscribe.${key}Text`)}</View>
          <View className={cx('subscription-held', held > 0 && 'subscription-some')}>
            {held > 0 ? t('subscribe.held', { count: held }) : t('subscribe.heldNone')}
          </View>
        </View>
        {canSubscribe && (
          <Button
            kind="secondary"
            size="small"
            text={t('subscribe.more')}
            label={t('subscribe.moreOf', { what })}
            onTap={onMore}
          />
        )}
      </View>
    </Card>
  )
}

export default asPage(SubscriptionsPage)
