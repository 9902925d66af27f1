import { View } from '@tarojs/components'

export default function Page() {
  return <View>签到码</View>
}
