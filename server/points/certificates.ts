import { randomBytes } from 'node:crypto'
import { AppError } from '#core/kernel/app-error'
import { shortId } from '#core/kernel/ids'
import type { PointsContract } from '#core/points/contract'
import type { UseCase } from '../kernel/use-case'
import type { PointsStores } from './stores'

/** What stands before a certificate's code in the picture, so that any scanner opens it; empty where no domain is set up. */
const linkPrefix = (): string => process.env.CERTIFICATE_LINK_PREFIX ?? ''

/** 服务时长证明. Its code is drawn (80 bits) when it is issued first, and stays: it says nothing and follows from nothing. */
export const issueCertificate: UseCase<PointsContract['certificate'], PointsStores> = async (
  { year },
  { actor, now, subject, entries, orgs, certificates },
) => {
  const { personIds } = subject
  const { minutes, challenges, districtId } = await entries.hours(personIds, year)
  if (minutes <= 0) throw new AppError('NO_HOURS', { year })
  const issuedBy = (await orgs.byIds([districtId])).get(districtId)?.name ?? ''
  const says = { name: actor.name, year, minutes, challenges, issuedAt: now }
  const [personId] = personIds
  const code = await certificates.issue({
    _id: drawCode(),
    holding: `${personId}:${year}`,
    personId,
    personIds: [...personIds],
    issuedBy,
    ...says,
  })
  return { code, ...says, linkPrefix: linkPrefix() }
}

const drawCode = (): string => shortId(randomBytes(8)) + shortId(randomBytes(8))

/** Whoever had it scanned sees no more. Of somebody else, or gone already: nothing is there. */
export const revokeCertificate: UseCase<PointsContract['revokeCertificate'], PointsStores> = async (
  { code },
  { subject, certificates },
) => {
  await certificates.revoke(code, subject.personIds)
  return { ok: true }
}

export const verifyCertificate: UseCase<PointsContract['verify'], PointsStores> = async (
  { code },
  { certificates, entries },
) => {
  const found = await certificates.find(code)
  if (!found) throw new AppError('NOT_FOUND')
  const { name, year, minutes, challenges, issuedBy, issuedAt, personIds } = found
  const now = (await entries.hours(personIds, year)).minutes
  return { name, year, minutes, challenges, issuedBy, issuedAt, now: now === minutes ? null : now }
}
