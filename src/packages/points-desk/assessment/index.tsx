import '../words'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { beijingYear } from '#core/kernel/day'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { Answer } from '../../../features/shell/answer'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Notice } from '../../../ui/notice/notice'
import { Segmented } from '../../../ui/segmented/segmented'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import './assessment.scss'
import { Branches } from './branches'
import { Persons } from './persons'
import { useExport } from './use-export'

/** 考核表: a year of a unit, person by person and branch by branch, for 述职评议 and 评先评优. */
function AssessmentPage() {
  const t = useT()
  const { orgPath = '' } = useRouter().params
  const current = beijingYear(Date.now())
  const [year, setYear] = useState(current)
  const [of, setOf] = useState<'persons' | 'branches'>('persons')
  const assessment = useQuery(api.points.assessment, { orgPath, year })
  const table = useExport({ orgPath, year })
  return (
    <Page
      title={t('assess.title')}
      layout="wide"
      action={<Button icon="download" text={t('assess.export')} busy={table.busy} onTap={() => void table.save()} />}
    >
      <View className="assess-choices">
        <Segmented
          label={t('assess.year')}
          items={[current, current - 1, current - 2].map((each) => ({
            id: String(each),
            text: t('cert.yearOf', { year: each }),
          }))}
          value={String(year)}
          onChange={(id) => setYear(Number(id))}
        />
        <Segmented
          label={t('assess.of')}
          items={[
            { id: 'persons', text: t('assess.persons') },
            { id: 'branches', text: t('assess.branches') },
          ]}
          value={of}
          onChange={setOf}
        />
      </View>
      {table.waiting && <Notice text={t('assess.saveAgain')} />}
      <Refusal of={table} />
      <Answer query={assessment} skeleton={<Skeleton kind="cards" rows={5} />}>
        {(data) => (
          <>
            <View className="assess-head">
              <View className="assess-unit">{t('assess.head', { unit: data.unit, year: data.year })}</View>
              <View className="assess-note">{t('assess.note')}</View>
            </View>
            {of === 'persons' ? (
              <Persons orgPath={orgPath} persons={data.persons} more={data.more} />
            ) : (
              <Branches branches={data.branches} />
            )}
          </>
        )}
      </Answer>
    </Page>
  )
}

export default asPage(AssessmentPage)
