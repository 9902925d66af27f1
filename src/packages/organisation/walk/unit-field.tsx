import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { unitName, wayWords } from '../../../features/organisation/unit-words'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { UnitSheet } from './unit-sheet'
import './unit-field.scss'

interface UnitFieldProps {
  label: string
  hint?: string | undefined
  error?: string | undefined
  value: string | undefined
  onChange: (unitId: string) => void
  /** Where the walk begins while nothing is chosen. */
  start: string | undefined
}

/** A field whose answer is a unit. */
export function UnitField({ label, hint, error, value, onChange, start }: UnitFieldProps) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const ask = () => setOpen(true)
  return (
    <>
      <CellList>
        {value === undefined ? (
          <Cell icon="place" title={label} note={hint} value={t('walk.choose')} onTap={ask} />
        ) : (
          <ChosenUnit key={value} unitId={value} label={label} onTap={ask} />
        )}
      </CellList>
      {error && <View className="unit-field-error">{error}</View>}
      <UnitSheet
        open={open}
        onClose={() => setOpen(false)}
        title={label}
        start={value ?? start}
        onChoose={(unitId) => {
          onChange(unitId)
          setOpen(false)
        }}
      />
    </>
  )
}

/** What is chosen, with the way to it: two branches may be called alike. */
function ChosenUnit({ unitId, label, onTap }: { unitId: string; label: string; onTap: () => void }) {
  const language = useLanguage()
  const t = useT()
  const { data } = useQuery(api.organisation.unit, { unitId })
  const way = data ? wayWords(data.above.map(({ name }) => name)) : ''
  return (
    <Cell
      icon="place"
      title={data ? unitName(data, language) : label}
      note={[label, way].filter(Boolean).join(' · ')}
      value={t('walk.change')}
      onTap={onTap}
    />
  )
}
