import { View } from '@tarojs/components'

export default function CataloguePage() {
  return <View>catalogue</View>
}
