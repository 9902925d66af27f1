import { readTemplates, type Templates } from '#core/notice/templates'

/**
 * The account's templates out of `SUBSCRIBE_TEMPLATES`, read when a function starts. A mistake there is logged and keeps messages
 * from being sent, and nothing else: notices are made and read without them.
 */
export function configuredTemplates(): { templates: Templates; fault: string | null } {
  try {
    return { templates: readTemplates(process.env.SUBSCRIBE_TEMPLATES ?? ''), fault: null }
  } catch (error) {
    const fault = `SUBSCRIBE_TEMPLATES: ${error instanceof Error ? error.message : String(error)}`
    console.error(JSON.stringify({ level: 'error', job: 'messages', error: fault }))
    return { templates: {}, fault }
  }
}
