import type { PropsWithChildren, ReactNode } from 'react'
import { Button } from '../button/button'
import { Empty } from '../empty/empty'
import { Skeleton } from '../skeleton/skeleton'
import { uiTexts } from '../texts'

export interface ScreenStateProps {
  /** `ready` shows the children. With content kept on the device a screen is ready at once, and `stale`. */
  state?: 'ready' | 'loading' | 'empty' | 'failed' | undefined
  /** The shape of what comes; cards when left out. */
  skeleton?: ReactNode
  /** An `Empty`. */
  empty?: ReactNode
  failure?: { title?: string | undefined; text?: string | undefined; onRetry?: (() => void) | undefined } | undefined
}

/** Shows the children, or what stands for them. */
export function ScreenState({
  state = 'ready',
  skeleton,
  empty,
  failure,
  children,
}: PropsWithChildren<ScreenStateProps>) {
  if (state === 'loading') return <>{skeleton ?? <Skeleton />}</>
  if (state === 'empty') return <>{empty}</>
  if (state === 'failed') {
    const retry = failure?.onRetry
    return (
      <Empty
        icon="warning"
        title={failure?.title ?? uiTexts().failed}
        text={failure?.text}
        action={retry && <Button text={uiTexts().retry} kind="secondary" size="small" icon="refresh" onTap={retry} />}
      />
    )
  }
  return <>{children}</>
}
