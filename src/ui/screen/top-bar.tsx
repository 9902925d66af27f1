import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '../icon/icon'
import { access } from '../tap/access'
import { Tap } from '../tap/tap'
import { uiTexts } from '../texts'
import './top-bar.scss'

const HOME = '/pages/today/index'

const leave = () => (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: HOME }))

/** A browser's title bar: a tab has a large title, any other screen a way back. WeChat draws its own. */
export function TopBar({ title, lead, tab }: { title: string; lead?: string | undefined; tab: boolean }) {
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
  const first = Taro.getCurrentPages().length <= 1
  return (
    <View className="ui-top-bar" {...access({ role: 'banner' })}>
      <Tap className="ui-top-back" label={first ? uiTexts().home : uiTexts().back} onTap={() => void leave()}>
        <Icon name={first ? 'home' : 'back'} />
      </Tap>
      <View className="ui-top-title" {...heading}>
        {title}
      </View>
    </View>
  )
}
