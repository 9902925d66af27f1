import { ancestry, unitId } from '#core/kernel/org-path'
import { api } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import type { Me } from '../../../features/account/types'
import { useT } from '../../../i18n/t'
import { PickerField } from '../../../ui/picker/picker-field'

interface ScopeFieldProps {
  me: Me
  /** The unit that the screen was opened for. */
  given: string | undefined
  value: string | undefined
  onChange: (orgPath: string) => void
}

/** Where somebody stands: in their branch, where they hold a post, or where they serve. */
const placeOf = ({ branch, posts, volunteer }: Me): string | undefined =>
  branch ? unitId(branch.path) : (posts[0] && unitId(posts[0].unit.path)) || volunteer?.community._id

/** Within which unit: one's own, or one above it. For somebody who belongs nowhere there is no choice. */
export function ScopeField({ me, given, ...field }: ScopeFieldProps) {
  const place = given ? unitId(given) : placeOf(me)
  return place ? <Scopes {...field} unitId={place} /> : null
}

function Scopes({ unitId: place, value, onChange }: Pick<ScopeFieldProps, 'value' | 'onChange'> & { unitId: string }) {
  const t = useT()
  const unit = useQuery(api.organisation.unit, { unitId: place })
  if (!unit.data) return null
  const names = [...unit.data.above.map(({ name }) => name), unit.data.name]
  const options = ancestry(unit.data.path).map((path, i) => ({ value: path, text: names[i] ?? '' }))
  return <PickerField label={t('rank.scope')} options={options} value={value ?? ''} onChange={onChange} />
}
