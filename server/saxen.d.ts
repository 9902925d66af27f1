declare module 'saxen' {
  type Decode = (text: string) => string

  /** As far as we use it: events of elements and texts. */
  export class Parser {
    on(
      event: 'openTag',
      take: (name: string, attributes: () => Record<string, string | undefined>, decode: Decode) => void,
    ): this
    on(event: 'closeTag', take: (name: string, decode: Decode) => void): this
    on(event: 'text', take: (value: string, decode: Decode) => void): this
    on(event: 'cdata', take: (value: string) => void): this
    on(event: 'error', take: (error: Error) => void): this
    parse(xml: string): Error | undefined
    stop(): void
  }
}
