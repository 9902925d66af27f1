import type { ReactNode } from 'react'

export interface PersonaGateProps {
  bare: boolean
  children: ReactNode
}
