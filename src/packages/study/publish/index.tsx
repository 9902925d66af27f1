import { View } from '@tarojs/components'

export default function Page() {
  return <View>发布课程</View>
}
