import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { codeOfBindLink } from '#core/account/bind-link'
import { api } from '../../../api/api'
import type { useMe } from '../../../features/account/use-me'
import { usePersonalCommand } from '../../../features/account/use-personal-command'

type Params = Partial<Record<string, string>>

/** Undoes one round of percent-encoding; text that was never encoded stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The code that opened the screen: `b` from a link of ours, `scene` from a mini-program code, `q` from WeChat's own scanner. */
export const codeThatOpened = ({ b, scene, q }: Params): string => codeOfBindLink(decoded(b ?? scene ?? q ?? '')) ?? ''

export const CODE_LENGTH = 8

/** The code as it is being typed or was scanned, and binding with it. */
export function useBind(me: ReturnType<typeof useMe>, opened: string) {
  const command = usePersonalCommand(api.account.bind, { refreshes: [me] })
  const [code, setCode] = useState(opened)
  const [scan, setScan] = useState<'off' | 'on' | 'read' | 'wrong'>(opened ? 'read' : 'off')
  const { dismiss, run } = command

  const type = useCallback(
    (typed: string) => {
      dismiss()
      setScan('off')
      setCode(typed)
    },
    [dismiss],
  )
  const see = useCallback((text: string) => {
    const seen = codeOfBindLink(text)
    setScan(seen ? 'read' : 'wrong')
    if (!seen) return
    setCode(seen)
    void Promise.resolve(Taro.vibrateShort?.({ type: 'medium' })).catch(() => undefined)
  }, [])
  const submit = () => void run({ code })
  return { ...command, code, type, scan, see, startScan: () => setScan('on'), submit }
}
