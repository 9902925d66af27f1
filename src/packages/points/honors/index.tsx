import '../words'
import { useRouter } from '@tarojs/taro'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import type { Honor } from '../../../features/points/types'
import { asPage } from '../../../features/shell/as-page'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Empty } from '../../../ui/empty/empty'
import { Section } from '../../../ui/section/section'
import { Acting } from './acting'
import { useActs } from './use-acts'

/** In the order in which they matter: names that lie open, what waits for a keeper, what has been awarded, what came to nothing. */
const ORDER = ['noticed', 'nominated', 'awarded', 'withdrawn'] as const
const TITLES = {
  noticed: 'honor.open',
  nominated: 'honor.nominated',
  awarded: 'honor.awarded',
  withdrawn: 'honor.withdrawn',
} as const

/** 荣誉榜: what was awarded, and whose names lie open; for keepers also who is nominated, and what comes next. */
function HonorsPage() {
  const t = useT()
  const { orgPath } = useRouter().params
  const honors = useQuery(api.points.honors, orgPath ? { orgPath } : {})
  const acts = useActs(honors)
  const list = honors.data?.honors ?? []
  const nominate = orgPath && honors.data?.can.nominate && (
    <Button icon="plus" text={t('honor.nominate')} onTap={() => go.nominate(orgPath)} />
  )
  return (
    <Page
      title={t('honor.title')}
      query={honors}
      action={nominate}
      alwaysActs
      isEmpty={list.length === 0}
      empty={<Empty icon="medal" title={t('honor.none')} text={t('honor.noneText')} />}
    >
      {ORDER.map((status) => (
        <OfStatus
          key={status}
          title={t(TITLES[status])}
          note={status === 'noticed' ? t('honor.openText') : undefined}
          honors={list.filter((honor) => honor.status === status)}
          acts={acts}
        />
      ))}
      {acts.sheets}
    </Page>
  )
}

interface OfStatusProps {
  title: string
  note: string | undefined
  honors: readonly Honor[]
  acts: ReturnType<typeof useActs>
}

function OfStatus({ title, note, honors, acts }: OfStatusProps) {
  if (honors.length === 0) return null
  return (
    <Section title={title} note={note}>
      {honors.map((honor) => (
        <Acting key={honor._id} honor={honor} acts={acts} />
      ))}
    </Section>
  )
}

export default asPage(HonorsPage)
