import { View } from '@tarojs/components'
import { useLanguage } from '../../i18n/language'
import { useT } from '../../i18n/t'
import { dayAndClock } from '../../i18n/time-words'
import { Avatar } from '../../ui/avatar/avatar'
import { Card } from '../../ui/card/card'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Section } from '../../ui/section/section'
import { Tag } from '../../ui/tag/tag'
import { Refusal } from '../shell/refusal'
import { genderWord, reportWord, rowTag, transferWord } from './member-words'
import './roster.scss'
import type { Member } from './types'
import type { MemberActs } from './use-member'

/** Who it is, and everything that the roster has about them. */
export function MemberFacts({ data, acts }: { data: Member; acts: MemberActs }) {
  const t = useT()
  const { member, branch, can } = data
  const tag = rowTag(member, t) ?? { text: t('roster.bound'), tone: 'ok' as const }
  return (
    <>
      <Card className="roster-head">
        <Avatar name={member.name} size="big" />
        <View className="roster-head-words">
          <View className="roster-head-name">{member.name}</View>
          <View className="roster-head-branch">{branch.name}</View>
        </View>
        <Tag {...tag} />
      </Card>
      {acts.refused && <Refusal of={acts.refused} />}
      <Section title={t('member.facts')}>
        <CellList>
          <Cell title={t('member.gender')} value={member.gender ? genderWord(member.gender, t) : t('member.none')} />
          <Cell title={t('member.joinedOn')} value={member.joinedOn ?? t('member.none')} />
          <Cell
            title={t('member.phone')}
            note={can.revealPhone ? t('member.reveal') : undefined}
            value={member.phone ?? t('member.none')}
            onTap={can.revealPhone ? () => acts.open('reveal') : undefined}
          />
          <AccountCell data={data} />
          <Placed data={data} />
        </CellList>
      </Section>
    </>
  )
}

function AccountCell({ data: { member } }: { data: Member }) {
  const t = useT()
  const language = useLanguage()
  const pending =
    member.codeUntil !== null && t('member.accountCode', { when: dayAndClock(member.codeUntil, Date.now(), language) })
  const note = member.bound ? t('member.accountBound') : pending || t('member.accountNone')
  return <Cell title={t('member.account')} note={note} />
}

/** 双报到 and 转接, where there is something to say. */
function Placed({ data: { member } }: { data: Member }) {
  const t = useT()
  const [report, transfer] = [reportWord(member, t), transferWord(member, t)]
  return (
    <>
      {report && <Cell title={t('member.reportIn')} note={report} />}
      {transfer && <Cell title={t('member.transfer')} note={transfer} />}
    </>
  )
}
