import { useState } from 'react'
import { PHOTOS_MOST } from '#core/challenge/words'
import { api } from '../../../api/api'
import { isUnanswered } from '../../../api/refusal'
import { usePersonalCommand } from '../../../features/account/use-personal-command'
import { usePhotos } from '../../../features/photos/use-photos'
import { useKeptForm } from '../../../features/shell/use-kept-form'
import { useT } from '../../../i18n/t'
import type { SubmitFormProps } from './submit-form'
import { toQuarter } from './times'

/** The draft of one claim, and handing it in: first the photos that are still on their way, then the work. */
export function useSubmit({ challenge, claim, personId, query, onDone }: SubmitFormProps) {
  const t = useT()
  const { slot, fence } = claim
  const name = `${challenge._id}-${slot}-${fence}`
  const { form: draft, change, forget } = useKeptForm(name, { note: '', minutes: toQuarter(challenge.minutes) })
  const photos = usePhotos(personId, name, PHOTOS_MOST)
  const command = usePersonalCommand(api.challenge.submit)
  const [uploading, setUploading] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const [tried, setTried] = useState(false)
  const empty = draft.note.trim() === '' && photos.photos.length === 0

  const settle = async () => {
    setUploading(true)
    const fileIds = await photos.settle()
    setUploading(false)
    setTrouble(fileIds ? undefined : t('submit.photosFailed'))
    return fileIds
  }
  const send = async () => {
    setTried(true)
    if (empty || uploading || command.busy) return
    const fileIds = await settle()
    if (!fileIds) return
    const { note, minutes } = draft
    // The same again goes under the same command id, as long as it was not answered.
    const sent = await command.run({ challengeId: challenge._id, slot, fence, note, photos: fileIds, minutes })
    if (sent) {
      forget()
      photos.clear()
      onDone()
    }
    void query.refresh({ anew: true })
  }
  return {
    draft,
    change,
    photos,
    send,
    trouble,
    nothing: tried && empty,
    busy: uploading || command.busy,
    refused: { ...command, again: send },
    unsent: command.refusal !== undefined && isUnanswered(command.refusal),
  }
}
