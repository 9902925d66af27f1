/** How an invocation ended. Never thrown: a function's failure is an ordinary answer of the engine. */
export type Outcome =
  | { kind: 'result'; json: string }
  | { kind: 'failed'; code: string; message: string }
  | { kind: 'timeout'; code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED'; message: string }
  | { kind: 'unknown'; code: 'FUNCTION_NOT_FOUND'; message: string }
  | { kind: 'tooLarge'; code: 'EXCEED_MAX_PAYLOAD_SIZE'; message: string }

export function failed(message: string, code = 'FUNCTIONS_EXECUTE_FAIL'): Outcome {
  return { kind: 'failed', code, message }
}

/** The status with which `POST /fn/NAME` gives an outcome. */
export const HTTP_STATUS: Record<Outcome['kind'], number> = {
  result: 200,
  failed: 500,
  timeout: 504,
  unknown: 404,
  tooLarge: 413,
}
