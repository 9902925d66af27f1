import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RosterPage } from '../../../features/roster/types'
import type { Roster } from '../../../features/roster/use-roster'
import { go } from '../../../features/shell/go'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { TextField } from '../../../ui/field/text-field'
import { access } from '../../../ui/tap/access'
import { ExportSheet } from './export-sheet'
import './list.scss'

interface ListHeadProps {
  data: RosterPage
  roster: Roster
  typed: string
  onType: (typed: string) => void
}

/** Whose roster it is, how many they are, what is done with all of them, and the search. */
export function ListHead({ data: { branch, total, can }, roster, typed, onType }: ListHeadProps) {
  const t = useT()
  const [exporting, setExporting] = useState(false)
  const bound = roster.members.filter((row) => row.bound).length
  return (
    <>
      <View>
        <View className="list-head-name" {...access({ role: 'heading', level: 2 })}>
          {branch.name}
        </View>
        <View className="list-head-count">
          {roster.more ? t('roster.total', { total }) : t('roster.totalBound', { total, bound })}
        </View>
      </View>
      <View className="list-head-acts">
        {can.edit && (
          <Button kind="secondary" icon="upload" text={t('roster.import')} onTap={() => go.rosterImport(branch._id)} />
        )}
        <Button kind="secondary" icon="download" text={t('roster.saveAs')} onTap={() => setExporting(true)} />
      </View>
      <TextField
        label={t('roster.search')}
        placeholder={t('roster.searchHint')}
        kind="search"
        maxLength={30}
        value={typed}
        onChange={onType}
      />
      <ExportSheet open={exporting} onClose={() => setExporting(false)} branchId={branch._id} />
    </>
  )
}
