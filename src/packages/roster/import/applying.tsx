import { View } from '@tarojs/components'
import type { ImportState } from '../../../features/roster/types'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Figure } from '../../../ui/figure/figure'
import { Icon } from '../../../ui/icon/icon'
import { Notice } from '../../../ui/notice/notice'
import { Progress } from '../../../ui/progress/progress'
import { access } from '../../../ui/tap/access'
import './import.scss'
import type { ImportFlow } from './use-import'

/** How far it is, and what came of it. */
export function Applying({ found, flow }: { found: ImportState; flow: ImportFlow }) {
  const t = useT()
  const { done, total } = found
  if (flow.step === 'done') return <Result found={found} flow={flow} />
  return (
    <>
      {flow.refused && <Refusal of={{ ...flow.refused, again: flow.goOn }} />}
      <Card>
        <Progress
          value={total > 0 ? done / total : 1}
          label={t(flow.applying ? 'import.applying' : 'import.paused')}
          text={t('import.progress', { done, total })}
        />
        <View className="import-quiet">{t('import.applyingText')}</View>
      </Card>
    </>
  )
}

function Result({ found: { result, unit, faulty }, flow }: { found: ImportState; flow: ImportFlow }) {
  const t = useT()
  const { added, changed, skipped } = result
  return (
    <>
      <Card>
        <View className="import-done" {...access({ role: 'status' })}>
          <Icon name="check-circle" size="big" className="import-done-icon" />
          <View className="import-done-title">{t('import.done')}</View>
          <View className="import-into">{unit.name}</View>
        </View>
        <View className="import-figures">
          <Figure value={added} label={t('import.added')} />
          <Figure value={changed} label={t('import.changed')} />
          <Figure value={skipped} label={t('import.skipped')} />
        </View>
      </Card>
      {skipped > 0 && <Notice tone="warn" text={t('import.skippedText', { skipped })} />}
      {faulty > 0 && <Notice tone="warn" text={t('import.confirmFaulty', { faulty }).trim()} />}
      <Button kind="text" text={t('import.another')} onTap={flow.again} />
    </>
  )
}
