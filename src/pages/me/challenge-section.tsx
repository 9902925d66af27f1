import { api } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { running } from '../../features/challenge/my-claims'
import { go } from '../../features/shell/go'
import { useT } from '../../i18n/t'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Section } from '../../ui/section/section'

/** 揭榜: what I have taken on. */
export function ChallengeSection() {
  const t = useT()
  const { data } = useQuery(api.challenge.mine, {})
  const count = running(data?.claims ?? []).length
  return (
    <Section title={t('me.challenges')}>
      <CellList>
        <Cell
          icon="flag"
          title={t('mine.title')}
          value={count > 0 ? t('me.running', { count }) : undefined}
          onTap={go.myChallenges}
        />
      </CellList>
    </Section>
  )
}
