import { isPhotoOf, isPhotoPath, photoPath } from './photo'

const NAME = '0123456789abcdefghij'
const idOf = (path: string) => `cloud://env-1.656e-env-1-1250000000/${path}`

it('is a person’s own photo under their own folder', () => {
  expect(isPhotoOf(idOf(photoPath('m-1', NAME)), 'm-1')).toBe(true)
  expect(isPhotoPath(photoPath('m-1', NAME))).toBe(true)
})

it.each([
  ['somebody else’s', `photos/m-2/${NAME}.jpg`],
  ['somebody’s whose id begins alike', `photos/m-11/${NAME}.jpg`],
  ['of another folder', `imports/m-1/${NAME}.jpg`],
  ['out of the folder', `photos/m-1/../m-2/${NAME}.jpg`],
  ['in a folder below', `photos/m-1/more/${NAME}.jpg`],
  ['below another folder', `x/photos/m-1/${NAME}.jpg`],
  ['no picture', `photos/m-1/${NAME}.html`],
  ['with a name that can be guessed', 'photos/m-1/1.jpg'],
  ['with a line after it', `photos/m-1/${NAME}.jpg\n`],
])('is not a person’s photo: %s', (_, path) => {
  expect(isPhotoOf(idOf(path), 'm-1')).toBe(false)
})

it('is a file of the cloud’s storage, and not of the web', () => {
  expect(isPhotoOf(`https://example.com/photos/m-1/${NAME}.jpg`, 'm-1')).toBe(false)
})
