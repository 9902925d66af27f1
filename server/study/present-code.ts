import type { StudyContract } from '#core/study/contract'
import { presenterKeys } from '#core/study/present'
import type { UseCase } from '../kernel/use-case'
import { codeLinkPrefix, codeMaster } from './code-key'
import type { StudyStores } from './stores'

export const presentCode: UseCase<StudyContract['presentCode'], StudyStores> = async (
  { lessonId },
  { now, subject },
) => {
  const { title, venue } = subject
  return { lessonId, title, venue, keys: presenterKeys(subject, codeMaster(), now), linkPrefix: codeLinkPrefix(), now }
}
