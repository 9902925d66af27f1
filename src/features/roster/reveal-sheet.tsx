import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../api/api'
import { query } from '../../api/call'
import type { ShownRefusal } from '../../api/refusal'
import { useT } from '../../i18n/t'
import { Button } from '../../ui/button/button'
import { TextField } from '../../ui/field/text-field'
import { Sheet } from '../../ui/sheet/sheet'
import { access } from '../../ui/tap/access'
import { Refusal } from '../shell/refusal'
import './roster.scss'
import { useReason } from '../shell/use-reason'

interface RevealSheetProps {
  open: boolean
  onClose: () => void
  memberId: string
  name: string
}

/** One whole number, for a reason. It lives as long as the sheet is open, and is kept nowhere. */
export function RevealSheet({ open, onClose, memberId, name }: RevealSheetProps) {
  const t = useT()
  const reason = useReason()
  const { phone, busy, refusal, ask, forget, dismiss } = useWholePhone(memberId)
  const show = () => {
    const given = reason.take()
    if (given !== undefined) void ask(given)
  }
  const close = () => {
    forget()
    reason.clear()
    onClose()
  }
  const call = () => void Promise.resolve(Taro.makePhoneCall({ phoneNumber: phone ?? '' })).catch(() => undefined)
  return (
    <Sheet
      open={open}
      onClose={close}
      title={phone ? t('reveal.of', { name }) : t('reveal.title')}
      action={
        phone ? (
          <Button text={t('reveal.call')} icon="phone" onTap={call} />
        ) : (
          <Button text={t('reveal.show')} busy={busy} onTap={show} />
        )
      }
    >
      {phone ? (
        <View className="roster-number" {...access({ role: 'status' })}>
          {phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')}
        </View>
      ) : (
        <>
          <View className="roster-lead">{t('reveal.text')}</View>
          <TextField
            label={t('reveal.reason')}
            hint={t('reveal.reasonHint')}
            required
            maxLength={200}
            value={reason.value}
            onChange={reason.onChange}
            error={reason.error}
          />
          <Refusal of={{ refusal, again: show, dismiss }} />
        </>
      )}
    </Sheet>
  )
}

/** Asked outside of `useQuery`, which would keep the answer. */
function useWholePhone(memberId: string) {
  const [phone, setPhone] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const alive = useRef(true)
  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
    }
  }, [])
  const ask = async (reason: string) => {
    if (busy) return
    setBusy(true)
    setRefusal(undefined)
    const outcome = await query(api.roster.revealPhone, { memberId, reason })
    if (!alive.current) return
    setBusy(false)
    if (outcome.ok) setPhone(outcome.data.phone)
    else setRefusal(outcome.refusal)
  }
  return { phone, busy, refusal, ask, forget: () => setPhone(undefined), dismiss: () => setRefusal(undefined) }
}
