/** Placeholder until the account branch's own file is taken over. */
export const bindLink = (code: string): string => code
