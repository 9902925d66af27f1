import { useState } from 'react'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { confirm } from '../../../ui/dialog/confirm'
import { TextField } from '../../../ui/field/text-field'
import { Section } from '../../../ui/section/section'
import { Sheet } from '../../../ui/sheet/sheet'
import { toast } from '../../../ui/toast/toast'

const ask = async () => {
  const yes = await confirm({
    title: '取消报名？',
    text: '座位会让给候补第一位，再报名要重新排队。',
    yes: '取消报名',
    no: '保留座位',
    danger: true,
  })
  toast(yes ? '已取消报名' : '座位已保留', yes ? 'ok' : 'info')
}

export function OverlayShelf() {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const close = () => setOpen(false)
  return (
    <Section title="浮层">
      <Card className="shelf-grid">
        <Button text="打开面板" kind="secondary" onTap={() => setOpen(true)} />
        <Button text="打开确认" kind="danger" onTap={() => void ask()} />
        <Button text="显示提示" kind="text" onTap={() => toast('签到成功，已记入学习档案')} />
      </Card>
      <Sheet open={open} onClose={close} title="补录签到" action={<Button text="补录" onTap={close} />}>
        <TextField label="原因" value={reason} onChange={setReason} multiline required hint="会写进签到记录" />
      </Sheet>
    </Section>
  )
}
