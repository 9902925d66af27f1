/** A file to give to whoever asked for it: its bytes written as base64, or its text. */
export type FileToSave = {
  fileName: string
  /** Its media type; a browser wants to know. */
  type: string
} & ({ base64: string } | { text: string })

/** What became of it: `cancelled` when the person closed what WeChat showed them. */
export type SavedAs = 'saved' | 'cancelled' | 'failed'

/** To be called in answer to a tap, without waiting in between: WeChat sends files to a chat for nothing else. */
export type SaveFile = (file: FileToSave) => Promise<SavedAs>
