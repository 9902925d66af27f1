import { type Doc, isDoc } from '../value/types'
import { fieldName, type ReadStage, runStages, stageError } from './types'

const FORBIDDEN = ['$facet', '$geoNear', '$out', '$collStats', '$indexStats']

/** `$facet`: several pipelines over the same documents, their results side by side. */
export const facet: ReadStage = (operand, reading) => {
  if (!isDoc(operand) || Object.keys(operand).length === 0) {
    throw stageError(40169, 'the $facet specification must be a non-empty object')
  }
  const parts = Object.keys(operand).map((name) => {
    const stages = operand[name]
    for (const stage of Array.isArray(stages) ? stages : []) {
      const wrong = isDoc(stage) ? Object.keys(stage).find((key) => FORBIDDEN.includes(key)) : undefined
      if (wrong) throw stageError(40600, `${wrong} is not allowed to be used within a $facet stage`)
    }
    return [fieldName('a facet', name), reading.pipeline(stages, reading.known, '$facet')] as const
  })
  return (docs, run) => {
    const made: Doc = {}
    for (const [name, stages] of parts) made[name] = runStages(stages, docs, run)
    return [made]
  }
}
