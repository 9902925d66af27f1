import { Button, View } from '@tarojs/components'
import { Icon } from '../ui/icon/icon'
import './share-button.scss'
import type { ShareButtonProps } from './share-button-props'

/** Sends this page to a chat: only WeChat's own button may. */
export function ShareButton({ text }: ShareButtonProps) {
  return (
    <Button className="ui-button ui-button-secondary share-button" hoverClass="ui-pressed" openType="share">
      <Icon name="share" size="small" />
      <View>{text}</View>
    </Button>
  )
}
