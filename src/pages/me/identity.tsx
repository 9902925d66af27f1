import { View } from '@tarojs/components'
import type { Me } from '../../features/account/types'
import { useT } from '../../i18n/t'
import { Avatar } from '../../ui/avatar/avatar'
import { Card } from '../../ui/card/card'
import { Tag } from '../../ui/tag/tag'
import './me.scss'

/** The name, the branch, and each role with where it is held. */
export function Identity({ me: { name, isNamed, branch, posts } }: { me: Me }) {
  const t = useT()
  const shown = isNamed ? name : t('role.resident')
  const others = posts.filter(({ role }) => role !== 'member')
  return (
    <Card className="identity">
      <View className="identity-head">
        <Avatar name={shown} size="big" />
        <View className="identity-words">
          <View className="identity-name">{shown}</View>
          <View className="identity-branch">{branch?.name ?? t(isNamed ? 'me.noBranch' : 'me.nobody')}</View>
        </View>
      </View>
      <View className="identity-roles">
        {branch && <Tag text={t('role.member')} tone="brand" />}
        {others.map(({ role, unit }) => (
          <Tag key={`${role} ${unit.path}`} text={`${t(`role.${role}`)} · ${unit.name}`} tone="gold" />
        ))}
        {!branch && others.length === 0 && <Tag text={t('role.resident')} />}
      </View>
    </Card>
  )
}
