import { View } from '@tarojs/components'
import { useT } from '../../i18n/t'
import { Line } from '../../ui/line/line'
import { ChallengeCard } from '../challenge/challenge-card'
import './desk.scss'
import { countWords } from './desk-words'
import type { BoardRow } from './types'

interface BoardCardProps {
  row: BoardRow
  now: number
  /** The unit whose board it is: another one that posts is named. */
  unit: string
  onTap: () => void
  selected: boolean
}

/** A challenge on its poster’s board: as somebody sees it who has no part in it, and what has come of it. */
export function BoardCard({ row, unit, ...card }: BoardCardProps) {
  const t = useT()
  const counts = countWords(row, t)
  return (
    <ChallengeCard challenge={{ ...row, mine: null }} {...card}>
      {row.unit !== unit && <Line icon="home" text={row.unit} />}
      {counts && <View className="desk-counts">{counts}</View>}
    </ChallengeCard>
  )
}
