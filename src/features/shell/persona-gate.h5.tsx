import { View } from '@tarojs/components'
import { useT } from '../../i18n/t'
import { choosePersona, currentPersona } from '../../platform/persona'
import { Icon } from '../../ui/icon/icon'
import { access } from '../../ui/tap/access'
import { Tap } from '../../ui/tap/tap'
import type { PersonaGateProps } from './persona-gate-props'
import { PersonaPicker } from './persona-picker'
import './persona.scss'
import { usePersonas } from './use-personas'

/** 演示身份: in a browser nobody knows who somebody is, so they say it themselves, once for each tab. Local only. */
export function PersonaGate({ bare, children }: PersonaGateProps) {
  const openid = currentPersona()
  if (!openid) return <PersonaPicker />
  return (
    <View className={bare ? '' : 'persona-page'}>
      {!bare && <PersonaBar openid={openid} />}
      {children}
    </View>
  )
}

function PersonaBar({ openid }: { openid: string }) {
  const t = useT()
  const { personas } = usePersonas()
  const name = personas?.find((persona) => persona.openid === openid)?.name ?? openid
  return (
    <View className="persona-bar" {...access({ role: 'region', label: t('persona.title') })}>
      <Icon name="info" size="small" />
      <View className="persona-bar-name">{t('persona.bar', { name })}</View>
      <Tap className="persona-bar-switch" onTap={() => choosePersona(undefined)} label={t('persona.switch')}>
        {t('persona.switch')}
      </Tap>
    </View>
  )
}
