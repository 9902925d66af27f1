import { useState } from 'react'
import { Refusal } from '../../../features/shell/refusal'
import type { Lesson, Me } from '../../../features/study/types'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Notice } from '../../../ui/notice/notice'
import { Screen } from '../../../ui/screen/screen'
import { LessonFields } from './lesson-fields'
import { usePublish } from './use-publish'

interface LessonEditorProps {
  title: string
  units: Me['publishesFor']
  /** The lesson that is changed; a new one when left out. */
  lesson?: Lesson
}

/** The form of a lesson, with its one act. */
export function LessonEditor({ title, units, lesson }: LessonEditorProps) {
  const t = useT()
  // Another answer that comes while somebody types must not take the ground from under the form.
  const [changed] = useState(lesson)
  const { form, change, restored, command, errors, save, askToClear } = usePublish(units[0]?.branch.path ?? '', changed)
  const shrinks = changed !== undefined && Number(form.capacity) < Math.min(changed.signups, changed.capacity)
  return (
    <Screen
      title={title}
      action={
        <Button
          text={t(changed ? 'publish.saveChanges' : 'publish.save')}
          busy={command.busy}
          onTap={() => void save()}
        />
      }
    >
      {restored && !command.refusal && (
        <Notice text={t('publish.restored')} action={{ text: t('publish.clear'), onTap: () => void askToClear() }} />
      )}
      {Object.keys(errors).length === 0 && <Refusal of={command} />}
      {shrinks && form.capacity !== '' && <Notice tone="warn" text={t('publish.shrinks')} />}
      <LessonFields form={form} units={units} errors={errors} fixedBranch={changed !== undefined} onChange={change} />
    </Screen>
  )
}
