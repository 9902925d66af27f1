import '../words'
import { useRouter } from '@tarojs/taro'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { unitName } from '../../../features/organisation/unit-words'
import { asPage } from '../../../features/shell/as-page'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Empty } from '../../../ui/empty/empty'
import { Section } from '../../../ui/section/section'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { GrantList } from './grant-list'

/** 授权: who holds which role on a unit, until when. */
function GrantsPage() {
  const t = useT()
  const language = useLanguage()
  const { unitId = '' } = useRouter().params
  const unit = useQuery(api.organisation.unit, { unitId })
  const grants = useQuery(api.organisation.grants, { unitId })
  const name = unit.data ? unitName(unit.data, language) : ''
  const list = grants.data?.grants ?? []
  const mayGrant = (unit.data?.can.grant.length ?? 0) > 0
  return (
    <Page
      title={t('grants.title')}
      query={grants}
      skeleton={<Skeleton kind="cells" rows={4} />}
      action={mayGrant && <Button icon="plus" text={t('grants.add')} onTap={() => go.grantRole(unitId)} />}
    >
      <Section title={t('grants.on', { name })} note={t('grants.note')}>
        {list.length > 0 && <GrantList unitId={unitId} name={name} grants={list} query={grants} />}
        {list.length === 0 && <Empty icon="user" title={t('grants.none')} text={t('grants.noneText')} />}
      </Section>
    </Page>
  )
}

export default asPage(GrantsPage)
