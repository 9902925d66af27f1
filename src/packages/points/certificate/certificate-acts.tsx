import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Certificate } from '../../../features/points/types'
import { go } from '../../../features/shell/go'
import { useT } from '../../../i18n/t'
import { printPage } from '../../../platform/print-page'
import { savePicture } from '../../../platform/save-picture'
import { Button } from '../../../ui/button/button'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { toast } from '../../../ui/toast/toast'
import './certificate.scss'
import { drawSheet, SHEET } from './draw-sheet'
import { useSheet } from './sheet'

interface CertificateActsProps {
  certificate: Certificate
  revoking: boolean
  onRevoke: () => void
}

/** What is done with a certificate: kept as a picture, printed, shown as others see it, taken back. */
export function CertificateActs({ certificate, revoking, onRevoke }: CertificateActsProps) {
  const t = useT()
  const { code, year } = certificate
  const sheet = useSheet(certificate)
  const save = async () => {
    const fileName = `${t('cert.title')}-${year}.png`
    const saved = await savePicture({ fileName, ...SHEET, draw: (pen) => drawSheet(pen, sheet) })
    if (saved === 'saved') toast(t('cert.saved'))
    if (saved === 'failed') toast(t('cert.saveFailed'), 'bad')
  }
  const copy = () =>
    void Promise.resolve(Taro.setClipboardData({ data: code })).then(
      () => toast(t('cert.copied')),
      () => undefined,
    )
  return (
    <View className="cert-acts">
      <View className="cert-buttons">
        <Button icon="download" text={t('cert.save')} onTap={() => void save()} />
        {printPage && <Button kind="secondary" text={t('cert.print')} onTap={printPage} />}
        <Button kind="secondary" text={t('cert.copy')} onTap={copy} />
      </View>
      <CellList>
        <Cell icon="scan" title={t('cert.see')} onTap={() => go.verify(code)} />
      </CellList>
      <Button kind="danger" text={t('cert.revoke')} busy={revoking} onTap={onRevoke} />
    </View>
  )
}
