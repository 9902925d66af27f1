import '../words'
import { useRouter } from '@tarojs/taro'
import { asPage } from '../../../features/shell/as-page'
import { ChooseBelow } from './choose-below'
import { ChooseOwn } from './choose-own'

/** Which roster: of those that are one's own, or of what lies below a unit. */
function ChoosePage() {
  const { unitId } = useRouter().params
  return unitId ? <ChooseBelow unitId={unitId} /> : <ChooseOwn />
}

export default asPage(ChoosePage)
