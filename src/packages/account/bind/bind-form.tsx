import { Lead } from '../../../features/account/lead'
import { go } from '../../../features/shell/go'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { CodeScanner } from '../../../platform/code-scanner'
import { BoxesField } from '../../../ui/boxes/boxes-field'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Notice } from '../../../ui/notice/notice'
import { CODE_LENGTH, type useBind } from './use-bind'

/** The eight boxes, the scanner that fills them, and the way for who has no code. */
export function BindForm({ bind }: { bind: ReturnType<typeof useBind> }) {
  const t = useT()
  const { code, scan, busy } = bind
  const scanning = scan === 'on' || scan === 'wrong'
  return (
    <>
      <Lead text={t('bind.text')} />
      <Refusal of={bind} />
      {scan === 'read' && !bind.refusal && <Notice tone="ok" text={t('bind.ready')} />}
      {scan === 'wrong' && <Notice tone="bad" text={t('bind.notCode')} />}
      {scanning && (
        <CodeScanner
          onCode={bind.see}
          paused={busy}
          words={{ aim: t('bind.aim'), otherwise: t('bind.scanOtherwise') }}
        />
      )}
      <Card>
        <BoxesField
          label={t('bind.code')}
          kind="letters"
          length={CODE_LENGTH}
          value={code}
          onChange={bind.type}
          disabled={busy}
        />
      </Card>
      <Button text={t('bind.submit')} busy={busy} disabled={code.length < CODE_LENGTH} onTap={bind.submit} />
      {!scanning && <Button kind="secondary" icon="scan" text={t('bind.scan')} onTap={bind.startScan} />}
      <CellList>
        <Cell icon="people" title={t('bind.noCode')} note={t('bind.noCodeText')} onTap={go.joinInstead} />
      </CellList>
    </>
  )
}
