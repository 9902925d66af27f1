import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { cx } from '../classes'
import { Icon } from '../icon/icon'
import { access } from '../tap/access'
import { Tap } from '../tap/tap'
import { uiTexts } from '../texts'
import './top-bar.scss'

const HOME = '/pages/today/index'

const leave = () => (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: HOME }))

interface TopBarProps {
  title: string
  lead?: string | undefined
  tab: boolean
  /** Nothing comes before this screen. */
  first: boolean
}

/** A browser's title bar: a tab has a large title, any other screen a way back. WeChat draws its own. */
export function TopBar({ title, lead, tab, first }: TopBarProps) {
  const heading = access({ role: 'heading', level: 1 })
  if (tab) {
    return (
      <View className="ui-top-tab" {...access({ role: 'banner' })}>
        {lead && <View className="ui-top-lead">{lead}</View>}
        <View className="ui-top-large" {...heading}>
          {title}
        </View>
      </View>
    )
  }
  return (
    <View className={cx('ui-top-bar', first && 'ui-top-bar-first')} {...access({ role: 'banner' })}>
      {!first && <WayBack />}
      <View className="ui-top-title" {...heading}>
        {title}
      </View>
    </View>
  )
}

/** Back to where one came from; home, for who came by a link. */
function WayBack() {
  const byLink = Taro.getCurrentPages().length <= 1
  return (
    <Tap className="ui-top-back" label={byLink ? uiTexts().home : uiTexts().back} onTap={() => void leave()}>
      <Icon name={byLink ? 'home' : 'back'} />
    </Tap>
  )
}
