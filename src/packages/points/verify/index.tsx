import '../words'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { certificateCode, certificateCodeIn } from '../../../features/points/certificate-link'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { chooseLanguage, useLanguage } from '../../../i18n/language'
import { LANGUAGES } from '../../../i18n/languages'
import { useT } from '../../../i18n/t'
import { Segmented } from '../../../ui/segmented/segmented'
import { TypeCode } from './type-code'
import { Verdict } from './verdict'

/** Each language calls itself by its own name. */
const NAMES = { zh: '中文', en: 'English' } as const

/** The code that opened this page, if one did: a parameter of ours, or a link that WeChat's own scanner opened. */
const codeOf = ({ code, scene, q }: Partial<Record<string, string>>): string | null =>
  certificateCode(code ?? scene ?? '') ?? (q ? certificateCodeIn(q) : null)

/** 核验: what anyone sees who scans a certificate. Nobody has to be anybody here; Chinese and English. */
function VerifyPage() {
  const t = useT()
  const { params } = useRouter()
  const [code, setCode] = useState(() => codeOf(params))
  return (
    <Page title={t('verify.title')}>
      <Segmented
        label={t('verify.language')}
        items={LANGUAGES.map((id) => ({ id, text: NAMES[id] }))}
        value={useLanguage()}
        onChange={chooseLanguage}
      />
      {code ? <Verdict key={code} code={code} onAnother={() => setCode(null)} /> : <TypeCode onCode={setCode} />}
    </Page>
  )
}

export default asPage(VerifyPage, { open: true })
