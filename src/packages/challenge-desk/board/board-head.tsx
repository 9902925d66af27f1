import { View } from '@tarojs/components'
import { useState } from 'react'
import { unitId } from '#core/kernel/org-path'
import type { BoardPage, Post } from '../../../features/challenge-desk/types'
import { go } from '../../../features/shell/go'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Notice } from '../../../ui/notice/notice'
import { Tag } from '../../../ui/tag/tag'
import { access } from '../../../ui/tap/access'
import './board.scss'
import { UnitChoice } from './unit-choice'

interface BoardHeadProps {
  unit: Post
  posts: readonly Post[]
  board: BoardPage | undefined
  onChoose: (unitId: string) => void
}

/** Whose board it is, what has come too late, and what waits for an answer. */
export function BoardHead({ unit, posts, board, onChoose }: BoardHeadProps) {
  const t = useT()
  const [choosing, setChoosing] = useState(false)
  const { overdue = 0, appeals = 0 } = board ?? {}
  const answer = { text: t('desk.decide'), onTap: () => go.deskAppeals(unitId(unit.path)) }
  return (
    <>
      <View className="board-head">
        <View className="board-head-words">
          <View className="board-head-name" {...access({ role: 'heading', level: 2 })}>
            {unit.name}
          </View>
          {overdue > 0 && <Tag text={t('desk.overdueOf', { count: overdue })} tone="warn" icon="warning" />}
        </View>
        <Button kind="text" size="small" text={t('desk.otherUnit')} onTap={() => setChoosing(true)} />
      </View>
      {appeals > 0 && <Notice tone="warn" text={t('desk.appealsWait', { count: appeals })} action={answer} />}
      <UnitChoice
        open={choosing}
        onClose={() => setChoosing(false)}
        posts={posts}
        chosen={unitId(unit.path)}
        onChoose={onChoose}
      />
    </>
  )
}
