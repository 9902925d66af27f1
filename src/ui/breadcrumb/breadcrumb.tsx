import { View } from '@tarojs/components'
import { Fragment } from 'react'
import { Icon } from '../icon/icon'
import { access } from '../tap/access'
import { Tap } from '../tap/tap'
import './breadcrumb.scss'

export interface Crumb {
  id: string
  text: string
}

interface BreadcrumbProps {
  /** The highest first; the last one is where one is. */
  crumbs: readonly Crumb[]
  onTap: (id: string) => void
  /** What it is the way to: "所在位置". */
  label: string
}

/** The way down to where one is, each step of it a way back up. A long one takes a second line. */
export function Breadcrumb({ crumbs, onTap, label }: BreadcrumbProps) {
  const last = crumbs[crumbs.length - 1]
  return (
    <View className="ui-crumbs" {...access({ role: 'navigation', label })}>
      {crumbs.map(({ id, text }) =>
        id === last?.id ? (
          <View key={id} className="ui-crumb ui-crumb-here">
            {text}
          </View>
        ) : (
          <Fragment key={id}>
            <Tap className="ui-crumb" role="link" onTap={() => onTap(id)}>
              {text}
            </Tap>
            <Icon name="chevron" size="small" className="ui-crumb-next" />
          </Fragment>
        ),
      )}
    </View>
  )
}
