import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { bindLink } from '#core/account/bind-link'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { dayAndClock } from '../../i18n/time-words'
import { CodeCanvas } from '../../platform/code-canvas'
import { linkBase } from '../../platform/link-base'
import { Button } from '../../ui/button/button'
import { Sheet } from '../../ui/sheet/sheet'
import { access } from '../../ui/tap/access'
import { toast } from '../../ui/toast/toast'
import './roster.scss'

export interface IssuedCode {
  code: string
  until: number
}

interface CodeSheetProps {
  issued: IssuedCode | undefined
  name: string
  onClose: () => void
}

/** In fours: easier to read out, and to write down. */
const inFours = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')

/** 绑定码, shown this once: large, as a QR code, and until when it holds. */
export function CodeSheet({ issued, name, onClose }: CodeSheetProps) {
  const t = useT()
  const language = useLanguage()
  if (!issued) return null
  const { code, until } = issued
  const copy = () =>
    void Promise.resolve(Taro.setClipboardData({ data: code })).then(
      () => toast(t('code.copied')),
      () => undefined,
    )
  return (
    <Sheet open onClose={onClose} title={t('code.title')} action={<Button text={t('code.close')} onTap={onClose} />}>
      <View className="roster-code">
        <View className="roster-code-for">{t('code.for', { name })}</View>
        <View className="roster-code-qr">
          <CodeCanvas text={bindLink(linkBase(), code)} label={t('code.label', { code })} />
        </View>
        <View className="roster-code-text" id="bind-code" {...access({ role: 'status' })}>
          {inFours(code)}
        </View>
        <View className="roster-code-until">{t('code.until', { when: dayAndClock(until, Date.now(), language) })}</View>
        <View>
          <Button kind="secondary" size="small" text={t('code.copy')} onTap={copy} />
        </View>
      </View>
      <View className="roster-lead">{t('code.how')}</View>
      <View className="roster-quiet">{t('code.once')}</View>
    </Sheet>
  )
}
