import { View } from '@tarojs/components'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Empty } from '../../../ui/empty/empty'
import { TwoPanes } from '../../../ui/panes/two-panes'
import { ScreenState } from '../../../ui/screen/screen-state'
import { Section } from '../../../ui/section/section'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { TabBar } from '../../../ui/tab-bar/tab-bar'

const nothing = () => undefined

export function StatesShelf() {
  return (
    <>
      <Section title="等待、没有、失败">
        <Skeleton rows={2} />
        <Skeleton kind="cells" rows={1} />
        <Skeleton kind="text" />
        <Card>
          <Empty
            icon="calendar"
            title="还没有报名的课程"
            text="报名后，开课时间和地点会显示在这里。"
            action={<Button text="去看课程" kind="secondary" size="small" onTap={nothing} />}
          />
        </Card>
        <Card>
          <ScreenState state="failed" failure={{ text: '服务器没有回应（编号 7f3a）', onRetry: nothing }} />
        </Card>
      </Section>
      <Section title="两栏">
        <TwoPanes
          list={
            <CellList label="诉求">
              <Cell title="路灯不亮" note="丽君路 32 号" onTap={nothing} selected />
              <Cell title="井盖松动" note="甲山街道" onTap={nothing} />
            </CellList>
          }
          detail={
            <Card>
              <Empty icon="list" title="路灯不亮" text="宽屏时，右边显示选中的一条。" />
            </Card>
          }
        />
      </Section>
      <Section title="浏览器的标签栏">
        <View className="shelf-frame">
          <TabBar current="lessons" />
        </View>
      </Section>
    </>
  )
}
