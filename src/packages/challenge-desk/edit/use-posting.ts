import { useState } from 'react'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import type { Challenge } from '../../../features/challenge-desk/types'
import { go } from '../../../features/shell/go'
import { showFirstError } from '../../../features/shell/show-first-error'
import { useKeptForm } from '../../../features/shell/use-kept-form'
import { useT } from '../../../i18n/t'
import { confirm } from '../../../ui/dialog/confirm'
import { toast } from '../../../ui/toast/toast'
import { type ChallengeForm, missing, toWritten } from './form'
import { useErrors } from './use-errors'

interface Begin {
  /** Tells this form from others on the device. */
  name: string
  form: ChallengeForm
  /** The one that is changed; without it, one is made. */
  challenge?: Challenge | undefined
}

/** The form of a challenge, saving it as a draft, posting it at once, and beginning anew. */
export function usePosting({ name, form: begin, challenge }: Begin) {
  const t = useT()
  const { forget, clear, ...kept } = useKeptForm(name, begin)
  const fields = withPoint(kept, useState(begin.point))
  const create = useCommand(api.challenge.create)
  const edit = useCommand(api.challenge.edit)
  const post = useCommand(api.challenge.post)
  const [tried, setTried] = useState(false)
  const [doing, setDoing] = useState<'draft' | 'post' | 'change'>()
  const command = challenge ? edit : create
  const errors = useErrors(fields.form, tried, command.refusal)

  /** Answers the challenge's id once it is saved. */
  const save = async (): Promise<string | undefined> => {
    setTried(true)
    if (missing(fields.form).length > 0) {
      toast(t('post.check'), 'bad')
      showFirstError()
      return undefined
    }
    const written = toWritten(fields.form)
    const saved = challenge
      ? await edit.run({ challengeId: challenge._id, v: challenge.v, ...written })
      : await create.run({ orgPath: fields.form.orgPath, ...written })
    if (!saved) showFirstError()
    else forget()
    return saved?.challengeId
  }
  const saveDraft = async () => {
    setDoing('draft')
    const id = await save()
    if (id) {
      toast(t('post.drafted'))
      go.deskReviewInstead(id)
    }
    setDoing(undefined)
  }
  const saveAndPost = async () => {
    setDoing('post')
    const id = await save()
    if (id) {
      // It is a draft now, whatever comes of this: its own screen says so and posts it again.
      const posted = await post.run({ challengeId: id })
      toast(t(posted ? 'review.postedNow' : 'post.draftedOnly'), posted ? 'ok' : 'bad')
      go.deskReviewInstead(id)
    }
    setDoing(undefined)
  }
  const saveChanges = async () => {
    setDoing('change')
    if (await save()) {
      toast(t('post.changed'))
      go.back()
    }
    setDoing(undefined)
  }
  const askToClear = async () => {
    const words = { title: t('post.clearAsk'), text: t('post.clearText'), yes: t('post.clear') }
    if (!(await confirm({ ...words, danger: true }))) return
    setTried(false)
    command.dismiss()
    clear()
  }
  return { ...fields, command, errors, doing, saveDraft, saveAndPost, saveChanges, askToClear }
}

type Kept = Pick<ReturnType<typeof useKeptForm<ChallengeForm>>, 'form' | 'change' | 'restored'>

/** Where somebody stood is the one thing of the form that does not stay on the device. */
function withPoint(kept: Kept, [point, setPoint]: [Point, (point: Point) => void]): Kept {
  return {
    ...kept,
    form: { ...kept.form, point },
    change: ({ point: next, ...part }) => {
      if (next !== undefined) setPoint(next)
      if (Object.keys(part).length > 0) kept.change(part)
    },
  }
}

type Point = ChallengeForm['point']
