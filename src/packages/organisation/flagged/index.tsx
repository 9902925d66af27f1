import '../words'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { shapeWords, unitName, wayWords } from '../../../features/organisation/unit-words'
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
import './flagged.scss'

/** 应改设党委/党总支: branches too large to be one, the largest first. */
function FlaggedPage() {
  const t = useT()
  const language = useLanguage()
  const { unitId = '' } = useRouter().params
  const flagged = useQuery(api.organisation.flagged, { unitId })
  const units = flagged.data?.units ?? []
  return (
    <Page
      title={t('flagged.title')}
      query={flagged}
      isEmpty={units.length === 0}
      empty={<Empty icon="check-circle" title={t('flagged.none')} text={t('flagged.noneText')} />}
      skeleton={<Skeleton kind="cells" rows={4} />}
    >
      <View className="flagged-text">{t('flagged.text')}</View>
      <Section>
        <CellList>
          {units.map((unit) => (
            <Cell
              key={unit.unitId}
              title={unitName(unit, language)}
              note={[...shapeWords(unit, t), wayWords(unit.above)].join(' · ')}
              value={t('unit.people', { count: unit.members })}
              onTap={() => go.unit(unit.unitId)}
            />
          ))}
        </CellList>
      </Section>
    </Page>
  )
}

export default asPage(FlaggedPage)
