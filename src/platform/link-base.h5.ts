/** What links in codes begin with: the gateway that serves this page also answers them. */
export const linkBase = (): string => location.origin
