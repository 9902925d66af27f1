import { View } from '@tarojs/components'
import { useState } from 'react'
import { certificateCode } from '../../../features/points/certificate-link'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { TextField } from '../../../ui/field/text-field'
import './verify.scss'

/** For who cannot scan: the number on the certificate, typed. */
export function TypeCode({ onCode }: { onCode: (code: string) => void }) {
  const t = useT()
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const check = () => {
    setTried(true)
    const code = certificateCode(typed)
    if (code) onCode(code)
  }
  return (
    <>
      <View className="verify-lead">{t('verify.lead')}</View>
      <TextField
        label={t('verify.code')}
        hint={t('verify.codeHint')}
        maxLength={30}
        value={typed}
        onChange={setTyped}
        onConfirm={check}
        error={tried && !certificateCode(typed) ? t('verify.codeBad') : undefined}
      />
      <Button icon="shield" text={t('verify.check')} onTap={check} />
    </>
  )
}
