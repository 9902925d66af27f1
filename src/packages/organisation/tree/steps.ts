/** How one goes through the tree. */
export interface TreeSteps {
  mine: readonly string[]
  /** The unit beside the list, on a wide screen. */
  shown: string | undefined
  /** Goes inside a unit; undefined for the top. */
  onEnter: (unitId: string | undefined) => void
  /** Shows a unit itself. */
  onLook: (unitId: string) => void
  /** What `onLook` does, in a word; nothing where it shows beside the list. */
  look: string | undefined
}
