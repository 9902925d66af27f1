import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { hoursOf } from '../../../features/points/figures'
import type { AssessedPerson } from '../../../features/points/types'
import { Answer } from '../../../features/shell/answer'
import { type T, useT } from '../../../i18n/t'
import { Avatar } from '../../../ui/avatar/avatar'
import { Button } from '../../../ui/button/button'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Option, OptionList } from '../../../ui/cell/option'
import { TextField } from '../../../ui/field/text-field'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import './nominate.scss'

interface PersonFieldProps {
  orgPath: string
  year: number
  value: AssessedPerson | undefined
  onChange: (person: AssessedPerson | undefined) => void
  error: string | undefined
}

/** More are not looked through on a phone: a name is typed. */
const SHOWN = 8

const noteOf = ({ branch, points, minutes }: AssessedPerson, t: T): string =>
  t('nominate.personNote', { branch, points, hours: hoursOf(minutes) })

/** Somebody with points or hours in the unit and year, found by a part of the name. */
export function PersonField({ value, onChange, ...rest }: PersonFieldProps) {
  const t = useT()
  if (!value) return <Search {...rest} onChange={onChange} />
  return (
    <View className="nominate-chosen">
      <View className="nominate-label">{t('nominate.person')}</View>
      <CellList>
        <Cell
          title={value.name}
          note={noteOf(value, t)}
          leading={<Avatar name={value.name} />}
          value={<Button kind="text" size="small" text={t('nominate.change')} onTap={() => onChange(undefined)} />}
        />
      </CellList>
    </View>
  )
}

function Search({ orgPath, year, onChange, error }: Omit<PersonFieldProps, 'value'>) {
  const t = useT()
  const [typed, setTyped] = useState('')
  const assessment = useQuery(api.points.assessment, { orgPath, year })
  return (
    <>
      <TextField
        label={t('nominate.person')}
        hint={t('nominate.personHint')}
        required
        kind="search"
        maxLength={30}
        value={typed}
        onChange={setTyped}
        error={error}
      />
      <Answer query={assessment} skeleton={<Skeleton kind="cells" rows={3} />}>
        {({ persons }) => (
          <Found persons={persons.filter(({ name }) => name.includes(typed.trim()))} onChange={onChange} />
        )}
      </Answer>
    </>
  )
}

function Found({ persons, onChange }: { persons: readonly AssessedPerson[]; onChange: PersonFieldProps['onChange'] }) {
  const t = useT()
  if (persons.length === 0) return <View className="nominate-quiet">{t('nominate.none')}</View>
  return (
    <>
      <OptionList label={t('nominate.person')}>
        {persons.slice(0, SHOWN).map((person) => (
          <Option
            key={person.personId}
            title={person.name}
            note={noteOf(person, t)}
            leading={<Avatar name={person.name} />}
            on={false}
            onTap={() => onChange(person)}
          />
        ))}
      </OptionList>
      {persons.length > SHOWN && (
        <View className="nominate-quiet">{t('nominate.more', { more: persons.length - SHOWN })}</View>
      )}
    </>
  )
}
