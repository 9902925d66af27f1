import { useState } from 'react'
import { beijingYear } from '#core/kernel/day'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Empty } from '../../../ui/empty/empty'
import { Segmented } from '../../../ui/segmented/segmented'
import { Entries } from './entries'
import { YearTotal } from './year-total'

/** 我的学习档案: a year's hours against what the year asks for, and every check-in behind them. */
function RecordPage() {
  const t = useT()
  const current = beijingYear(Date.now())
  const [year, setYear] = useState(current)
  const record = useQuery(api.study.myRecord, year === current ? {} : { year })
  const years = [current, current - 1, current - 2]
  return (
    <Page title={t('record.title')} query={record}>
      <Segmented
        label={t('record.year')}
        items={years.map((each) => ({ id: String(each), text: t('record.yearOf', { year: each }) }))}
        value={String(year)}
        onChange={(id) => setYear(Number(id))}
      />
      {record.data && <YearTotal record={record.data} />}
      {record.data && record.data.entries.length > 0 && <Entries entries={record.data.entries} />}
      {record.data?.entries.length === 0 && (
        <Empty icon="medal" title={t('record.none', { year })} text={t('record.noneText')} />
      )}
    </Page>
  )
}

export default asPage(RecordPage)
