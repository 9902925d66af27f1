import '../words'
import { useState } from 'react'
import { useMe } from '../../../features/account/use-me'
import { asPage } from '../../../features/shell/as-page'
import { Page } from '../../../features/shell/page'
import { useT } from '../../../i18n/t'
import { Registered } from './registered'
import { VolunteerForm } from './volunteer-form'

/** 志愿者登记: everything on one screen; afterwards it shows what is registered. */
function VolunteerPage() {
  const t = useT()
  const me = useMe()
  const [editing, setEditing] = useState(false)
  if (!me.data) return <Page title={t('volunteer.title')} query={me} />
  const { volunteer } = me.data
  if (volunteer && !editing)
    return (
      <Page title={t('volunteer.title')} query={me}>
        <Registered volunteer={volunteer} me={me} onEdit={() => setEditing(true)} />
      </Page>
    )
  return <VolunteerForm me={me} known={me.data} onDone={() => setEditing(false)} />
}

export default asPage(VolunteerPage)
