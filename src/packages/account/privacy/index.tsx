import '../words'
import { useState } from 'react'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import { useMe } from '../../../features/account/use-me'
import { asPage } from '../../../features/shell/as-page'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { confirm } from '../../../ui/dialog/confirm'
import { Section } from '../../../ui/section/section'
import { toast } from '../../../ui/toast/toast'
import { ExportSheet } from './export-sheet'

/** 隐私与我的数据: what the policy says, what is kept, and everything that anybody can do about what is theirs. */
function PrivacyPage() {
  const t = useT()
  const me = useMe()
  const [exporting, setExporting] = useState(false)
  const withdraw = useCommand(api.account.withdrawConsent, { refreshes: [me] })
  const askToWithdraw = async () => {
    const words = { title: t('privacy.withdrawAsk'), text: t('privacy.withdrawText'), yes: t('privacy.withdraw') }
    if (!(await confirm({ ...words, danger: true }))) return
    if (await withdraw.run({})) toast(t('privacy.withdrawn'))
  }
  const policy = me.data?.policy
  const agreed = policy?.agreed === true
  const note = agreed ? t('privacy.agreedOn', { version: policy.version }) : t('privacy.notAgreed')
  return (
    <Page title={t('privacy.title')} query={me}>
      <Refusal of={withdraw} />
      <CellList>
        <Cell icon="book" title={t('privacy.policy')} note={note} onTap={go.consent} />
        <Cell icon="list" title={t('privacy.see')} note={t('privacy.seeNote')} onTap={go.myData} />
        <Cell icon="edit" title={t('privacy.correct')} onTap={go.correct} />
        <Cell
          icon="download"
          title={t('privacy.export')}
          note={t('privacy.exportNote')}
          onTap={() => setExporting(true)}
        />
      </CellList>
      <Section title={t('privacy.stop')}>
        <CellList>
          {agreed && (
            <Cell
              icon="close"
              title={t('privacy.withdraw')}
              note={t('privacy.withdrawNote')}
              onTap={() => void askToWithdraw()}
            />
          )}
          <Cell icon="trash" title={t('privacy.delete')} note={t('privacy.deleteNote')} onTap={go.deleteMe} />
        </CellList>
      </Section>
      <ExportSheet open={exporting} onClose={() => setExporting(false)} />
    </Page>
  )
}

export default asPage(PrivacyPage)
