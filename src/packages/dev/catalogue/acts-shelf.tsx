import { useState } from 'react'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Section } from '../../../ui/section/section'
import { Segmented } from '../../../ui/segmented/segmented'
import { toast } from '../../../ui/toast/toast'

const VIEWS = [
  { id: 'open', text: '可报名' },
  { id: 'mine', text: '我报名的', count: 2 },
  { id: 'past', text: '已结束' },
] as const

const done = () => toast('报名成功，座位第 12 号')

export function ActsShelf() {
  const [view, setView] = useState<(typeof VIEWS)[number]['id']>('open')
  return (
    <Section title="按钮与切换">
      <Segmented label="课程范围" items={VIEWS} value={view} onChange={setView} />
      <Card className="shelf-grid">
        <Button text="扫码签到" icon="scan" onTap={done} />
        <Button text="正在报名" busy onTap={done} />
        <Button text="报名已截止" disabled onTap={done} />
        <Button text="查看学习档案" kind="secondary" icon="medal" onTap={done} />
        <Button text="取消报名" kind="danger" onTap={done} />
        <Button text="以后再说" kind="text" onTap={done} />
        <Button text="编辑" kind="secondary" size="small" icon="edit" onTap={done} label="编辑这节课" />
      </Card>
    </Section>
  )
}
