import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { api } from '../../api/api'
import { type Query, useQuery } from '../../api/use-query'
import { Empty } from '../../ui/empty/empty'
import type { IconName } from '../../ui/icon/icon'
import { Skeleton } from '../../ui/skeleton/skeleton'
import { Page } from '../shell/page'
import type { Unit } from './types'

export interface UnitFormProps {
  unit: Unit
  /** What to ask again once something is done. */
  query: Query<Unit>
}

interface UnitFormPageProps {
  title: string
  icon: IconName
  may: (can: Unit['can']) => boolean
  /** What is said to whom it is not for. */
  cannot: { title: string; text: string }
  /** A `Page` of its own, with the act in the thumb's reach. */
  children: (props: UnitFormProps) => ReactNode
}

/** A screen on which one thing is done with the unit that its address names. */
export function UnitFormPage({ title, icon, may, cannot, children }: UnitFormPageProps) {
  const { unitId = '' } = useRouter().params
  const query = useQuery(api.organisation.unit, { unitId })
  const unit = query.data
  if (unit && may(unit.can)) return <>{children({ unit, query })}</>
  return (
    <Page
      title={title}
      query={query}
      isEmpty
      empty={<Empty icon={icon} {...cannot} />}
      skeleton={<Skeleton kind="text" rows={6} />}
    />
  )
}
