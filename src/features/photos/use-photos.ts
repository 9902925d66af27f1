import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { useT } from '../../i18n/t'
import { choosePhotos } from '../../platform/choose-photos'
import { personKey } from '../../platform/persona'
import { drop, keep, kept } from '../../platform/storage'
import { toast } from '../../ui/toast/toast'
import { type KeptPhoto, PhotoTray } from './photo-tray'

const trays = new Map<string, PhotoTray>()

/** The tray of a draft: the same for as long as the app runs. */
function trayOf(personId: string, draft: string): PhotoTray {
  const key = `photos/${personKey()}/${personId}/${draft}`
  const known = trays.get(key)
  if (known) return known
  const tray = new PhotoTray(personId, {
    choose: choosePhotos,
    restore: () => kept<KeptPhoto[]>(key) ?? [],
    keep: (photos) => (photos.length > 0 ? keep(key, photos) : drop(key)),
  })
  trays.set(key, tray)
  return tray
}

/** The photos of a draft, for an `Uploader`, and what becomes of them. `draft`: what they are for, by a name of its own. */
export function usePhotos(personId: string, draft: string, most: number) {
  const t = useT()
  const tray = trayOf(personId, draft)
  const photos = useSyncExternalStore(tray.subscribe, tray.get)
  const add = async () => {
    try {
      const unreadable = await tray.add(most)
      if (unreadable > 0) toast(t('photos.unreadable', { count: unreadable }), 'bad')
    } catch {
      toast(t('photos.notOpened'), 'bad')
    }
  }
  const open = (name: string) => {
    const shown = photos.flatMap(({ src, name: of }) => (src ? [{ src, of }] : []))
    const current = shown.find(({ of }) => of === name)?.src
    if (current) void Taro.previewImage({ current, urls: shown.map(({ src }) => src) })
  }
  return {
    photos,
    fileIds: photos.flatMap(({ fileId }) => (fileId === undefined ? [] : [fileId])),
    /** For the part that shows them. */
    acts: {
      onAdd: () => void add(),
      onOpen: open,
      onRetry: (name: string) => tray.retry(name),
      onRemove: (name: string) => tray.remove(name),
    },
    settle: async (): Promise<string[] | undefined> => {
      if (!(await tray.settle())) return undefined
      return tray.get().flatMap(({ fileId }) => (fileId === undefined ? [] : [fileId]))
    },
    clear: () => tray.clear(),
  }
}
