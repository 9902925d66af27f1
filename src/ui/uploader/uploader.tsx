import { Image, View } from '@tarojs/components'
import { FieldFrame, type FieldProps } from '../field/field'
import { useElementId } from '../field/use-id'
import { Icon } from '../icon/icon'
import { access } from '../tap/access'
import { Tap } from '../tap/tap'
import { uiTexts } from '../texts'
import { TileState } from './tile-state'
import './uploader.scss'

/** A photo on its way, or there. */
export interface UploaderPhoto {
  name: string
  /** `making`: it is being made ready, and cannot be shown yet. */
  state: 'making' | 'sending' | 'failed' | 'there'
  /** How much of it is through, 0 to 1. */
  part: number
  src?: string | undefined
}

interface UploaderProps extends FieldProps {
  photos: readonly UploaderPhoto[]
  most: number
  onAdd: () => void
  /** Shows it large. */
  onOpen: (name: string) => void
  /** Tries once more to upload it. */
  onRetry: (name: string) => void
  onRemove: (name: string) => void
  disabled?: boolean | undefined
}

/** 照片: photos to hand in, three in a row. One that did not get through is tapped to try again. */
export function Uploader({ photos, most, onAdd, onOpen, onRetry, onRemove, disabled, ...field }: UploaderProps) {
  const id = useElementId('uploader')
  const words = uiTexts().photos
  return (
    <FieldFrame id={id} {...field} count={`${photos.length} / ${most}`} grouped>
      <View className="ui-uploader" {...access({ role: 'group', label: field.label })}>
        {photos.map((photo, i) => (
          <Tile
            key={photo.name}
            photo={photo}
            nth={words.nth(i + 1)}
            onTap={() => (photo.state === 'failed' ? onRetry : onOpen)(photo.name)}
            onRemove={disabled ? undefined : () => onRemove(photo.name)}
          />
        ))}
        {photos.length < most && !disabled && (
          <Tap className="ui-uploader-tile ui-uploader-add" onTap={onAdd} label={words.add}>
            <Icon name="camera" />
            <View>{words.add}</View>
          </Tap>
        )}
      </View>
    </FieldFrame>
  )
}

interface TileProps {
  photo: UploaderPhoto
  nth: string
  onTap: () => void
  onRemove: (() => void) | undefined
}

function Tile({ photo, nth, onTap, onRemove }: TileProps) {
  const words = uiTexts().photos
  const { state, src } = photo
  return (
    <View className="ui-uploader-tile">
      <Tap
        className="ui-uploader-picture"
        onTap={onTap}
        label={`${nth}，${words[state]}`}
        disabled={state === 'making' || undefined}
      >
        {src && <Image className="ui-uploader-image" src={src} mode="aspectFill" {...NAMELESS} />}
        <TileState photo={photo} />
      </Tap>
      {onRemove && (
        <Tap className="ui-uploader-remove" onTap={onRemove} label={words.remove(nth)}>
          <View className="ui-uploader-cross">
            <Icon name="close" size="small" />
          </View>
        </Tap>
      )}
    </View>
  )
}

/** What is tapped says which photo it is. */
const NAMELESS: Record<string, unknown> = process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: '' } } : {}
