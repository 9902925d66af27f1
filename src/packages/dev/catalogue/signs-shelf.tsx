import { View } from '@tarojs/components'
import { Avatar } from '../../../ui/avatar/avatar'
import { Badge } from '../../../ui/badge/badge'
import { Card } from '../../../ui/card/card'
import { Icon } from '../../../ui/icon/icon'
import { type IconName, shapes } from '../../../ui/icon/shapes'
import { Notice } from '../../../ui/notice/notice'
import { Progress } from '../../../ui/progress/progress'
import { Section } from '../../../ui/section/section'
import { type Step, Steps } from '../../../ui/steps/steps'
import { Tag } from '../../../ui/tag/tag'
import { ToastBox } from '../../../ui/toast/toast'

const STEPS: Step[] = [
  { title: '报名', note: '11月20日 08:12，座位第 12 号', state: 'done' },
  { title: '签到', note: '今天 19:20 开始', state: 'now' },
  { title: '记入学习档案', state: 'later' },
]

const names = Object.keys(shapes) as IconName[]

function Tags() {
  return (
    <View className="shelf-tags">
      <Tag text="党课" />
      <Tag text="进行中" tone="brand" />
      <Tag text="优秀" tone="gold" icon="medal" />
      <Tag text="已签到" tone="ok" icon="check" />
      <Tag text="即将截止" tone="warn" icon="clock" />
      <Badge count={8} label="8 条" />
      <Badge count={120} label="120 条" />
      <Badge label="有新内容">
        <Icon name="bell" />
      </Badge>
      <Badge count={5} label="5 条未读">
        <Icon name="bell" />
      </Badge>
      <Avatar name="秦红梅" size="big" />
    </View>
  )
}

export function SignsShelf() {
  return (
    <Section title="标记与进度">
      <Card>
        <Tags />
      </Card>
      <Notice text="有 1 条签到在等网络，连上后会自动提交。" tone="offline" />
      <Notice text="本周六 9:00 集合，请着志愿者马甲。" onClose={() => undefined} />
      <Notice text="报名今晚 20:00 截止。" tone="warn" action={{ text: '去报名', onTap: () => undefined }} />
      <Notice text="签到码已过期，请扫屏幕上最新的码。" tone="bad" />
      <Notice text="已记入学习档案。" tone="ok" />
      <Card className="shelf-grid">
        <Progress label="年度学时" text="24.5 / 32 学时" value={24.5 / 32} />
        <Progress label="已签到" text="38 / 38 人" value={1} tone="ok" />
        <Progress label="奉献积分" value={0.4} tone="gold" bare />
      </Card>
      <Card>
        <Steps label="这节课到哪一步" steps={STEPS} />
      </Card>
      <Card>
        <View className="shelf-tags">
          {names.map((name) => (
            <Icon key={name} name={name} label={name} />
          ))}
          <Icon name="check-circle" size="big" />
          <Icon name="check-circle" size="small" />
        </View>
      </Card>
      <View className="shelf-tags">
        <ToastBox text="签到成功" tone="ok" />
        <ToastBox text="没有网络，已先记下" tone="bad" />
      </View>
    </Section>
  )
}
