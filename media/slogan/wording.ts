import type { SloganSlide } from '../../shared/plan/plan.ts'
import { MediaFault } from '../media-fault.ts'
import type { Face } from '../type/face.ts'
import { facesFor } from '../type/faces-for.ts'
import { shareBeside } from './share-beside.ts'

/** What a slogan says in one language, the faces it can be set in, and how large (0–1) it may be beside the main text. */
export interface Passage {
  readonly text: string
  readonly faces: readonly Face[]
  readonly most: number
  readonly translates: boolean
}

/** A slogan's passages, in the order in which they stand. */
export interface Wording {
  readonly main: Passage
  readonly below: readonly Passage[]
}

/** The words of a slogan; throws `MediaFault` where there are none, or where no bundled typeface has their letters. */
export async function wordingOf({ text, translations = [] }: SloganSlide): Promise<Wording> {
  const below = translations.map((translation) => passageOf(translation.text, shareBeside(translation.language)))
  return { main: { ...(await passageOf(text, 1)), translates: false }, below: await Promise.all(below) }
}

async function passageOf(typed: string, most: number): Promise<Passage> {
  const text = typed
    .normalize('NFC')
    .replace(/[^\S\u00a0\u202f]+/gu, ' ')
    .trim()
  if (text === '') throw new MediaFault('no-text', 'Khẩu hiệu không có chữ', 'a slogan without text')
  return { text, faces: await facesFor(text.replace(/\s+/gu, ' ')), most, translates: true }
}
