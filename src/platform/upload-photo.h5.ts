import { photoPath } from '#core/kernel/photo'
import type { PhotoPlace } from './choose-photos-props'
import { sendFile } from './send-file.h5'

/** To the gateway, which stands for the cloud's storage, and answers a second try like the first. */
export const uploadPhoto = (
  photo: Blob,
  { personId, name }: PhotoPlace,
  told: (part: number) => void,
): Promise<string> => sendFile(`/upload/${photoPath(personId, name)}`, photo, told)
