import { api } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { asPage } from '../../features/shell/as-page'
import { go } from '../../features/shell/go'
import { Page } from '../../features/shell/page'
import { useT } from '../../i18n/t'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Section } from '../../ui/section/section'
import { DeviceSection } from './device-section'
import { DisplaySection } from './display-section'
import { Identity } from './identity'

/** 我的: who I am here, my record, how the app looks, and what this device keeps. */
function MePage() {
  const t = useT()
  const me = useQuery(api.account.me, {})
  const publishes = (me.data?.publishesFor.length ?? 0) > 0
  return (
    <Page tab="me" title={t('tab.me')} query={me}>
      {me.data && <Identity me={me.data} />}
      <Section title={t('me.study')}>
        <CellList>
          <Cell icon="medal" title={t('me.record')} onTap={go.record} />
          {publishes && <Cell icon="edit" title={t('me.publish')} onTap={go.publish} />}
          {me.data && me.data.rosters.length > 0 && (
            <Cell icon="people" title={t('me.rosters')} onTap={() => go.rosters(me.data?.rosters ?? [])} />
          )}
        </CellList>
      </Section>
      <DisplaySection />
      <DeviceSection />
    </Page>
  )
}

export default asPage(MePage)
