import type { Me } from '../../../features/account/types'
import { useLanguage } from '../../../i18n/language'
import { useT } from '../../../i18n/t'
import { dayAndClock } from '../../../i18n/time-words'
import { Card } from '../../../ui/card/card'
import { Notice } from '../../../ui/notice/notice'
import { Section } from '../../../ui/section/section'
import { Steps } from '../../../ui/steps/steps'

/** How far one's reporting in is. */
export function Standing({ reportIn: { community, state, at } }: { reportIn: NonNullable<Me['reportIn']> }) {
  const t = useT()
  const language = useLanguage()
  const note = dayAndClock(at, Date.now(), language)
  return (
    <Section title={t('reportIn.state')}>
      {state === 'declined' && <Notice tone="warn" text={t('reportIn.stepDeclined')} />}
      <Card>
        <Steps
          label={t('reportIn.state')}
          steps={[
            { title: t('reportIn.step1', { name: community.name }), note, state: 'done' },
            {
              title: t('reportIn.step2'),
              note: t(`reportIn.${state}`),
              state: state === 'confirmed' ? 'done' : 'now',
            },
          ]}
        />
      </Card>
    </Section>
  )
}
