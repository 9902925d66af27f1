import { View } from '@tarojs/components'
import { useState } from 'react'
import { useT } from '../../../i18n/t'
import { openLocationSettings, whereAmI } from '../../../platform/where-am-i'
import { Button } from '../../../ui/button/button'
import { Notice } from '../../../ui/notice/notice'
import './edit.scss'
import type { ChallengeForm } from './form'

interface PointFieldProps {
  point: ChallengeForm['point']
  onChange: (point: ChallengeForm['point']) => void
}

/** 此处: the place on the map, for a poster who stands there. Nobody has to. */
export function PointField({ point, onChange }: PointFieldProps) {
  const t = useT()
  const [busy, setBusy] = useState(false)
  const [why, setWhy] = useState<'refused' | 'off' | 'failed'>()
  const ask = async () => {
    setBusy(true)
    const here = await whereAmI()
    setBusy(false)
    setWhy(here.ok ? undefined : here.why)
    if (here.ok) onChange(here.point)
  }
  const settings = openLocationSettings && { text: t('post.allow'), onTap: openLocationSettings }
  return (
    <>
      <View className="edit-point">
        <View className="edit-point-words">{t(point ? 'post.pointSet' : 'post.pointNone')}</View>
        <Button
          kind="secondary"
          size="small"
          icon={point ? 'refresh' : 'place'}
          text={t(point ? 'post.pointAgain' : 'post.pointHere')}
          busy={busy}
          onTap={() => void ask()}
        />
        {point && <Button kind="text" size="small" text={t('post.pointDrop')} onTap={() => onChange(null)} />}
      </View>
      {why && (
        <Notice
          tone="warn"
          text={t(`post.point.${why}`)}
          {...(why === 'refused' && settings ? { action: settings } : {})}
        />
      )}
    </>
  )
}
