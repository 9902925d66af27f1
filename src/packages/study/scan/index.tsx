import { View } from '@tarojs/components'

export default function Page() {
  return <View>扫码签到</View>
}
