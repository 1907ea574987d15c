import { MediaFault } from '../media-fault.ts'

/** The refusal of a picture that its decoder gave up on. */
export function unreadable(cause?: unknown): MediaFault {
  return new MediaFault('unreadable', 'Ảnh bị hỏng hoặc không đọc được', 'the picture is damaged or cannot be read', {
    cause,
  })
}
