import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { access } from '../tap/access'
import './section.scss'

interface SectionProps {
  title?: string
  /** One small act that concerns the whole section, at the end of the title's line. */
  action?: ReactNode
  /** A quiet line below: what holds for all of it. */
  note?: string | undefined
}

/** A titled part of a screen, with the distance to the next one. */
export function Section({ title, action, note, children }: PropsWithChildren<SectionProps>) {
  return (
    <View className="ui-section">
      {(title || action) && (
        <View className="ui-section-head">
          <View className="ui-section-title" {...(title ? access({ role: 'heading', level: 2 }) : {})}>
            {title}
          </View>
          {action}
        </View>
      )}
      <View className="ui-section-body">{children}</View>
      {note && <View className="ui-section-note">{note}</View>}
    </View>
  )
}
