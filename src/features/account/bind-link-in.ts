import { codeOfBindLink } from '#core/account/bind-link'

/** The binding code in a link of ours; a code by itself could be anything, and is none. */
export const bindLinkIn = (seen: string): string | null => (/\/b\//.test(seen) ? codeOfBindLink(seen) : null)
