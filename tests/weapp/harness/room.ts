import { startWorld, type World } from '../../support/world'
import { Phone } from './phone'

/** A room full of phones on one world. The phones' clocks go with the engine's. */
export class Room {
  private readonly phones: Phone[] = []

  private constructor(readonly world: World) {}

  static async open(clockStart: number): Promise<Room> {
    return new Room(await startWorld({ clockStart }))
  }

  /** Somebody's phone, with the app not yet open. `clockError`: how far it goes ahead of the true time, in ms. */
  phone(openid: string, { clockError = 0 } = {}): Phone {
    const now = () => this.world.now() + clockError
    const phone = new Phone({
      url: this.world.url,
      openid,
      now,
      store: (path, bytes) => this.world.engine.storage.put(path, bytes),
    })
    this.phones.push(phone)
    return phone
  }

  /** Lets time pass, here and on all phones. */
  async advance(ms: number): Promise<void> {
    await this.world.advance(ms)
    for (const phone of this.phones) phone.clockMoved()
  }

  /** What the apps complained about, of all phones. */
  get complaints(): string[] {
    return this.phones.flatMap((phone) => phone.complaints)
  }

  async close(): Promise<void> {
    for (const phone of this.phones) phone.kill()
    await this.world.close()
  }
}
