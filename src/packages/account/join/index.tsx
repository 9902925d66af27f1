import '../words'
import { useMe } from '../../../features/account/use-me'
import { asPage } from '../../../features/shell/as-page'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Empty } from '../../../ui/empty/empty'
import { Asked } from './asked'
import { JoinForm } from './join-form'

/** 申请认领: for who has no code. One request at a time; its branch's secretary confirms it. */
function JoinPage() {
  const t = useT()
  const me = useMe()
  const { join, can, branch } = me.data ?? {}
  if (me.data && can?.askToJoin && join?.state !== 'asked') return <JoinForm me={me} known={me.data} />
  const done = <Button size="small" kind="secondary" text={t('bind.finish')} onTap={go.back} />
  return (
    <Page
      title={t('join.title')}
      query={me}
      isEmpty={can?.askToJoin === false}
      empty={<Empty icon="check-circle" title={t('bind.already')} text={branch?.name} action={done} />}
    >
      {join && <Asked join={join} me={me} />}
    </Page>
  )
}

export default asPage(JoinPage)
