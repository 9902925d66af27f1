import { SERVED_ACCUMULATORS } from './aggregate/accumulators'
import { REFUSED_STAGES, SERVED_STAGES } from './aggregate/pipeline'
import { REFUSED_EXPRESSIONS, SERVED_EXPRESSIONS } from './expression/compile'
import { REFUSED_OPERATORS } from './query/parse'

/** What the aggregation of this engine serves. Anything else is refused. */
export const SERVED = {
  stages: SERVED_STAGES,
  accumulators: SERVED_ACCUMULATORS,
  expressions: SERVED_EXPRESSIONS,
}

/** What MongoDB or the SDK's typings know and this engine refuses by name, with -502002. */
export const NOT_SERVED = {
  stages: [...REFUSED_STAGES],
  expressions: [...REFUSED_EXPRESSIONS],
  query: [...REFUSED_OPERATORS],
  options: [
    '$bucketAuto granularity',
    '$near without $geometry',
    '$geoWithin with $box, $polygon or $center',
    '$meta in a projection',
  ],
  types: ['$numberDecimal', '$timestamp', '$code', '$symbol', '$dbPointer', '$uuid'],
}
