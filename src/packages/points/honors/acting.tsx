import { HonorCard } from '../../../features/points/honor-card'
import type { Honor } from '../../../features/points/types'
import { Refusal } from '../../../features/shell/refusal'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import type { Acts } from './use-acts'

/** An honor with what this person may do about it. */
export function Acting({ honor, acts }: { honor: Honor; acts: Acts }) {
  const t = useT()
  const { can, name } = honor
  const buttons = [
    can.notice && { text: t('honor.notice'), primary: true, onTap: () => acts.notice(honor) },
    can.award && { text: t('honor.award'), primary: true, onTap: () => acts.award(honor) },
    can.object && { text: t('honor.object'), primary: false, onTap: () => acts.object(honor) },
    can.seeObjections && { text: t('honor.seeObjections'), primary: false, onTap: () => acts.seeObjections(honor) },
    can.withdraw && { text: t('honor.withdraw'), primary: false, onTap: () => acts.withdraw(honor) },
  ].filter((button) => button !== false)
  const shown = buttons.map(({ text, primary, onTap }) => (
    <Button
      key={text}
      size="small"
      kind={primary ? 'primary' : 'secondary'}
      text={text}
      label={`${text} ${name}`}
      onTap={onTap}
    />
  ))
  return (
    <>
      <HonorCard honor={honor} acts={shown.length > 0 ? shown : undefined} />
      {acts.refusedFor === honor._id && <Refusal of={acts.refused} />}
    </>
  )
}
