import { View } from '@tarojs/components'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { inFours } from '../../../features/points/certificate-link'
import { hoursOf } from '../../../features/points/figures'
import type { Verified } from '../../../features/points/types'
import { Answer } from '../../../features/shell/answer'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { calendarDay } from '../../../i18n/time-words'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { cx } from '../../../ui/classes'
import { Icon, type IconName } from '../../../ui/icon/icon'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { access } from '../../../ui/tap/access'
import './verify.scss'

/** Whether it is genuine, first of all; then what it says. */
export function Verdict({ code, onAnother }: { code: string; onAnother: () => void }) {
  const t = useT()
  const verified = useQuery(api.points.verify, { code })
  const unknown = verified.refusal?.code === 'NOT_FOUND'
  return (
    <>
      {unknown ? (
        <Sign icon="warning" title={t('verify.invalid')} text={t('verify.invalidText')} code={code} bad />
      ) : (
        <Answer query={verified} skeleton={<Skeleton kind="cards" rows={2} />}>
          {(data) => <Genuine verified={data} code={code} />}
        </Answer>
      )}
      <Button kind="secondary" text={t('verify.another')} onTap={onAnother} />
    </>
  )
}

function Genuine({ verified, code }: { verified: Verified; code: string }) {
  const t = useT()
  const language = useLanguage()
  const { name, year, minutes, challenges, issuedBy, issuedAt, now } = verified
  const hours = (of: number) => t('points.hoursOf', { hours: hoursOf(of) })
  return (
    <>
      <Sign
        icon="check-circle"
        title={t('verify.valid')}
        text={t(now === null ? 'verify.validText' : 'verify.changedText')}
        code={code}
      />
      <CellList>
        <Cell title={t('verify.name')} value={name} />
        <Cell title={t('verify.year')} value={t('verify.yearOf', { year })} />
        <Cell title={t('verify.hours')} value={hours(minutes)} />
        {now !== null && <Cell title={t('verify.now')} value={hours(now)} />}
        <Cell title={t('verify.challenges')} value={t('verify.challengesOf', { count: challenges })} />
        <Cell title={t('verify.issuedBy')} value={issuedBy} />
        <Cell title={t('verify.issuedAt')} value={calendarDay(issuedAt, language)} />
      </CellList>
    </>
  )
}

interface SignProps {
  icon: IconName
  title: string
  text: string
  code: string
  bad?: boolean
}

function Sign({ icon, title, text, code, bad = false }: SignProps) {
  const t = useT()
  return (
    <Card>
      <View className="verify-sign" {...access({ role: 'status' })}>
        <View className={cx('verify-disc', bad && 'verify-disc-bad')}>
          <Icon name={icon} size="big" />
        </View>
        <View className="verify-title">{title}</View>
        <View className="verify-lead">{text}</View>
        <View className="verify-code">{t('cert.code', { code: inFours(code) })}</View>
      </View>
    </Card>
  )
}
