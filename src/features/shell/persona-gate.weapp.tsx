import type { PersonaGateProps } from './persona-gate-props'

/** WeChat knows who is calling: nothing stands before a page. */
export function PersonaGate({ children }: PersonaGateProps) {
  return <>{children}</>
}
