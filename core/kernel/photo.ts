/** As large as a photo of a phone has to be to show what was done. */
export const PHOTO_SIDE_MOST = 1600
export const PHOTO_BYTES_MOST = 600 * 1024

/** A name that nobody guesses. It is given once, when the photo is chosen. */
const NAME = '[\\w-]{8,80}'
const PERSON = '[0-9a-z-]{1,40}'
const FILE_ID = new RegExp(`^cloud://[\\w.-]+/photos/(${PERSON})/${NAME}\\.jpg$`)

/** Where a photo of somebody's is stored. */
export const photoPath = (personId: string, name: string): string => `photos/${personId}/${name}.jpg`

/** Whether a path is one that `photoPath` makes. */
export const isPhotoPath = (path: string): boolean => new RegExp(`^photos/${PERSON}/${NAME}\\.jpg$`).test(path)

/** 照片: a person hands in what they uploaded themselves, and no other file of the cloud's storage. */
export const isPhotoOf = (fileId: string, personId: string): boolean => FILE_ID.exec(fileId)?.[1] === personId
