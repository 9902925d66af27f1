import { newCommandId } from '../../api/command-id'
import type { ChoosePhotos, ReadyPhoto } from '../../platform/choose-photos-props'
import { createSignal } from '../../ui/signal'

export interface TrayPhoto {
  name: string
  state: 'making' | 'sending' | 'failed' | 'there'
  part: number
  src?: string
  /** What it is known by, once it is there. */
  fileId?: string
}

/** What is kept of a photo that is uploaded: enough to show it, and to hand it in. */
export interface KeptPhoto {
  name: string
  fileId: string
  small?: string
}

export interface TrayTools {
  choose: ChoosePhotos
  restore: () => KeptPhoto[]
  keep: (photos: KeptPhoto[]) => void
}

const newName = () => newCommandId().replace('-', '')

/**
 * 照片盘: the photos of one draft. It outlives the screen, so that uploads go on; what is uploaded outlives the app. A photo has
 * one name for all its tries.
 */
export class PhotoTray {
  private readonly ready = new Map<string, ReadyPhoto>()
  private readonly underWay = new Map<string, Promise<void>>()
  private readonly signal = createSignal(() => this.restored())

  constructor(
    private readonly personId: string,
    private readonly tools: TrayTools,
  ) {}

  readonly get = (): readonly TrayPhoto[] => this.signal.get()
  readonly subscribe = (listener: () => void) => this.signal.subscribe(listener)

  /** Lets somebody choose more, up to `most` in all. How many of the chosen this device could not read. */
  async add(most: number): Promise<number> {
    const room = most - this.get().length
    const chosen = (await this.tools.choose(room)).slice(0, room).map((make) => ({ make, name: newName() }))
    this.signal.set([...this.get(), ...chosen.map(({ name }) => ({ name, state: 'making' as const, part: 0 }))])
    let unreadable = 0
    // One after the other: a phone has memory for one large photo at a time.
    for (const { make, name } of chosen) {
      try {
        const photo = await make()
        this.ready.set(name, photo)
        this.change(name, { src: photo.src })
        this.send(name)
      } catch {
        this.remove(name)
        unreadable++
      }
    }
    return unreadable
  }

  retry(name: string): void {
    if (this.get().some((photo) => photo.name === name && photo.state === 'failed')) this.send(name)
  }

  remove(name: string): void {
    this.ready.delete(name)
    this.signal.set(this.get().filter((photo) => photo.name !== name))
    this.keep()
  }

  /** Tries once more what has failed, and waits for all that is on its way. Whether all are there. */
  async settle(): Promise<boolean> {
    for (const { name, state } of this.get()) if (state === 'failed') this.send(name)
    await Promise.all(this.underWay.values())
    return this.get().every(({ state }) => state === 'there')
  }

  clear(): void {
    this.ready.clear()
    this.signal.set([])
    this.keep()
  }

  private send(name: string): void {
    const photo = this.ready.get(name)
    if (!photo || this.underWay.has(name)) return
    this.change(name, { state: 'sending', part: 0 })
    const sent = photo
      .upload({ personId: this.personId, name }, (part) => this.change(name, { part }))
      .then(
        (fileId) => this.change(name, { state: 'there', part: 1, fileId }),
        () => this.change(name, { state: 'failed' }),
      )
      .then(() => {
        this.underWay.delete(name)
        this.keep()
      })
    this.underWay.set(name, sent)
  }

  private change(name: string, change: Partial<TrayPhoto>): void {
    this.signal.set(this.get().map((photo) => (photo.name === name ? { ...photo, ...change } : photo)))
  }

  private restored(): readonly TrayPhoto[] {
    return this.tools.restore().map(({ name, fileId, small }) => ({
      name,
      fileId,
      state: 'there',
      part: 1,
      src: small ?? fileId,
    }))
  }

  private keep(): void {
    const before = new Map(this.tools.restore().map((photo) => [photo.name, photo]))
    this.tools.keep(
      this.get().flatMap(({ name, fileId }) => {
        if (fileId === undefined) return []
        const small = this.ready.get(name)?.small ?? before.get(name)?.small
        return [{ name, fileId, ...(small !== undefined && { small }) }]
      }),
    )
  }
}
