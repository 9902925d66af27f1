/** A table that was chosen on this device, and not uploaded yet. */
export interface ChosenTable {
  name: string
  /** In bytes. */
  size: number
  /** Uploads it for the import into a unit; resolves to what the function finds it by. `told`: how much is through, 0 to 1. */
  upload: (unitId: string, told: (part: number) => void) => Promise<string>
}

/** Lets somebody choose a table; undefined when they think better of it. */
export type ChooseTable = () => Promise<ChosenTable | undefined>

/** The ending of a table that can be imported; undefined for any other file. */
export const tableEnding = (name: string): 'xlsx' | 'csv' | undefined => {
  const ending = /\.(xlsx|csv)$/i.exec(name)?.[1]?.toLowerCase()
  return ending as 'xlsx' | 'csv' | undefined
}
