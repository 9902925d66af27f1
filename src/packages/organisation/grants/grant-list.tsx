import { View } from '@tarojs/components'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import type { Query } from '../../../api/use-query'
import { grantSpan } from '../../../features/organisation/grant-words'
import type { Grant } from '../../../features/organisation/types'
import { Refusal } from '../../../features/shell/refusal'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Avatar } from '../../../ui/avatar/avatar'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { confirm } from '../../../ui/dialog/confirm'
import { Tag } from '../../../ui/tag/tag'
import { toast } from '../../../ui/toast/toast'
import './grants.scss'

interface GrantListProps {
  unitId: string
  /** The unit's. */
  name: string
  grants: readonly Grant[]
  query: Query<{ grants: Grant[] }>
}

function useRevoke({ unitId, name: unit, query }: GrantListProps) {
  const t = useT()
  const revoke = useCommand(api.organisation.revoke, { refreshes: [query] })
  const ask = async ({ grantId, role, ...grant }: Grant) => {
    const words = { name: grant.name || t('grants.nobody'), role: t(`role.${role}`) }
    const sure = await confirm({
      title: t('grants.ask', words),
      text: t('grants.askText', { unit }),
      yes: t('grants.revoke'),
      danger: true,
    })
    if (sure && (await revoke.run({ unitId, grantId }))) toast(t('grants.revoked'))
  }
  return { revoke, ask }
}

/** Those that hold first, those that have ended after them. */
export function GrantList(props: GrantListProps) {
  const { revoke, ask } = useRevoke(props)
  const { grants } = props
  const ordered = [...grants.filter(({ ended }) => !ended), ...grants.filter(({ ended }) => ended)]
  return (
    <>
      <Refusal of={revoke} />
      <Card inset="flush">
        {ordered.map((grant) => (
          <GrantLine key={grant.grantId} grant={grant} busy={revoke.busy} onRevoke={() => void ask(grant)} />
        ))}
      </Card>
    </>
  )
}

function GrantLine({ grant, busy, onRevoke }: { grant: Grant; busy: boolean; onRevoke: () => void }) {
  const t = useT()
  const language = useLanguage()
  const { ended, can } = grant
  const name = grant.name || t('grants.nobody')
  const role = t(`role.${grant.role}`)
  const label = t('grants.revokeOf', { name, role })
  return (
    <View className="grant-row">
      <Avatar name={name} />
      <View className="grant-words">
        <View className="grant-name">{name}</View>
        <View className="grant-tags">
          <Tag text={role} tone={ended ? 'plain' : 'gold'} />
          {ended && <Tag text={t('grants.ended')} />}
        </View>
        <View className="grant-span">{grantSpan(grant, Date.now(), t, language)}</View>
      </View>
      {can.revoke && (
        <Button
          kind="secondary"
          size="small"
          text={t('grants.revoke')}
          label={label}
          disabled={busy}
          onTap={onRevoke}
        />
      )}
    </View>
  )
}
