import { MediaFault } from '../media-fault.ts'
import { pictureLimits } from './picture-limits.ts'

/** Refuses a file by its length alone: nothing, or more than is ever taken. */
export function refuseByLength(bytes: Pick<Buffer, 'length'>): void {
  if (bytes.length === 0) throw new MediaFault('empty', 'Tệp rỗng', 'the file is empty')
  const most = pictureLimits.bytes / 2 ** 20
  if (bytes.length > pictureLimits.bytes) {
    throw new MediaFault('too-large', `Tệp lớn hơn ${most} MB`, `the file is larger than ${most} MiB`)
  }
}
