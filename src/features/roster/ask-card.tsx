import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Avatar } from '../../ui/avatar/avatar'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import './roster.scss'

interface AskCardProps {
  name: string
  note: string
  /** Its state, where it is not simply waiting. */
  tag?: ReactNode
  /** What is answered; without them there is nothing to do. */
  yes?: { text: string; onTap: () => void; busy: boolean } | undefined
  no?: { text: string; onTap: () => void } | undefined
}

/** Somebody who waits for an answer, and the two answers. */
export function AskCard({ name, note, tag, yes, no }: AskCardProps) {
  return (
    <Card>
      <View className="roster-head">
        <Avatar name={name} />
        <View className="roster-head-words">
          <View className="roster-ask-name">{name}</View>
          <View className="roster-head-branch">{note}</View>
        </View>
        {tag}
      </View>
      {(yes || no) && (
        <View className="roster-ask-acts">
          {no && <Button kind="secondary" text={no.text} label={`${no.text} ${name}`} onTap={no.onTap} />}
          {yes && <Button text={yes.text} label={`${yes.text} ${name}`} busy={yes.busy} onTap={yes.onTap} />}
        </View>
      )}
    </Card>
  )
}
