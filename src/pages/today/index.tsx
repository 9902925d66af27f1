import { View } from '@tarojs/components'

export default function Page() {
  return <View>今日</View>
}
