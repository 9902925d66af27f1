import { PHOTOS_MOST } from '#core/challenge/words'
import type { Query } from '../../../api/use-query'
import { AskedCard } from '../../../features/challenge/asked-card'
import type { Challenge } from '../../../features/challenge/types'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { TextField } from '../../../ui/field/text-field'
import { Notice } from '../../../ui/notice/notice'
import { PickerField } from '../../../ui/picker/picker-field'
import { Uploader } from '../../../ui/uploader/uploader'
import '../acts.scss'
import { useTimes } from './times'
import { useSubmit } from './use-submit'

export interface SubmitFormProps {
  challenge: Challenge
  claim: NonNullable<Challenge['claim']>
  personId: string
  query: Query<Challenge>
  onDone: () => void
}

/** The work as it is being written up. Above it what was asked, and what was missing the last time. */
export function SubmitForm(props: SubmitFormProps) {
  const { challenge, claim, query } = props
  const t = useT()
  const times = useTimes()
  const submit = useSubmit(props)
  const { draft, change, photos, busy } = submit
  const action = <Button text={t('submit.yes')} busy={busy} onTap={() => void submit.send()} />
  return (
    <Page title={t('submit.title')} query={query} action={action}>
      {claim.missing !== null && <Notice tone="warn" text={t('submit.missing', { missing: claim.missing })} />}
      {submit.trouble && <Notice tone="bad" text={submit.trouble} />}
      <Refusal of={submit.refused} />
      {submit.unsent && <Notice tone="offline" text={t('submit.kept')} />}
      <AskedCard challenge={challenge} summary />
      <Card className="acts-fields">
        <TextField
          label={t('submit.note')}
          hint={t('submit.noteHint')}
          error={submit.nothing ? t('submit.nothing') : undefined}
          value={draft.note}
          onChange={(note) => change({ note })}
          multiline
          counted
          maxLength={500}
        />
        <Uploader
          label={t('submit.photos')}
          hint={t('submit.photosHint')}
          photos={photos.photos}
          most={PHOTOS_MOST}
          disabled={busy}
          {...photos.acts}
        />
        <PickerField
          label={t('submit.minutes')}
          hint={t(challenge.teamSize > 1 ? 'submit.minutesEach' : 'submit.minutesHint')}
          options={times}
          value={String(draft.minutes)}
          onChange={(minutes) => change({ minutes: Number(minutes) })}
        />
      </Card>
    </Page>
  )
}
