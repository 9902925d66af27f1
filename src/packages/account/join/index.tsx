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
  const done = <Button size="small" kind="secondary" text={t('bind.finish')} onTap={go.back} />
  return (
    <Page
      title={t('join.title')}
      query={me}
      isEmpty={me.data?.can.askToJoin === false}
      empty={<Empty icon="check-circle" title={t('bind.already')} text={me.data?.branch?.name} action={done} />}
    >
      {me.data?.join?.state === 'asked' ? (
        <Asked join={me.data.join} me={me} />
      ) : (
        me.data && <JoinForm me={me} known={me.data} />
      )}
    </Page>
  )
}

export default asPage(JoinPage)
