import '../words'
import { useState } from 'react'
import { Done } from '../../../features/account/done'
import { asPage } from '../../../features/shell/as-page'
import { go } from '../../../features/shell/go'
import { useT } from '../../../i18n/t'
import { Button } from '../../../ui/button/button'
import { Screen } from '../../../ui/screen/screen'
import { DeleteForm } from './delete-form'

/** 删除我的数据: what goes, what stays without the name, and the words to type for who means it. */
function DeletePage() {
  const t = useT()
  const [gone, setGone] = useState(false)
  return (
    <Screen title={t('delete.title')} first={gone}>
      {gone ? (
        <>
          <Done title={t('delete.doneTitle')} text={t('delete.doneText')} />
          <Button text={t('bind.finish')} onTap={go.today} />
        </>
      ) : (
        <DeleteForm onDone={() => setGone(true)} />
      )}
    </Screen>
  )
}

export default asPage(DeletePage)
