import { View } from '@tarojs/components'
import { useState } from 'react'
import { POINT_CAUSES, type PointCause } from '#core/points/words'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import type { Query } from '../../../api/use-query'
import type { RuleSet, Rules } from '../../../features/points/types'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { calendarDay } from '../../../i18n/time-words'
import { personKey } from '../../../platform/persona'
import { drop, keep, kept } from '../../../platform/storage'
import { Button } from '../../../ui/button/button'
import { DateField } from '../../../ui/date-time/date-field'
import { confirm } from '../../../ui/dialog/confirm'
import { TextField } from '../../../ui/field/text-field'
import { Notice } from '../../../ui/notice/notice'
import { Section } from '../../../ui/section/section'
import { toast } from '../../../ui/toast/toast'
import { CauseFields } from './cause-fields'
import { type CauseForm, faultsOf, firstDay, firstForm, isFaultless, type RulesForm, startOf, toInput } from './form'
import './publish.scss'

interface PublishFormProps {
  rules: Query<Rules>
  current: RuleSet | null
}

/** The form, kept at every stroke until it is published. */
function usePublish({ rules, current }: PublishFormProps) {
  const t = useT()
  const language = useLanguage()
  const key = `form/point-rules/${current?.version ?? 0}/${personKey()}`
  const [form, setForm] = useState<RulesForm>(() => kept<RulesForm>(key) ?? firstForm(current))
  const [tried, setTried] = useState(false)
  const publish = useCommand(api.points.publishRules, { refreshes: [rules] })
  const faults = faultsOf(form, Date.now())
  const change = (part: Partial<RulesForm>) => {
    const next = { ...form, ...part }
    keep(key, next)
    setForm(next)
  }
  const send = async () => {
    setTried(true)
    if (!isFaultless(faults)) return
    const title = t('publishRules.ask', { when: calendarDay(startOf(form.from), language) })
    if (!(await confirm({ title, text: t('publishRules.askText'), yes: t('publishRules.do') }))) return
    const made = await publish.run(toInput(form))
    if (!made) return
    drop(key)
    toast(t('publishRules.done', { version: made.version }))
    go.back()
  }
  return { form, change, publish, send, faults: tried ? faults : undefined }
}

export function PublishForm(props: PublishFormProps) {
  const t = useT()
  const { form, change, publish, send, faults } = usePublish(props)
  const changeCause = (cause: PointCause, part: Partial<CauseForm>) =>
    change({ causes: { ...form.causes, [cause]: { ...form.causes[cause], ...part } } })
  return (
    <Page
      title={t('publishRules.title')}
      action={<Button text={t('publishRules.do')} busy={publish.busy} onTap={() => void send()} />}
    >
      <View className="prules-lead">{t('publishRules.lead')}</View>
      <Refusal of={publish} />
      {faults?.none && <Notice tone="bad" text={t('publishRules.noCause')} />}
      {POINT_CAUSES.map((cause) => (
        <CauseFields
          key={cause}
          cause={cause}
          form={form.causes[cause]}
          faults={faults?.causes[cause] ?? []}
          onChange={(part) => changeCause(cause, part)}
        />
      ))}
      <Section>
        <DateField
          label={t('publishRules.from')}
          hint={t('publishRules.fromHint')}
          required
          start={firstDay(Date.now())}
          value={form.from}
          onChange={(from) => change({ from })}
          error={faults?.from ? t('publishRules.badFrom') : undefined}
        />
        <TextField
          label={t('publishRules.note')}
          hint={t('publishRules.noteHint')}
          required
          multiline
          maxLength={200}
          value={form.note}
          onChange={(note) => change({ note })}
          error={faults?.note ? t('publishRules.missing') : undefined}
        />
      </Section>
    </Page>
  )
}
