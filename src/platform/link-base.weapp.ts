/** Set by `LINK_BASE` when the app is built: the domain whose links WeChat opens in this mini-program; empty while there is none. */
declare const __LINK_BASE__: string

/** What links in codes begin with. Without a domain a code is read by the app's own scanner only. */
export const linkBase = (): string => __LINK_BASE__
