import { useState } from 'react'
import { Card } from '../../../ui/card/card'
import { Section } from '../../../ui/section/section'
import { toast } from '../../../ui/toast/toast'
import { Uploader, type UploaderPhoto } from '../../../ui/uploader/uploader'

/** A drawing in place of a photo. */
const PICTURE =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'%3E%3Crect width='4' height='3' fill='%239cc4d8'/%3E%3Cpath d='M0 3L1.4 1l1 1.2L3 1.4 4 3z' fill='%23466b52'/%3E%3C/svg%3E"

const FIRST: UploaderPhoto[] = [
  { name: 'a', state: 'there', part: 1, src: PICTURE },
  { name: 'b', state: 'sending', part: 0.4, src: PICTURE },
  { name: 'c', state: 'failed', part: 0, src: PICTURE },
  { name: 'd', state: 'making', part: 0 },
]

export function PhotoShelf() {
  const [photos, setPhotos] = useState(FIRST)
  const change = (name: string, state: UploaderPhoto['state']) =>
    setPhotos(photos.map((photo) => (photo.name === name ? { ...photo, state } : photo)))
  return (
    <Section title="照片">
      <Card className="shelf-grid">
        <Uploader
          label="完成情况的照片"
          hint="照片里的拍摄地点和时间不会上传"
          photos={photos}
          most={6}
          onAdd={() => setPhotos([...photos, { name: `n${photos.length}`, state: 'there', part: 1, src: PICTURE }])}
          onOpen={() => toast('打开大图', 'info')}
          onRetry={(name) => change(name, 'sending')}
          onRemove={(name) => setPhotos(photos.filter((photo) => photo.name !== name))}
        />
      </Card>
    </Section>
  )
}
