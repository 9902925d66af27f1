import { View } from '@tarojs/components'
import { Card } from '../../../ui/card/card'
import { Screen } from '../../../ui/screen/screen'
import { Section } from '../../../ui/section/section'
import { Segmented } from '../../../ui/segmented/segmented'
import { chooseTheme, useTheme } from '../../../ui/theme/theme'
import { ActsShelf } from './acts-shelf'
import './catalogue.scss'
import { FormShelf } from './form-shelf'
import { ListShelf } from './list-shelf'
import { OverlayShelf } from './overlay-shelf'
import { PhotoShelf } from './photo-shelf'
import { SignsShelf } from './signs-shelf'
import { StatesShelf } from './states-shelf'

const SCHEMES = [
  { id: 'auto', text: '跟随手机' },
  { id: 'light', text: '浅色' },
  { id: 'dark', text: '深色' },
] as const

const TEXTS = [
  { id: 'auto', text: '跟随手机' },
  { id: 'standard', text: '标准字' },
  { id: 'large', text: '大字' },
] as const

function Modes() {
  const { scheme, text } = useTheme()
  return (
    <Section title="显示方式">
      <Card>
        <View style={{ display: 'grid', gap: '12px' }}>
          <Segmented label="明暗" items={SCHEMES} value={scheme} onChange={(id) => chooseTheme({ scheme: id })} />
          <Segmented label="字号" items={TEXTS} value={text} onChange={(id) => chooseTheme({ text: id })} />
        </View>
      </Card>
    </Section>
  )
}

/** Every part with its states, in the three modes: what a screen is made of. Development builds only. */
export default function CataloguePage() {
  return (
    <Screen title="部件目录" stale="无网络，显示 10:32 的内容">
      <Modes />
      <ActsShelf />
      <ListShelf />
      <SignsShelf />
      <FormShelf />
      <PhotoShelf />
      <StatesShelf />
      <OverlayShelf />
    </Screen>
  )
}
