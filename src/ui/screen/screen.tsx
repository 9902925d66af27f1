import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { type PropsWithChildren, type ReactNode, useEffect } from 'react'
import { cx } from '../classes'
import { ConfirmHost } from '../dialog/confirm'
import { Notice } from '../notice/notice'
import { TabBar, type TabName } from '../tab-bar/tab-bar'
import { access } from '../tap/access'
import { paintTheme, themeClass, useTheme } from '../theme/theme'
import { useShown } from '../theme/use-shown'
import { ToastHost } from '../toast/toast'
import './screen.scss'
import { ScreenState, type ScreenStateProps } from './screen-state'
import { TopBar } from './top-bar'

export interface ScreenProps extends ScreenStateProps {
  /** The title bar's text; in a browser the screen draws it itself. */
  title: string
  /** A quiet line above a tab's title: the day, the organization. */
  lead?: string | undefined
  /** Says that this screen is a tab, and which. */
  tab?: TabName
  /** Nothing comes before this screen: no way back is drawn. */
  first?: boolean
  /** The words to show when what is on the screen was kept on the device: "无网络，显示 10:32 的内容". */
  stale?: string | undefined
  /** The one primary action (a `Button`, or two), kept in the thumb's reach. */
  action?: ReactNode
  /** The action is there whatever the screen's state: it needs nothing of what the screen shows. */
  alwaysActs?: boolean
  /** Stands above everything, whatever the screen's state: what a person has to know now. */
  news?: ReactNode
  /** `wide` leaves room for two panes; `full` draws neither bar nor margins (the presenter's code). */
  layout?: 'normal' | 'wide' | 'full'
}

const browser = process.env.TARO_ENV === 'h5'

/** The title bar is one for all pages: it is set by the page being looked at, also when one comes back to it. */
function useTitle(title: string, shown: boolean) {
  useEffect(() => {
    if (title && shown) void Taro.setNavigationBarTitle({ title })
  }, [title, shown])
}

/** The frame of every page: mode, title, what to show while there is nothing, the action, toasts and questions. */
export function Screen(props: PropsWithChildren<ScreenProps>) {
  const {
    title,
    lead,
    tab,
    first = false,
    stale,
    action,
    alwaysActs = false,
    news,
    layout = 'normal',
    children,
    state,
    skeleton,
    empty,
    failure,
  } = props
  const theme = useTheme()
  const shown = useShown()
  useTitle(title, shown)
  useDidShow(paintTheme)
  return (
    <View className={cx('ui-screen', `ui-screen-${layout}`, tab && 'ui-screen-tab', themeClass(theme))}>
      {browser && layout !== 'full' && <TopBar {...{ title, lead, first }} tab={Boolean(tab)} />}
      <View className="ui-screen-main" {...access(browser ? { role: 'main' } : {})}>
        {news}
        {stale && <Notice tone="offline" text={stale} />}
        <ScreenState {...{ state, skeleton, empty, failure }}>{children}</ScreenState>
      </View>
      {action && (alwaysActs || (state ?? 'ready') === 'ready') && (
        <View className={cx('ui-screen-action', browser && tab && 'ui-screen-action-on-tabs')}>{action}</View>
      )}
      {browser && tab && <TabBar current={tab} />}
      <ToastHost />
      {shown && <ConfirmHost />}
    </View>
  )
}
