import { notServed } from '../errors'
import type { ReadStage } from './types'

export const geoNear: ReadStage = () => {
  throw notServed('$geoNear')
}
