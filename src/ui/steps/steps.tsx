import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { access } from '../tap/access'
import './steps.scss'

export interface Step {
  title: string
  /** When, who, or how many. */
  note?: string | undefined
  state: 'done' | 'now' | 'later'
}

/** Where a thing stands on its way, from top to bottom. */
export function Steps({ steps, label }: { steps: Step[]; label: string }) {
  return (
    <View className="ui-steps" {...access({ role: 'list', label })}>
      {steps.map(({ title, note, state }) => (
        <View
          key={title}
          className={`ui-step ui-step-${state}`}
          {...access({ role: 'listitem', current: state === 'now' ? 'step' : undefined })}
        >
          <View className="ui-step-mark">{state === 'done' && <Icon name="check" className="ui-step-check" />}</View>
          <View className="ui-step-words">
            <View className="ui-step-title">{title}</View>
            {note && <View className="ui-step-note">{note}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
