/** A file that a function made. */
export interface MadeFile {
  fileName: string
  base64: string
}

/** True once it is on the device, or was handed to whoever keeps it. */
export type SaveFile = (file: MadeFile) => Promise<boolean>
