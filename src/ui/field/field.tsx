import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { cx } from '../classes'
import { Icon } from '../icon/icon'
import { access } from '../tap/access'
import { uiTexts } from '../texts'
import './field.scss'

export interface FieldProps {
  label: string
  /** Said before anything is typed: what is wanted, in which form. */
  hint?: string | undefined
  /** Said after a try: what is wrong and how to mend it. It takes the hint's place. */
  error?: string | undefined
  required?: boolean | undefined
}

interface FrameProps extends FieldProps {
  /** In a browser the control inside is `<id>-control`, and is described by `<id>-note`. */
  id: string
  /** At the end of the note's line: how many characters are left. */
  count?: string | undefined
  /** The control is several, and names itself: there is no single one to label. */
  grouped?: boolean
}

/** In a browser the control's real label, so that a click on it starts typing; WeChat's controls say it themselves. */
function Caption({ id, grouped, children }: PropsWithChildren<{ id: string; grouped: boolean }>) {
  if (grouped || process.env.TARO_ENV !== 'h5') return <View className="ui-field-label">{children}</View>
  return (
    <label className="ui-field-label" htmlFor={`${id}-control`}>
      {children}
    </label>
  )
}

/** What every field has around its control: the label above, the hint or the error below. */
export function FieldFrame(props: PropsWithChildren<FrameProps>) {
  const { id, label, hint, error, required, count, grouped = false, children } = props
  return (
    <View className={cx('ui-field', error && 'ui-field-bad')}>
      <Caption id={id} grouped={grouped}>
        {label}
        {required && <View className="ui-field-required">{uiTexts().required}</View>}
      </Caption>
      {children}
      <View className="ui-field-foot">
        <View className="ui-field-note" id={`${id}-note`} {...(error ? access({ live: 'polite' }) : {})}>
          {error && <Icon name="warning" size="small" className="ui-field-mark" />}
          {error ?? hint}
        </View>
        {count && <View className="ui-field-count">{count}</View>}
      </View>
    </View>
  )
}
