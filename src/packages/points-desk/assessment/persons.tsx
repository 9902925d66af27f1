import { View } from '@tarojs/components'
import { useState } from 'react'
import { hoursOf } from '../../../features/points/figures'
import type { AssessedPerson } from '../../../features/points/types'
import { go } from '../../../features/shell/go'
import { useT } from '../../../i18n/t'
import { Card } from '../../../ui/card/card'
import { Empty } from '../../../ui/empty/empty'
import { TextField } from '../../../ui/field/text-field'
import { Notice } from '../../../ui/notice/notice'
import { useWide } from '../../../ui/panes/use-wide'
import './assessment.scss'
import { Figures } from './figures'
import { Table } from './table'

interface PersonsProps {
  orgPath: string
  persons: readonly AssessedPerson[]
  more: boolean
}

/** Every person: a table on a wide screen, a card each on a phone. A tap leads to the statement. */
export function Persons({ orgPath, persons, more }: PersonsProps) {
  const t = useT()
  const wide = useWide()
  const [typed, setTyped] = useState('')
  if (persons.length === 0) return <Empty icon="list" title={t('assess.none')} text={t('assess.noneText')} />
  const wanted = typed.trim()
  const shown = persons.filter(({ name, branch }) => name.includes(wanted) || branch.includes(wanted))
  return (
    <>
      <TextField
        label={t('assess.find')}
        placeholder={t('assess.findHint')}
        kind="search"
        maxLength={30}
        value={typed}
        onChange={setTyped}
      />
      {more && <Notice text={t('assess.more')} />}
      {shown.length === 0 && <Empty icon="search" title={t('assess.notFound')} />}
      {wide && shown.length > 0 ? (
        <PersonTable orgPath={orgPath} persons={shown} />
      ) : (
        <View className="assess-cards">
          {shown.map((person) => (
            <PersonCard key={person.personId} orgPath={orgPath} person={person} />
          ))}
        </View>
      )}
    </>
  )
}

function PersonTable({ orgPath, persons }: { orgPath: string; persons: readonly AssessedPerson[] }) {
  const t = useT()
  const head = [
    t('assess.name'),
    t('assess.branch'),
    t('assess.points'),
    t('assess.hours'),
    t('assess.challenges'),
    t('assess.lessons'),
    t('assess.honors'),
  ]
  return (
    <Table
      label={t('assess.title')}
      head={head}
      words={2}
      rows={persons.map((person) => ({
        id: person.personId,
        cells: [
          person.name,
          person.branch,
          person.points,
          hoursOf(person.minutes),
          person.challenges,
          person.lessons,
          person.honors,
        ],
        label: t('assess.see', { name: person.name }),
        onTap: () => go.statement(orgPath, person.personId),
      }))}
    />
  )
}

function PersonCard({ orgPath, person }: { orgPath: string; person: AssessedPerson }) {
  const t = useT()
  const { personId, name, branch, points, minutes, challenges, lessons, honors } = person
  return (
    <Card onTap={() => go.statement(orgPath, personId)} label={t('assess.see', { name })}>
      <View className="assess-name">{name}</View>
      {branch && <View className="assess-note">{branch}</View>}
      <Figures
        figures={[
          [t('assess.points'), points],
          [t('assess.hoursShort'), hoursOf(minutes)],
          [t('assess.challenges'), challenges],
          [t('assess.lessons'), lessons],
          [t('assess.honors'), honors],
        ]}
      />
    </Card>
  )
}
