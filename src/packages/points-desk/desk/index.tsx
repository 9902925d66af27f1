import '../words'
import { useRouter } from '@tarojs/taro'
import { unitId } from '#core/kernel/org-path'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { useMe } from '../../../features/account/use-me'
import { unitName } from '../../../features/organisation/unit-words'
import { asPage } from '../../../features/shell/as-page'
import { go } from '../../../features/shell/go'
import { Page } from '../../../features/shell/page'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { Empty } from '../../../ui/empty/empty'
import { Section } from '../../../ui/section/section'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { Ways } from './ways'

/** 积分管理: of a unit, or first the choice of one. */
function DeskPage() {
  const { orgPath } = useRouter().params
  return orgPath ? <Desk orgPath={orgPath} /> : <Choice />
}

function Choice() {
  const t = useT()
  const me = useMe()
  const own = me.data?.rosters ?? []
  return (
    <Page
      title={t('pdesk.title')}
      query={me}
      skeleton={<Skeleton kind="cells" rows={3} />}
      isEmpty={own.length === 0}
      empty={<Empty icon="shield" title={t('pdesk.none')} text={t('pdesk.noneText')} />}
    >
      <Section title={t('pdesk.choose')}>
        <CellList>
          {own.map(({ path, name }) => (
            <Cell key={path} icon="home" title={name} onTap={() => go.pointsDesk(path)} />
          ))}
        </CellList>
      </Section>
    </Page>
  )
}

function Desk({ orgPath }: { orgPath: string }) {
  const t = useT()
  const language = useLanguage()
  const unit = useQuery(api.organisation.unit, { unitId: unitId(orgPath) })
  return (
    <Page title={t('pdesk.title')} query={unit} skeleton={<Skeleton kind="cells" rows={6} />}>
      {unit.data && (
        <Section title={unitName(unit.data, language)}>
          <Ways unit={unit.data} />
        </Section>
      )}
    </Page>
  )
}

export default asPage(DeskPage)
