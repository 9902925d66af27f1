/** 名册. */
export const roster = {}
