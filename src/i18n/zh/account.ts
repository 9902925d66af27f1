/** 我的: who one is here, binding, consent, one's own data. */
export const account = {}
