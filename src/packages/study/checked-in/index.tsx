import { View } from '@tarojs/components'

export default function Page() {
  return <View>签到成功</View>
}
