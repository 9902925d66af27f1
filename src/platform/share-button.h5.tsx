import Taro from '@tarojs/taro'
import { Button } from '../ui/button/button'
import { toast } from '../ui/toast/toast'
import type { ShareButtonProps } from './share-button-props'

/** Copies the link of a page, to be sent in whatever way one likes. */
export function ShareButton({ text, path, copied, notCopied }: ShareButtonProps) {
  const copy = () => {
    const data = `${location.origin}${location.pathname}#${path}`
    Taro.setClipboardData({ data }).then(
      () => toast(copied),
      () => toast(notCopied, 'bad'),
    )
  }
  return <Button kind="secondary" icon="share" text={text} onTap={copy} />
}
