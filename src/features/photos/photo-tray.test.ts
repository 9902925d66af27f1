import type { ChosenPhoto, PhotoPlace } from '../../platform/choose-photos-props'
import { type KeptPhoto, PhotoTray } from './photo-tray'

/** A device on which uploads end when the test says so. */
class Device {
  kept: KeptPhoto[] = []
  readonly uploads: { to: PhotoPlace; told: (part: number) => void; end: (way: 'well' | 'badly') => void }[] = []

  photo = (src: string): ChosenPhoto => {
    const upload = (to: PhotoPlace, told: (part: number) => void) =>
      new Promise<string>((resolve, reject) => {
        const end = (way: 'well' | 'badly') => (way === 'well' ? resolve(`cloud://e/${to.name}`) : reject(new Error()))
        this.uploads.push({ to, told, end })
      })
    return async () => ({ src, small: `small ${src}`, upload })
  }

  tray(chosen: ChosenPhoto[] = []): PhotoTray {
    return new PhotoTray('m-1', {
      choose: async (most) => chosen.slice(0, most),
      restore: () => this.kept,
      keep: (photos) => {
        this.kept = photos
      },
    })
  }

  async end(way: 'well' | 'badly'): Promise<void> {
    this.uploads[this.uploads.length - 1]?.end(way)
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  }
}

const broken: ChosenPhoto = () => Promise.reject(new Error('no picture'))
const states = (tray: PhotoTray) => tray.get().map(({ state }) => state)

it('tells how far an upload is, and keeps the photo once it is there', async () => {
  const device = new Device()
  const tray = device.tray([device.photo('a')])
  await tray.add(3)
  device.uploads[0]?.told(0.5)

  expect(tray.get()).toMatchObject([{ src: 'a', state: 'sending', part: 0.5 }])
  expect(device.kept).toEqual([])
  await device.end('well')
  expect(states(tray)).toEqual(['there'])

  expect(device.tray().get()).toMatchObject([{ src: 'small a', state: 'there', fileId: tray.get()[0]?.fileId }])
})

it('tries again under the same name', async () => {
  const device = new Device()
  const tray = device.tray([device.photo('a')])
  await tray.add(3)
  await device.end('badly')
  expect(states(tray)).toEqual(['failed'])
  expect(device.kept).toEqual([])

  tray.retry(tray.get()[0]?.name ?? '')
  await device.end('well')
  expect(states(tray)).toEqual(['there'])
  expect(device.uploads[1]?.to).toEqual(device.uploads[0]?.to)
})

it('settles by trying once more, and says when that was in vain', async () => {
  const device = new Device()
  const tray = device.tray([device.photo('a')])
  await tray.add(3)
  await device.end('badly')
  const inVain = tray.settle()
  await device.end('badly')
  expect(await inVain).toBe(false)

  const well = tray.settle()
  await device.end('well')
  expect(await well).toBe(true)
  expect(device.uploads).toHaveLength(3)
})

it('takes no more than there is room for, and leaves out what cannot be read', async () => {
  const device = new Device()
  const tray = device.tray([device.photo('a'), broken, device.photo('c'), device.photo('d')])

  expect(await tray.add(3)).toBe(1)
  expect(tray.get().map(({ src }) => src)).toEqual(['a', 'c'])
})

it('forgets what was removed, also when its upload ends later', async () => {
  const device = new Device()
  const tray = device.tray([device.photo('a')])
  await tray.add(3)
  tray.remove(tray.get()[0]?.name ?? '')
  await device.end('well')

  expect(tray.get()).toEqual([])
  expect(device.kept).toEqual([])
})
