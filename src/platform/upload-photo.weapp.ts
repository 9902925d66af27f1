import { photoPath } from '#core/kernel/photo'
import type { PhotoPlace } from './choose-photos-props'
import { sendFile } from './send-file.weapp'

/** To the cloud's storage, under the same path at every try. */
export const uploadPhoto = (
  path: string,
  { personId, name }: PhotoPlace,
  told: (part: number) => void,
): Promise<string> => sendFile(photoPath(personId, name), path, told)
