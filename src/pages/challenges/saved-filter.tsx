import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../api/api'
import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { filterWords, sameFilter } from '../../features/challenge/filter-words'
import type { ChallengeFilter } from '../../features/challenge/types'
import type { PickedUnit } from '../../features/organisation/unit-picker/unit'
import { Refusal } from '../../features/shell/refusal'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { Button } from '../../ui/button/button'
import { Chip } from '../../ui/chips/chip'
import { Sheet } from '../../ui/sheet/sheet'
import { toast } from '../../ui/toast/toast'
import './hall.scss'

interface SavedFilterProps {
  /** What the hall shows now. */
  filter: ChallengeFilter
  unit: PickedUnit | undefined
}

/** 订阅榜单: one filter for each person; whatever comes and passes it is told in 消息. */
export function SavedFilter({ filter, unit }: SavedFilterProps) {
  const t = useT()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const saved = useQuery(api.challenge.savedFilter, {})
  const save = useCommand(api.challenge.saveFilter, { refreshes: [saved] })
  const kept = saved.data?.filter ?? undefined
  const now = filterWords(filter, unit?.name, t, language)
  const close = () => {
    save.dismiss()
    setOpen(false)
  }
  const keep = async (next: ChallengeFilter | null) => {
    if (!(await save.run({ filter: next }))) return
    toast(t(next ? 'saved.done' : 'saved.gone'), next ? 'ok' : 'info')
    close()
  }
  const same = kept !== undefined && sameFilter(kept, filter)
  return (
    <>
      <Chip
        text={t(kept ? 'saved.on' : 'saved.off')}
        icon={kept ? 'check' : 'bell'}
        on={kept !== undefined}
        onTap={() => setOpen(true)}
      />
      <Sheet
        open={open}
        onClose={close}
        title={t('saved.title')}
        action={!same && <Button text={t('saved.keep')} busy={save.busy} onTap={() => void keep(filter)} />}
      >
        <View className="hall-sheet-text">{t('saved.text')}</View>
        {kept && (
          <View className="hall-saved">
            {t('saved.kept')}
            <SavedWords filter={kept} here={unit} />
          </View>
        )}
        {!same && <View className="hall-saved">{t('saved.now', { filter: now })}</View>}
        <Refusal of={save} />
        {kept && <Button kind="text" text={t('saved.end')} busy={save.busy} onTap={() => void keep(null)} />}
      </Sheet>
    </>
  )
}

/** A saved filter knows its unit by id. */
function SavedWords({ filter, here }: { filter: ChallengeFilter; here: PickedUnit | undefined }) {
  const t = useT()
  const language = useLanguage()
  const { unitId } = filter
  if (unitId && unitId !== here?.unitId) return <ElsewhereWords filter={filter} unitId={unitId} />
  return <>{filterWords(filter, unitId && here?.name, t, language)}</>
}

function ElsewhereWords({ filter, unitId }: { filter: ChallengeFilter; unitId: string }) {
  const t = useT()
  const language = useLanguage()
  const unit = useQuery(api.organisation.unit, { unitId })
  return <>{filterWords(filter, unit.data?.name ?? t('filter.oneUnit'), t, language)}</>
}
