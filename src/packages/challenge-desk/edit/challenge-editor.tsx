import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { Challenge, Post } from '../../../features/challenge-desk/types'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Notice } from '../../../ui/notice/notice'
import { Screen } from '../../../ui/screen/screen'
import { ChallengeFields } from './challenge-fields'
import './edit.scss'
import type { ChallengeForm } from './form'
import { usePosting } from './use-posting'

interface ChallengeEditorProps {
  title: string
  /** Units that it can be posted for. */
  posts: readonly Post[]
  /** Tells this form from others on the device. */
  name: string
  form: ChallengeForm
  /** The one that is changed; a new one when left out. */
  challenge?: Challenge
  /** Stands above the form. */
  top?: ReactNode
}

/** The form of a challenge, with its acts in the thumb's reach. */
export function ChallengeEditor({ title, posts, name, form: begin, challenge, top }: ChallengeEditorProps) {
  const t = useT()
  // Another answer that comes while somebody types must not take the ground from under the form.
  const [begun] = useState({ name, form: begin, challenge })
  const posting = usePosting(begun)
  const { form, change, restored, command, errors, doing } = posting
  const taken = begun.challenge?.claims.length ?? 0
  const acts = begun.challenge ? (
    <Button text={t('post.saveChanges')} busy={doing === 'change'} onTap={() => void posting.saveChanges()} />
  ) : (
    <View className="edit-acts">
      <Button
        kind="secondary"
        text={t('post.saveDraft')}
        busy={doing === 'draft'}
        onTap={() => void posting.saveDraft()}
      />
      <Button text={t('post.now')} busy={doing === 'post'} onTap={() => void posting.saveAndPost()} />
    </View>
  )
  return (
    <Screen
      title={title}
      action={
        <>
          {Object.keys(errors).length === 0 && <Refusal of={command} />}
          {acts}
        </>
      }
    >
      {restored && !command.refusal && (
        <Notice text={t('post.restored')} action={{ text: t('post.clear'), onTap: () => void posting.askToClear() }} />
      )}
      {taken > 0 && <Notice tone="warn" text={t('post.held', { taken })} />}
      {top}
      <ChallengeFields
        form={form}
        posts={posts}
        fixedUnit={begun.challenge !== undefined}
        errors={errors}
        onChange={change}
      />
    </Screen>
  )
}
