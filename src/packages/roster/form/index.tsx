import '../words'
import { useRouter } from '@tarojs/taro'
import { asPage } from '../../../features/shell/as-page'
import { AddForm } from './add-form'
import { EditForm } from './edit-form'

/** A new row of a branch's roster, or another wording of one that there is. */
function FormPage() {
  const { branchId = '', memberId } = useRouter().params
  return memberId ? <EditForm memberId={memberId} /> : <AddForm branchId={branchId} />
}

export default asPage(FormPage)
