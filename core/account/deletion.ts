/** What somebody types who means it. */
export const DELETE_PHRASES = ['删除我的数据', 'DELETE MY DATA'] as const

/** 已注销: what stands where a name was. */
export const NOBODY = '已注销'

export const isDeletePhrase = (typed: string): boolean =>
  DELETE_PHRASES.some((phrase) => phrase === typed.trim().toUpperCase())
