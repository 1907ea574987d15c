import { readingSecondsOf } from '../../../../shared/legibility/reading-time.ts'
import type { MediaSlide, SlideId, SloganSlide, Version } from '../../../../shared/plan/plan.ts'
import type { Size } from './crop-frame.ts'

/** What the server knows of an upload. */
export interface Media extends Size {
  readonly sha256: string
  readonly kind: 'picture' | 'clip'
  readonly name: string
  /** A clip's length in ms. */
  readonly ms: number | null
}

/** Something that is being put on boards: words, or an upload with how it stands on each aspect. */
export type Draft =
  | { readonly key: string; readonly slide: SloganSlide; readonly media?: undefined }
  | { readonly key: string; readonly slide: MediaSlide; readonly media: Media }

/**
 * One slogan a line; lines without words are passed over, and what is pasted twice stands once. Each stands as long as it takes to be
 * read, a quarter longer `byRoad`.
 */
export function slogansIn(text: string, byRoad: boolean): readonly Draft[] {
  const lines = text.normalize('NFC').split('\n')
  const texts = new Set(lines.map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== ''))
  return Array.from(texts, (words) => ({
    key: `words ${words}`,
    slide: { id: idOf(words), kind: 'slogan', text: words, seconds: Math.ceil(readingSecondsOf([words], byRoad)) },
  }))
}

/** An upload as a slide, in the crops given for each aspect. */
export function draftOf(media: Media, versions: readonly Version[]): Draft {
  const seconds = media.ms === null ? {} : { seconds: Math.max(1, Math.min(900, Math.ceil(media.ms / 1000))) }
  const kind = media.kind === 'clip' ? 'video' : 'image'
  const slide: MediaSlide = {
    ...{ id: idOf(media.name), kind, media: media.sha256 },
    ...seconds,
    ...(versions.length > 0 ? { versions } : {}),
  }
  return { key: `file ${media.sha256}`, slide, media }
}

/** The draft with its version of one aspect in place of the one that it had. */
export function withVersion(draft: Draft & { readonly media: Media }, version: Version): Draft {
  const others = draft.slide.versions?.filter(({ aspect }) => aspect !== version.aspect) ?? []
  return { ...draft, slide: { ...draft.slide, versions: [...others, version] } }
}

/** An id from words: their letters without marks, joined by hyphens. */
function idOf(words: string): SlideId {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase()
  const id = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
  return (id === '' ? 'noi-dung' : id) as SlideId
}
