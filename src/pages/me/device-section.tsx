import { View } from '@tarojs/components'
import { forgetKept } from '../../api/cache'
import { useT } from '../../i18n/t'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { confirm } from '../../ui/dialog/confirm'
import { Section } from '../../ui/section/section'
import { toast } from '../../ui/toast/toast'
import './me.scss'

/** What this device keeps, and the way to be rid of it. */
export function DeviceSection() {
  const t = useT()
  const clear = async () => {
    const sure = await confirm({
      title: t('me.clearAsk'),
      text: t('me.clearText'),
      yes: t('me.clear'),
      danger: true,
    })
    if (!sure) return
    forgetKept()
    toast(t('me.cleared'))
  }
  return (
    <>
      <Section title={t('me.device')} note={t('me.deviceText')}>
        <CellList>
          <Cell icon="trash" title={t('me.clear')} onTap={() => void clear()} />
        </CellList>
      </Section>
      <View className="me-about">{t('me.about')}</View>
    </>
  )
}
