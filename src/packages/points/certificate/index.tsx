import '../words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { beijingYear } from '#core/kernel/day'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import { usePersonalCommand } from '../../../features/account/use-personal-command'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { confirm } from '../../../ui/dialog/confirm'
import { Segmented } from '../../../ui/segmented/segmented'
import { toast } from '../../../ui/toast/toast'
import './certificate.scss'
import { CertificateActs } from './certificate-acts'
import { CertificateCard } from './certificate-card'

/** A certificate of the chosen year: issued when it is asked for, and taken back. */
function useCertificate(year: number) {
  const t = useT()
  const issue = usePersonalCommand(api.points.certificate)
  const revoke = useCommand(api.points.revokeCertificate)
  const certificate = issue.data?.year === year ? issue.data : undefined
  const takeBack = async () => {
    if (!certificate) return
    const sure = await confirm({
      title: t('cert.revokeAsk'),
      text: t('cert.revokeText'),
      yes: t('cert.revoke'),
      danger: true,
    })
    if (!sure || !(await revoke.run({ code: certificate.code }))) return
    issue.dismiss()
    toast(t('cert.revoked'))
  }
  return { issue, revoke, certificate, takeBack }
}

/** 服务时长证明: a year's hours on a sheet that anyone can verify. */
function CertificatePage() {
  const t = useT()
  const current = beijingYear(Date.now())
  const [year, setYear] = useState(current)
  const { issue, revoke, certificate, takeBack } = useCertificate(year)
  const choose = (next: number) => {
    setYear(next)
    issue.dismiss()
    revoke.dismiss()
  }
  return (
    <Page
      title={t('cert.title')}
      action={
        !certificate && (
          <Button text={t('cert.issue', { year })} busy={issue.busy} onTap={() => void issue.run({ year })} />
        )
      }
    >
      <View className="cert-chrome">
        <Segmented
          label={t('cert.year')}
          items={[current, current - 1, current - 2].map((each) => ({
            id: String(each),
            text: t('cert.yearOf', { year: each }),
          }))}
          value={String(year)}
          onChange={(id) => choose(Number(id))}
        />
      </View>
      <View className="cert-chrome">
        <Refusal of={issue} />
        <Refusal of={revoke} />
      </View>
      {certificate ? (
        <>
          <CertificateCard certificate={certificate} />
          <CertificateActs certificate={certificate} revoking={revoke.busy} onRevoke={() => void takeBack()} />
        </>
      ) : (
        <View className="cert-lead">
          <View>{t('cert.lead')}</View>
          <View>{t('cert.leadName')}</View>
        </View>
      )}
    </Page>
  )
}

export default asPage(CertificatePage)
