import { View } from '@tarojs/components'

export default function Page() {
  return <View>我的学习档案</View>
}
