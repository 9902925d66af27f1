import type { Me } from '../../features/account/types'
import { go } from '../../features/shell/go'
import { useT } from '../../i18n/t'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Section } from '../../ui/section/section'

/** What somebody holds who was given no post by anybody. */
const OWN = ['member', 'volunteer']

/** One's own data; and, for somebody without a post, the operator's way to become the first officer. */
export function MoreSection({ me: { posts } }: { me: Me }) {
  const t = useT()
  const hasNoPost = posts.every(({ role }) => OWN.includes(role))
  return (
    <Section title={t('me.more')}>
      <CellList>
        <Cell icon="shield" title={t('me.privacy')} note={t('me.privacyNote')} onTap={go.privacy} />
        {hasNoPost && <Cell icon="key" title={t('me.claim')} note={t('me.claimNote')} onTap={go.claim} />}
      </CellList>
    </Section>
  )
}
