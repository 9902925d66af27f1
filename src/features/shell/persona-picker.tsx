import { View } from '@tarojs/components'
import type { Role } from '#core/kernel/roles'
import { type T, useT } from '../../i18n/t'
import { choosePersona, type Persona } from '../../platform/persona'
import { Avatar } from '../../ui/avatar/avatar'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Empty } from '../../ui/empty/empty'
import { Screen } from '../../ui/screen/screen'
import { Skeleton } from '../../ui/skeleton/skeleton'
import { usePersonas } from './use-personas'

/** Who to be in this tab. */
export function PersonaPicker() {
  const t = useT()
  const { personas, failed, retry } = usePersonas()
  const state = failed ? 'failed' : !personas ? 'loading' : personas.length === 0 ? 'empty' : 'ready'
  return (
    <Screen
      title={t('persona.title')}
      first
      state={state}
      skeleton={<Skeleton kind="cells" rows={6} />}
      empty={<Empty icon="people" title={t('persona.none')} text={t('persona.noneText')} />}
      failure={{ onRetry: retry }}
    >
      <View className="persona-text">{t('persona.text')}</View>
      <CellList>
        {personas?.map((persona) => (
          <PersonaCell key={persona.openid} persona={persona} t={t} />
        ))}
      </CellList>
    </Screen>
  )
}

function PersonaCell({ persona, t }: { persona: Persona; t: T }) {
  const { openid, name, org } = persona
  const roles = persona.roles.map((role) => t(`role.${role as Role}`)).join(t('ui.and'))
  return (
    <Cell
      title={name}
      note={`${roles} · ${org}`}
      leading={<Avatar name={name} />}
      onTap={() => choosePersona(openid)}
      label={t('persona.enter', { name, roles, org })}
    />
  )
}
