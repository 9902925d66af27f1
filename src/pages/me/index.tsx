import { useMe } from '../../features/account/use-me'
import { OwnBoardCell } from '../../features/challenge-desk/board-cell'
import { asPage } from '../../features/shell/as-page'
import { go } from '../../features/shell/go'
import { Page } from '../../features/shell/page'
import { useT } from '../../i18n/t'
import { Cell } from '../../ui/cell/cell'
import { CellList } from '../../ui/cell/cell-list'
import { Section } from '../../ui/section/section'
import { BelongingSection } from './belonging-section'
import { ChallengeSection } from './challenge-section'
import { DeviceSection } from './device-section'
import { DisplaySection } from './display-section'
import { Identity } from './identity'
import { MoreSection } from './more-section'
import { NoticeSection } from './notice-section'
import { OperationSection } from './operation-section'
import { PointsSection } from './points-section'

/** 我的: who I am here, where I belong, my record, what is kept about me, and how the app looks. */
function MePage() {
  const t = useT()
  const me = useMe()
  const publishes = (me.data?.publishesFor.length ?? 0) > 0
  return (
    <Page tab="me" title={t('tab.me')} query={me}>
      {me.data && <Identity me={me.data} />}
      <NoticeSection />
      {me.data && <BelongingSection me={me.data} />}
      <Section title={t('me.study')}>
        <CellList>
          <Cell icon="medal" title={t('me.record')} onTap={go.record} />
          {publishes && <Cell icon="edit" title={t('me.publish')} onTap={go.publish} />}
        </CellList>
      </Section>
      <ChallengeSection />
      {me.data && <PointsSection me={me.data} />}
      <Section title={t('me.organisation')}>
        <CellList>
          <Cell icon="list" title={t('org.title')} onTap={() => go.organisation()} />
          {me.data && me.data.rosters.length > 0 && (
            <Cell icon="people" title={t('me.rosters')} onTap={() => go.rosters(me.data?.rosters ?? [])} />
          )}
          <OwnBoardCell />
        </CellList>
      </Section>
      {me.data?.can.operate && <OperationSection unitId={me.data.can.operate} />}
      <DisplaySection />
      {me.data && <MoreSection me={me.data} />}
      <DeviceSection />
    </Page>
  )
}

export default asPage(MePage)
