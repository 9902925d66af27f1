import { useState } from 'react'
import { BoxesField } from '../../../ui/boxes/boxes-field'
import { Card } from '../../../ui/card/card'
import { Chips } from '../../../ui/chips/chips'
import { ChoiceChips } from '../../../ui/chips/choice-chips'
import { DateField } from '../../../ui/date-time/date-field'
import { DateTimeField } from '../../../ui/date-time/date-time-field'
import { TextField } from '../../../ui/field/text-field'
import { PickerField } from '../../../ui/picker/picker-field'
import { Section } from '../../../ui/section/section'
import { Stepper } from '../../../ui/stepper/stepper'

const KINDS = ['党课', '主题党日', '专题培训', '中心组学习', '宣讲', '夜校'].map((text) => ({ value: text, text }))

export function FormShelf() {
  const [title, setTitle] = useState('')
  const [about, setAbout] = useState('请带笔记本。')
  const [code, setCode] = useState('1234')
  const [kind, setKind] = useState('')
  const [day, setDay] = useState('2026-11-28')
  const [start, setStart] = useState('2026-11-28 09:00')
  const [skills, setSkills] = useState(['宣讲'])
  const [lease, setLease] = useState('3')
  const [places, setPlaces] = useState(1)
  const [bindCode, setBindCode] = useState('K7MX')
  return (
    <Section title="表单">
      <Card className="shelf-grid">
        <TextField
          label="课程名称"
          value={title}
          onChange={setTitle}
          placeholder="例如：学习贯彻全会精神"
          required
          hint="写清主题，党员在列表里先看到它"
        />
        <PickerField label="课程类型" options={KINDS} value={kind} onChange={setKind} required />
        <DateTimeField labels={{ date: '日期', time: '开始时间' }} value={start} onChange={setStart} />
        <DateField label="报名截止" value={day} onChange={setDay} error="截止日期要早于开课日期" />
        <TextField
          label="六位数字码"
          kind="digits"
          value={code}
          onChange={setCode}
          maxLength={6}
          error="还差两位数字"
        />
        <TextField label="说明" multiline counted maxLength={200} value={about} onChange={setAbout} />
        <TextField
          label="所属支部"
          value="正阳社区第二党支部"
          onChange={() => undefined}
          disabled
          hint="由支部书记设置"
        />
        <PickerField label="地点" options={KINDS} value="党课" onChange={() => undefined} disabled />
        <Chips label="专长" hint="最多三项" options={KINDS} value={skills} most={3} onChange={setSkills} />
        <ChoiceChips
          label="揭榜期限"
          options={['1', '3', '7'].map((value) => ({ value, text: `${value} 天` }))}
          value={lease}
          onChange={setLease}
        />
        <Stepper label="名额" unit="个" least={1} most={50} value={places} onChange={setPlaces} />
        <BoxesField label="8 位绑定码" kind="letters" length={8} value={bindCode} onChange={setBindCode} />
      </Card>
    </Section>
  )
}
