import { useState } from 'react'

let last = 0

/** An id for one element of one screen, short and the same for as long as the part lives. */
export const useElementId = (prefix: string) =>
  useState(() => {
    last += 1
    return `${prefix}-${last}`
  })[0]
