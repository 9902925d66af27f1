import { View } from '@tarojs/components'
import Taro, { useShareAppMessage } from '@tarojs/taro'
import { handOverLink } from '#core/challenge/hand-over-link'
import type { Challenge } from '../../../features/challenge/types'
import { handOverPath } from '../../../features/shell/go'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock } from '../../../i18n/time-words'
import { CodeCanvas } from '../../../platform/code-canvas'
import { linkBase } from '../../../platform/link-base'
import { ShareButton } from '../../../platform/share-button'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { access } from '../../../ui/tap/access'
import { toast } from '../../../ui/toast/toast'
import '../acts.scss'
import type { OfferedHandOver } from './use-offer'

interface OfferedCodeProps {
  challenge: Challenge
  offer: OfferedHandOver
}

/** In fours, in capitals: easier to read out. */
const inFours = (code: string): string => code.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ')

/** The code for the other's camera, to be read out, and to be sent. */
export function OfferedCode({ challenge: { _id: challengeId, title }, offer: { code, until } }: OfferedCodeProps) {
  const t = useT()
  const language = useLanguage()
  const path = handOverPath(challengeId, code)
  useShareAppMessage(() => ({ title: t('handOver.shareTitle', { title }), path }))
  const copy = () =>
    void Promise.resolve(Taro.setClipboardData({ data: code.toUpperCase() })).then(
      () => toast(t('code.copied')),
      () => undefined,
    )
  return (
    <Card className="acts-fields">
      <View className="acts-code">
        <View className="acts-code-qr">
          <CodeCanvas
            text={handOverLink(linkBase(), { challengeId, code })}
            label={t('handOver.qrLabel', { code: inFours(code) })}
          />
        </View>
        <View className="acts-code-text" id="hand-over-code" {...access({ role: 'status' })}>
          {inFours(code)}
        </View>
        <View className="acts-quiet">{t('handOver.until', { when: dayAndClock(until, Date.now(), language) })}</View>
        <View>
          <Button kind="secondary" size="small" text={t('handOver.copy')} onTap={copy} />
        </View>
      </View>
      <ShareButton
        text={t('handOver.share')}
        path={path}
        copied={t('handOver.linkCopied')}
        notCopied={t('handOver.linkNotCopied')}
      />
      <View className="acts-quiet">{t('handOver.how')}</View>
    </Card>
  )
}
