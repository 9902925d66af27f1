import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { handOverIn } from '#core/challenge/hand-over-link'
import { bindLinkIn } from '../../../features/account/bind-link-in'
import { certificateCodeIn } from '../../../features/points/certificate-link'
import { asPage } from '../../../features/shell/as-page'
import { go } from '../../../features/shell/go'
import { Refusal } from '../../../features/shell/refusal'
import { DigitsField } from '../../../features/study/digits-field'
import { codeOfParams } from '../../../features/study/read-scan'
import { useCheckIn } from '../../../features/study/use-check-in'
import { useT } from '../../../i18n/t'
import { CodeScanner } from '../../../platform/code-scanner'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Notice } from '../../../ui/notice/notice'
import { Screen } from '../../../ui/screen/screen'
import { KeptScreen } from './kept-screen'

/** 扫码签到: by camera, by a link that was opened, or by six digits. The first code that comes is checked in at once. */
function ScanPage() {
  const t = useT()
  const { params } = useRouter()
  const checkIn = useCheckIn(params.lessonId)
  const [digits, setDigits] = useState('')
  const [opened] = useState(() => codeOfParams(params))
  const [scanning, setScanning] = useState(!opened)
  const { send, busy, refusal, kept } = checkIn

  useEffect(() => {
    if (opened) void send(opened)
  }, [opened, send])

  const wrong = refusal?.code === 'CODE_INVALID' || refusal?.code === 'CODE_EXPIRED'
  useEffect(() => {
    // Six new ones are quicker typed than six old ones taken back; what is half typed stays.
    if (wrong) setDigits((typed) => (typed.length === 6 ? '' : typed))
  }, [wrong])

  const see = (text: string) => {
    const bindCode = bindLinkIn(text)
    const certificate = certificateCodeIn(text)
    const offer = handOverIn(text)
    // Others of our codes have screens of their own.
    if (bindCode) go.bindInstead(bindCode)
    else if (certificate) go.verifyInstead(certificate)
    else if (offer) go.takeOverInstead(offer.challengeId, offer.code)
    else void send(text)
  }
  const type = (value: string) => {
    setDigits(value)
    if (value.length === 6 && value !== digits) void send(value)
  }
  if (kept) return <KeptScreen kept={kept} onScanAgain={checkIn.dismiss} />
  return (
    <Screen title={t('scan.title')}>
      {busy && <Notice text={t('scan.busy')} />}
      <Refusal of={checkIn} />
      {scanning && <CodeScanner onCode={see} paused={busy} />}
      {!scanning && refusal && <Button icon="scan" text={t('scan.start')} onTap={() => setScanning(true)} />}
      <Card>
        <DigitsField label={t(scanning ? 'scan.or' : 'scan.digits')} value={digits} onChange={type} disabled={busy} />
      </Card>
      <Button
        kind="secondary"
        text={t('scan.submit')}
        busy={busy}
        disabled={digits.length < 6}
        onTap={() => void send(digits)}
      />
    </Screen>
  )
}

export default asPage(ScanPage)
