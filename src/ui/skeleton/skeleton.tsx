import { View } from '@tarojs/components'
import { access } from '../tap/access'
import { uiTexts } from '../texts'
import './skeleton.scss'

interface SkeletonProps {
  /** `cards` for a list of cards, `cells` for a list of lines, `text` for a page to read. */
  kind?: 'cards' | 'cells' | 'text'
  /** How many of them: as many as will come, so that nothing jumps. */
  rows?: number
}

const WIDTHS = ['92%', '78%', '86%', '54%']

function Row({ kind, index }: { kind: NonNullable<SkeletonProps['kind']>; index: number }) {
  if (kind === 'text') return <View className="ui-bone" style={{ width: WIDTHS[index % WIDTHS.length] }} />
  return (
    <View className={`ui-skeleton-${kind}`}>
      <View className="ui-bone ui-bone-title" />
      <View className="ui-bone" style={{ width: WIDTHS[(index + 1) % WIDTHS.length] }} />
      {kind === 'cards' && <View className="ui-bone" style={{ width: '40%' }} />}
    </View>
  )
}

/** The shape of what is being loaded. */
export function Skeleton({ kind = 'cards', rows = 3 }: SkeletonProps) {
  return (
    <View className="ui-skeleton" {...access({ role: 'status', label: uiTexts().loading })}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bones have nothing else to tell them apart, and never move
        <Row key={index} kind={kind} index={index} />
      ))}
    </View>
  )
}
