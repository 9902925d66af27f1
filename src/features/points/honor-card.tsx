import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useLanguage } from '../../i18n/language'
import type { Language } from '../../i18n/languages'
import { type T, useT } from '../../i18n/t'
import { dayAndClock, fullDay } from '../../i18n/time-words'
import { Card } from '../../ui/card/card'
import { Tag } from '../../ui/tag/tag'
import './points.scss'
import type { Honor } from './types'

const TONES = { nominated: 'plain', noticed: 'warn', awarded: 'gold', withdrawn: 'plain' } as const

/** What an honor is called: `2026 年度最美志愿者`. */
export const honorWords = ({ kind, year }: Pick<Honor, 'kind' | 'year'>, t: T): string =>
  t('honor.of', { kind: t(`honorKind.${kind}`), year })

/** An honor: for whom, for what, and how far it is. */
export function HonorCard({ honor, acts }: { honor: Honor; acts?: ReactNode }) {
  const t = useT()
  const language = useLanguage()
  const { name, unit, deeds, status } = honor
  return (
    <Card tone={status === 'awarded' ? 'gold' : 'plain'}>
      <View className="honor-head">
        <Tag text={honorWords(honor, t)} tone={status === 'awarded' ? 'brand' : 'gold'} icon="medal" />
        {status !== 'awarded' && <Tag text={t(`honorStatus.${status}`)} tone={TONES[status]} />}
      </View>
      <View className="honor-name">{name}</View>
      <View className="honor-line">{[unit, whenWords(honor, t, language)].filter(Boolean).join(' · ')}</View>
      <View className="honor-deeds">{deeds}</View>
      {honor.withdrawnReason && (
        <View className="honor-line">{t('honor.withdrawnFor', { reason: honor.withdrawnReason })}</View>
      )}
      {acts && <View className="honor-acts">{acts}</View>}
    </Card>
  )
}

function whenWords({ status, nominatedAt, noticeUntil, awardedAt }: Honor, t: T, language: Language): string {
  const now = Date.now()
  const day = (at: number) => fullDay(at, now, language)
  if (status === 'awarded' && awardedAt !== null) return t('honor.awardedAt', { when: day(awardedAt) })
  if (status !== 'noticed' || noticeUntil === null) return t('honor.nominatedAt', { when: day(nominatedAt) })
  const when = dayAndClock(noticeUntil, now, language)
  return t(noticeUntil > now ? 'honor.until' : 'honor.over', { when })
}
