import { View } from '@tarojs/components'
import { useT } from '../../../i18n/t'
import { CodeCanvas } from '../../../platform/code-canvas'
import { cx } from '../../../ui/classes'
import { access } from '../../../ui/tap/access'
import { type ShownCode, spaced } from './codes'

const SECONDS = 10

/** The code, how long it stands, and the digits for those who cannot scan. */
export function CodePanel({ code, seconds }: { code: ShownCode; seconds: number }) {
  const t = useT()
  return (
    <View className="panel">
      <View className="panel-how">{t('present.scan')}</View>
      <View className="panel-code">
        <CodeCanvas text={code.text} label={t('present.code', { digits: code.digits })} />
      </View>
      <View className="panel-time" {...access({ hidden: true })}>
        <View
          className={cx('panel-bar', seconds < SECONDS && 'panel-bar-moving')}
          style={{ width: `${(seconds / SECONDS) * 100}%` }}
        />
      </View>
      <View className="panel-left">{t('present.left', { seconds })}</View>
      <View className="panel-typed">
        <View className="panel-or">{t('present.typed')}</View>
        <View className="panel-digits" id="digits">
          {spaced(code.digits)}
        </View>
      </View>
    </View>
  )
}
