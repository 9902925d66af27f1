import { View } from '@tarojs/components'
import { inFours } from '../../../features/points/certificate-link'
import type { Certificate } from '../../../features/points/types'
import { useT } from '../../../i18n/t'
import { CodeCanvas } from '../../../platform/code-canvas'
import { access } from '../../../ui/tap/access'
import './certificate.scss'
import { useSheet } from './sheet'

/** The certificate as it is shown and printed: like paper, in light and dark alike. */
export function CertificateCard({ certificate }: { certificate: Certificate }) {
  const t = useT()
  const { heading, name, body, lines, link } = useSheet(certificate)
  const code = inFours(certificate.code)
  return (
    <View className="cert-sheet">
      <View className="cert-heading" {...access({ role: 'heading', level: 2 })}>
        {heading}
      </View>
      <View className="cert-name">{name}</View>
      <View className="cert-body">{body}</View>
      <View className="cert-foot">
        <View className="cert-lines">
          {lines.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
        <View className="cert-qr">
          <View className="cert-code">
            <CodeCanvas text={link} label={t('cert.qr', { code })} />
          </View>
          <View className="cert-scan">{t('cert.scan')}</View>
        </View>
      </View>
    </View>
  )
}
