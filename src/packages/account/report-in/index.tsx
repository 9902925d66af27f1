import '../words'
import { useMe } from '../../../features/account/use-me'
import { asPage } from '../../../features/shell/as-page'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Empty } from '../../../ui/empty/empty'
import { Standing } from './standing'
import { useReportIn } from './use-report-in'
import { WhereForm } from './where-form'

/** 双报到: a member reports in where they live; the community confirms, and both it and the branch see it. */
function ReportInPage() {
  const t = useT()
  const me = useMe()
  const form = useReportIn(me)
  const bind = <Button size="small" text={t('me.bind')} onTap={go.bindInstead} />
  const reportIn = me.data?.reportIn
  const asks = me.data?.can.reportIn === true && (form.changing || !reportIn || reportIn.state === 'declined')
  const send = <Button text={t('reportIn.submit')} busy={form.command.busy} onTap={() => void form.submit()} />
  return (
    <Page
      title={t('reportIn.title')}
      query={me}
      action={asks && send}
      isEmpty={me.data?.can.reportIn === false}
      empty={<Empty icon="home" title={t('reportIn.notMember')} text={t('reportIn.notMemberText')} action={bind} />}
    >
      {reportIn && <Standing reportIn={reportIn} />}
      {asks ? (
        <WhereForm form={form} />
      ) : (
        <Button kind="secondary" text={t('reportIn.change')} onTap={form.startChange} />
      )}
    </Page>
  )
}

export default asPage(ReportInPage)
