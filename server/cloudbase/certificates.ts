import type { Instant } from '#core/kernel/day'
import { collection } from './collection'
import { duplicateIndex } from './errors'
import { command } from './sdk'

/** 服务时长证明, by its code. It holds what it says, and is gone when its owner takes it back. */
export interface CertificateDocument {
  _id: string
  /** `<personId>:<year>`: one for each. */
  holding: string
  personId: string
  /** Every id that stood for the person when it was issued. */
  personIds: string[]
  name: string
  year: number
  minutes: number
  challenges: number
  issuedBy: string
  issuedAt: Instant
}

const certificates = collection<CertificateDocument>('certificates')

export const certificateStore = {
  find: (code: string) => certificates.findOne({ _id: code }),

  /** Issues it, under the code that it has already where it has one. Answers the code. */
  async issue(certificate: CertificateDocument): Promise<string> {
    const { _id, holding, personIds, ...says } = certificate
    const anew = () => certificates.update({ holding }, { ...says, personIds: command.set(personIds) })
    if (!(await anew())) {
      try {
        await certificates.add(certificate)
        return _id
      } catch (error) {
        if (duplicateIndex(error) === null) throw error
        await anew()
      }
    }
    return (await certificates.findOne({ holding }))?._id ?? _id
  },

  revoke: (code: string, personIds: readonly string[]) =>
    certificates.remove({ _id: code, personId: command.in([...personIds]) }),

  of: (personIds: readonly string[]) =>
    certificates.aggregate<CertificateDocument>([
      { $match: { personId: command.in([...personIds]) } },
      { $limit: 100 },
    ]),

  forget: (personIds: readonly string[]) => certificates.remove({ personId: command.in([...personIds]) }),
}

export type CertificateStore = typeof certificateStore
