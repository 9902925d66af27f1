/** How many messages of each template a person still allows: one accept is one message, and does not expire. */
export class Consents {
  private readonly left = new Map<string, number>()

  grant(openid: string, templateId: string, count: number): void {
    this.set(openid, templateId, this.count(openid, templateId) + count)
  }

  /** Uses one up; false when none is left, which is what 43101 tells the sender. */
  use(openid: string, templateId: string): boolean {
    const left = this.count(openid, templateId)
    if (left === 0) return false
    this.set(openid, templateId, left - 1)
    return true
  }

  count(openid: string, templateId: string): number {
    return this.left.get(keyOf(openid, templateId)) ?? 0
  }

  list(): { openid: string; templateId: string; count: number }[] {
    return [...this.left].map(([key, count]) => {
      const [openid = '', templateId = ''] = JSON.parse(key) as string[]
      return { openid, templateId, count }
    })
  }

  clear(): void {
    this.left.clear()
  }

  private set(openid: string, templateId: string, count: number): void {
    if (count === 0) this.left.delete(keyOf(openid, templateId))
    else this.left.set(keyOf(openid, templateId), count)
  }
}

function keyOf(openid: string, templateId: string): string {
  return JSON.stringify([openid, templateId])
}
