import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { Badge } from '../badge/badge'
import { cx } from '../classes'
import { Icon, type IconName } from '../icon/icon'
import { access } from '../tap/access'
import { Tap } from '../tap/tap'
import { uiTexts } from '../texts'
import './tab-bar.scss'
import { tabBadge } from './tab-badge'

export type TabName = 'today' | 'lessons' | 'challenges' | 'me'

const TABS: { name: TabName; icon: IconName }[] = [
  { name: 'today', icon: 'today' },
  { name: 'lessons', icon: 'book' },
  { name: 'challenges', icon: 'flag' },
  { name: 'me', icon: 'user' },
]

/** A browser's tab bar: below on a phone, at the left side of a wide screen. WeChat draws its own. */
export function TabBar({ current }: { current: TabName }) {
  const { tabs } = uiTexts()
  const badge = useSyncExternalStore(tabBadge.subscribe, tabBadge.get, tabBadge.get)
  return (
    <View className="ui-tabs" {...access({ role: 'navigation' })}>
      {TABS.map(({ name, icon }) => (
        <Tap
          key={name}
          role="link"
          current={name === current ? 'page' : undefined}
          className={cx('ui-tab', name === current && 'ui-tab-on')}
          onTap={() => name !== current && void Taro.switchTab({ url: `/pages/${name}/index` })}
        >
          <Badge count={name === 'me' ? badge.count : 0} label={badge.label}>
            <Icon name={icon} className="ui-tab-icon" />
          </Badge>
          <View className="ui-tab-text">{tabs[name]}</View>
        </Tap>
      ))}
    </View>
  )
}
