import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { certificateLink, inFours } from '../../../features/points/certificate-link'
import { hoursOf } from '../../../features/points/figures'
import type { Certificate } from '../../../features/points/types'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { calendarDay } from '../../../i18n/time-words'
import { linkBase } from '../../../platform/link-base'

/** What a certificate says, on the screen, in the picture and on paper. */
export interface Sheet {
  heading: string
  name: string
  body: string
  lines: string[]
  scan: string
  /** What its QR code says. */
  link: string
}

/** The words of a certificate. Who issued it tells the same question that everybody else asks about it. */
export function useSheet({ code, name, year, minutes, challenges, issuedAt, linkPrefix }: Certificate): Sheet {
  const t = useT()
  const language = useLanguage()
  const unit = useQuery(api.points.verify, { code }).data?.issuedBy
  const issued = [
    unit === undefined ? '' : t('cert.issuedBy', { unit }),
    t('cert.issuedAt', { when: calendarDay(issuedAt, language) }),
    t('cert.code', { code: inFours(code) }),
  ]
  return {
    heading: t('cert.heading'),
    name,
    body: t('cert.body', { year, hours: hoursOf(minutes), challenges }),
    lines: issued.filter(Boolean),
    scan: t('cert.scan'),
    link: certificateLink(linkPrefix, linkBase(), code),
  }
}
