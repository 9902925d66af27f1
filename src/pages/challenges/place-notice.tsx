import { useT } from '../../i18n/t'
import { openLocationSettings } from '../../platform/where-am-i'
import { Button } from '../../ui/button/button'
import { Empty } from '../../ui/empty/empty'
import { Notice } from '../../ui/notice/notice'
import { Skeleton } from '../../ui/skeleton/skeleton'
import type { useView } from './use-view'

/** How it stands with the place that 离我最近 needs; where it was refused, how to allow it. */
export function PlaceNotice({ view: { scope, place, locate } }: { view: ReturnType<typeof useView> }) {
  const t = useT()
  if (scope !== 'near' || place.state === 'unknown') return null
  if (place.state === 'asking') return <Skeleton rows={3} />
  if (place.ok) return <Notice icon="locate" text={t('near.here')} action={{ text: t('near.again'), onTap: locate }} />
  const settings = place.why === 'refused' && openLocationSettings
  return (
    <>
      <Empty
        icon="locate"
        title={t(`near.${place.why}`)}
        text={t(
          place.why === 'refused' ? (settings ? 'near.refusedWeChat' : 'near.refusedBrowser') : `near.${place.why}Text`,
        )}
        action={<Button kind="secondary" size="small" icon="refresh" text={t('ui.tryAgain')} onTap={locate} />}
      />
      {settings && <Button kind="secondary" text={t('near.settings')} onTap={settings} />}
    </>
  )
}
