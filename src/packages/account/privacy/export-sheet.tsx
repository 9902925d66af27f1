import { api } from '../../../api/api'
import { Lead } from '../../../features/account/lead'
import type { MyExport } from '../../../features/account/types'
import { useUnkept } from '../../../features/account/use-unkept'
import { Answer } from '../../../features/shell/answer'
import { useT } from '../../../i18n/t'
import { saveFile } from '../../../platform/save-file'
import { Button } from '../../../ui/button/button'
import { Sheet } from '../../../ui/sheet/sheet'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { toast } from '../../../ui/toast/toast'

/** 导出: a page to read and a file for machines. They are fetched when the sheet opens, so that a tap saves at once. */
export function ExportSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT()
  return (
    <Sheet open={open} onClose={onClose} title={t('myExport.title')}>
      <Files />
    </Sheet>
  )
}

function Files() {
  const t = useT()
  const found = useUnkept(api.account.exportMyData, {})
  return (
    <Answer query={found} skeleton={<Skeleton kind="text" rows={3} />}>
      {(files) => (
        <>
          <Lead text={t('myExport.text')} />
          <Button icon="download" text={t('myExport.html')} onTap={() => void save(files, 'html')} />
          <Button kind="secondary" icon="download" text={t('myExport.json')} onTap={() => void save(files, 'json')} />
        </>
      )}
    </Answer>
  )

  async function save({ fileName, ...texts }: MyExport, ending: 'html' | 'json') {
    const type = ending === 'html' ? 'text/html;charset=utf-8' : 'application/json'
    const became = await saveFile({ fileName: `${fileName}.${ending}`, text: texts[ending], type })
    if (became === 'saved') toast(t('myExport.saved'))
    if (became === 'failed') toast(t('myExport.failed'), 'bad')
  }
}
