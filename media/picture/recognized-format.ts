import { MediaFault } from '../media-fault.ts'
import { foreignNameOf } from './foreign-name-of.ts'
import { formatOf, type PictureFormat } from './format-of.ts'

/** What picture a file is, by its first bytes; refuses anything else with a `MediaFault` that names what it is, where that can be told. */
export function recognizedFormat(bytes: Buffer): PictureFormat {
  const format = formatOf(bytes)
  if (format) return format
  const taken = 'JPEG, PNG, WebP, GIF, TIFF, AVIF'
  const name = foreignNameOf(bytes)
  if (name === undefined) {
    throw new MediaFault('unknown-format', `Tệp không phải là ảnh ${taken}`, `not a picture of the kinds ${taken}`)
  }
  throw new MediaFault(
    'not-a-picture',
    `Tệp này là ${name}, không phải là ảnh ${taken}`,
    `this file is ${name}, not a picture of the kinds ${taken}`,
  )
}
