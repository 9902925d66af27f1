import type { Page } from 'playwright-core'

/** Notes everything that goes wrong in a page without anybody seeing it: there must be nothing. */
export class Watch {
  readonly troubles: string[] = []

  constructor(private readonly home: string) {}

  over(page: Page): void {
    page.on('pageerror', (error) => this.note('error', error.stack ?? error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.note(message.type(), message.text())
    })
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${this.home}/`))
        this.note('went to', request.url())
    })
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? ''
      // Choosing somebody else to be loads the page anew; what it was asking for is then of no interest.
      if (reason !== 'net::ERR_ABORTED') this.note('failed', `${request.url()} ${reason}`)
    })
    page.on('response', (response) => {
      if (response.status() >= 400) this.note(`answer ${response.status()}`, response.url())
    })
  }

  private note(what: string, text: string): void {
    this.troubles.push(`${what}: ${text}`)
  }
}
