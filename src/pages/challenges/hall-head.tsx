import { View } from '@tarojs/components'
import type { Hall } from '../../features/challenge/types'
import { go } from '../../features/shell/go'
import { useT } from '../../i18n/t'
import { Button } from '../../ui/button/button'
import { Notice } from '../../ui/notice/notice'
import './hall.scss'

/** Ways on from the hall: one's own claims, the map, and for who posts, their board. */
export function HallHead({ hall }: { hall: Hall | undefined }) {
  const t = useT()
  const posts = (hall?.posts.length ?? 0) > 0
  return (
    <>
      <View className="hall-ways">
        <Button kind="secondary" size="small" icon="flag" text={t('mine.title')} onTap={go.myChallenges} />
        <Button kind="secondary" size="small" icon="map" text={t('hall.map')} onTap={go.challengeMap} />
        {posts && (
          <Button kind="secondary" size="small" icon="list" text={t('hall.board')} onTap={() => go.deskBoard()} />
        )}
      </View>
      {hall && !hall.claims && (
        <Notice text={t('hall.cannotClaim')} action={{ text: t('hall.register'), onTap: go.volunteer }} />
      )}
    </>
  )
}
