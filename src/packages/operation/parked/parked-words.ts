import type { OutputOf } from '#core/kernel/contract'
import type { NoticeKind } from '#core/notice/kinds'
import type { OperationContract } from '#core/operation/contract'
import type { T } from '../../../i18n/t'
import { messageOr } from '../../../i18n/translate'

export type Parked = OutputOf<OperationContract['parked']>['effects'][number]

/** What was to be done: `发送通知`. */
export const kindWords = ({ kind }: Parked, t: T): string => messageOr(t, `parked.${kind}`, t('parked.other'))

/** Of which kind: a kind of notice, or a template of messages. */
export const whatWords = ({ kind, what }: Parked, t: T): string =>
  messageOr(t, kind === 'resend' ? `subscribe.${what}` : `noticeKind.${what as NoticeKind}`, what)
