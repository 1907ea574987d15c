import type { BoardColor } from '../../shared/plan/plan.ts'
import { templateFor } from '../look/template-for.ts'
import { MediaFault } from '../media-fault.ts'
import { fontFor } from '../type/font-for.ts'
import { setScrolling } from './set-scrolling.ts'
import { setStanding } from './set-standing.ts'
import type { SetText } from './set-text.ts'

/** Sets a slogan on a canvas of so many pixels, as large as it fits; throws `MediaFault` where it cannot be set. */
export async function typeset(
  text: string,
  width: number,
  height: number,
  color: BoardColor,
  tags: readonly string[] = [],
): Promise<SetText> {
  const composed = text.normalize('NFC').trim()
  if (composed === '') throw new MediaFault('no-text', 'Khẩu hiệu không có chữ', 'a slogan without text')
  const font = await fontFor(composed.replace(/\s+/gu, ' '))
  const template = templateFor(width, height, color, tags)
  const standing = await setStanding(composed, font, width, height, template)
  return standing ?? (await setScrolling(composed, font, width, height, template))
}
