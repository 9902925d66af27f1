import '../words'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/use-command'
import { useQuery } from '../../../api/use-query'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock } from '../../../i18n/time-words'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import { CellList } from '../../../ui/cell/cell-list'
import { confirm } from '../../../ui/dialog/confirm'
import { Empty } from '../../../ui/empty/empty'
import { TwoPanes } from '../../../ui/panes/two-panes'
import { useWide } from '../../../ui/panes/use-wide'
import { Section } from '../../../ui/section/section'
import { Sheet } from '../../../ui/sheet/sheet'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { Tag } from '../../../ui/tag/tag'
import { toast } from '../../../ui/toast/toast'
import './parked.scss'
import { ParkedFacts, RetryButton } from './parked-facts'
import { kindWords, type Parked, whatWords } from './parked-words'

/** Nothing is chosen and the sheet still slides away: it keeps its words until it is gone. */
const NOTHING: Parked = {
  ...{ id: '', kind: '', what: '', collection: '', at: 0, parkedAt: 0, errorId: '', error: '' },
  retrying: false,
}

/** 待处理: what kept failing by itself, why, and another try. Beside the list on a wide screen, in a sheet on a phone. */
function ParkedPage() {
  const t = useT()
  const wide = useWide()
  const { unitId = '' } = useRouter().params
  const parked = useQuery(api.operation.parked, { unitId })
  const retry = useCommand(api.operation.retry, { refreshes: [parked] })
  const [chosenId, setChosenId] = useState<string>()
  const { effects = [], more = false, can } = parked.data ?? {}
  const chosen = effects.find(({ id }) => id === chosenId) ?? (wide ? effects[0] : undefined)
  const shown = chosen ?? NOTHING
  const choose = (id?: string) => {
    retry.dismiss()
    setChosenId(id)
  }
  const tryAgain = async () => {
    const words = { title: t('parked.retryAsk'), text: t('parked.retryText'), yes: t('parked.retry') }
    if (!(await confirm(words))) return
    if (!(await retry.run({ unitId, effectId: shown.id }))) return
    toast(t('parked.retried'))
    if (!wide) choose()
  }
  const button = (
    <RetryButton effect={shown} canRetry={can?.retry ?? false} busy={retry.busy} onRetry={() => void tryAgain()} />
  )
  const list = (
    <>
      <View className="parked-text">{t('parked.text')}</View>
      <ParkedList effects={effects} chosen={wide ? chosen?.id : undefined} onChoose={choose} more={more} />
    </>
  )
  return (
    <Page
      title={t('parked.title')}
      query={parked}
      layout="wide"
      isEmpty={effects.length === 0}
      empty={<Empty icon="check-circle" title={t('parked.none')} text={t('parked.noneText')} />}
      skeleton={<Skeleton kind="cells" rows={4} />}
    >
      <TwoPanes
        list={list}
        detail={
          chosen && wide ? (
            <Card>
              <ParkedFacts effect={chosen} command={retry} />
              <View className="parked-acts">{button}</View>
            </Card>
          ) : (
            <Empty icon="warning" title={t('parked.pick')} />
          )
        }
      />
      <Sheet open={!wide && chosen !== undefined} onClose={() => choose()} title={kindWords(shown, t)} action={button}>
        <ParkedFacts effect={shown} command={retry} />
      </Sheet>
    </Page>
  )
}

interface ParkedListProps {
  effects: readonly Parked[]
  chosen: string | undefined
  onChoose: (id: string) => void
  more: boolean
}

function ParkedList({ effects, chosen, onChoose, more }: ParkedListProps) {
  const t = useT()
  const language = useLanguage()
  return (
    <Section note={more ? t('parked.more') : undefined}>
      <CellList label={t('parked.list')}>
        {effects.map((effect) => (
          <Cell
            key={effect.id}
            title={`${kindWords(effect, t)} · ${whatWords(effect, t)}`}
            note={t('parked.sinceOf', { when: dayAndClock(effect.parkedAt, Date.now(), language) })}
            value={effect.retrying ? <Tag text={t('parked.retrying')} tone="warn" /> : undefined}
            selected={effect.id === chosen}
            onTap={() => onChoose(effect.id)}
          />
        ))}
      </CellList>
    </Section>
  )
}

export default asPage(ParkedPage)
