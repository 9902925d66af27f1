export interface CodeCanvasProps {
  /** What the code says. */
  text: string
  /** What it is, for those who do not see it. */
  label: string
}
