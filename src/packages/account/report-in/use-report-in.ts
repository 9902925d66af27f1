import { useState } from 'react'
import { api } from '../../../api/api'
import type { useMe } from '../../../features/account/use-me'
import { usePersonalCommand } from '../../../features/account/use-personal-command'
import { useAskForMessages } from '../../../features/notice/ask-for-messages'
import type { PickedUnit } from '../../../features/organisation/unit-picker/unit'
import { useT } from '../../../i18n/t'
import { toast } from '../../../ui/toast/toast'

/** Where one lives, and reporting in there. */
export function useReportIn(me: ReturnType<typeof useMe>) {
  const t = useT()
  const command = usePersonalCommand(api.account.reportIn, { refreshes: [me] })
  const askForAnswer = useAskForMessages(['answered'])
  const [community, setCommunity] = useState<PickedUnit>()
  const [tried, setTried] = useState(false)
  const [changing, setChanging] = useState(false)

  const submit = async () => {
    setTried(true)
    if (!community) return
    const reporting = command.run({ communityId: community.unitId })
    askForAnswer(reporting)
    if (!(await reporting)) return
    toast(t('reportIn.sent'))
    setChanging(false)
    setCommunity(undefined)
    setTried(false)
  }
  const error = tried && !community ? t('fault.pick') : undefined
  return { command, community, setCommunity, submit, error, changing, startChange: () => setChanging(true) }
}
