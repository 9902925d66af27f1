import { View } from '@tarojs/components'
import { useState } from 'react'
import { Avatar } from '../../../ui/avatar/avatar'
import { Badge } from '../../../ui/badge/badge'
import { Breadcrumb } from '../../../ui/breadcrumb/breadcrumb'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Option, OptionList } from '../../../ui/cell/option'
import { Figure } from '../../../ui/figure/figure'
import { Section } from '../../../ui/section/section'
import { Switch } from '../../../ui/switch/switch'
import { Tag } from '../../../ui/tag/tag'
import { toast } from '../../../ui/toast/toast'

const open = () => toast('打开', 'info')

const WAY = ['秀峰区', '秀峰街道', '解东社区', '示例小区党支部'].map((text) => ({ id: text, text }))

function Choices() {
  const [chosen, choose] = useState('秦红梅')
  return (
    <>
      <Breadcrumb label="所在位置" crumbs={WAY} onTap={open} />
      <OptionList label="选择党员">
        {['秦红梅', '韦建国'].map((name) => (
          <Option
            key={name}
            leading={<Avatar name={name} />}
            title={name}
            on={name === chosen}
            onTap={() => choose(name)}
          />
        ))}
        <Option title="莫小燕" note="还没有绑定账号，不能选择" on={false} disabled onTap={open} />
      </OptionList>
    </>
  )
}

function LessonCards() {
  return (
    <>
      <Card tone="brand" onTap={open}>
        <View className="shelf-over">今天 19:30 · 正阳社区党群服务中心</View>
        <View className="shelf-title">学习贯彻全会精神专题党课</View>
      </Card>
      <Card onTap={open}>
        <View className="shelf-tags">
          <Tag text="主题党日" tone="brand" />
          <Tag text="剩余 8 座" tone="warn" icon="people" />
        </View>
        <View className="shelf-title">清洁漓江，我是先锋</View>
        <View className="shelf-quiet">11月28日 星期六 9:00 – 11:30</View>
      </Card>
      <Card tone="gold">
        <View className="shelf-figures">
          <Figure value="24.5" unit="学时" label="本年度学习" />
          <Figure value={12} unit="次" label="到课" />
          <Figure value="100" unit="%" label="按时" />
        </View>
      </Card>
    </>
  )
}

export function ListShelf() {
  const [remind, setRemind] = useState(true)
  return (
    <Section title="卡片与列表" note="名单只对本支部可见。">
      <LessonCards />
      <Choices />
      <CellList label="支部名单">
        <Cell
          leading={<Avatar name="秦红梅" />}
          title="秦红梅"
          note="支部书记 · 党龄 18 年"
          value={<Tag text="已签到" tone="ok" />}
          onTap={open}
        />
        <Cell leading={<Avatar name="韦建国" />} title="韦建国" note="候补第 3 位" onTap={open} selected />
        <Cell icon="medal" title="我的学习档案" value="12 条" onTap={open} />
        <Cell icon="bell" title="通知" value={<Badge count={3} label="3 条未读" />} onTap={open} />
        <Cell
          icon="place"
          title="桂林市秀峰区甲山街道唐家里社区居民委员会三楼多功能会议室"
          note="不能点的一行，地址很长也要读得全"
        />
        <Cell icon="settings" title="暂不可用" note="您没有权限" disabled onTap={open} />
        <Switch text="开课前提醒我" note="提前一小时" on={remind} onChange={setRemind} />
        <Switch text="已由支部统一设置" on={false} onChange={open} disabled />
      </CellList>
    </Section>
  )
}
