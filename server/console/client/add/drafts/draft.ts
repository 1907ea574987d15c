import type { MediaView } from '../../../../../shared/api/media.ts'
import { readingSecondsOf } from '../../../../../shared/legibility/reading-time.ts'
import type { MediaSlide, SlideId, SloganSlide, Version } from '../../../../../shared/plan/plan.ts'
import { slugOf } from '../../../../../shared/plan/slug-of.ts'
import { sloganTexts } from '../../slogans/slogan-texts.ts'

/** Words that are being put on boards. `key` stays while its line is edited. */
export interface SloganDraft {
  readonly key: string
  readonly slide: SloganSlide
  readonly media?: undefined
}

/** An upload that is being put on boards, with how it stands on each aspect. */
export interface MediaDraft {
  readonly key: string
  readonly slide: MediaSlide
  readonly media: MediaView
}

/** Something that is being put on boards. */
export type Draft = SloganDraft | MediaDraft

/**
 * One slogan a line, as `sloganTexts` reads them. Each stands as long as it takes to be read, a quarter longer `byRoad`. A line that
 * stays, or is the one edited, keeps its key, its translations and its variants of `before`.
 */
export function slogansIn(text: string, byRoad: boolean, before: readonly SloganDraft[] = []): readonly SloganDraft[] {
  const texts = sloganTexts(text, new Set(before.map(({ slide }) => slide.text)))
  const same = new Map(before.map((draft) => [draft.slide.text, draft]))
  const gone = before.filter((draft) => !texts.includes(draft.slide.text))
  const fresh = texts.filter((words) => !same.has(words))
  // As many lines gone as came: these were edited. Else which became which is anybody's guess.
  const edited = new Map(gone.length === fresh.length ? fresh.map((words, at) => [words, gone[at]] as const) : [])
  let last = Math.max(0, ...before.map(({ key }) => Number(key.split(' ')[1])))
  return texts.map((words) => {
    const former = same.get(words) ?? edited.get(words)
    const slide: SloganSlide = { ...former?.slide, id: slugOf(words) as SlideId, kind: 'slogan', text: words }
    return { key: former?.key ?? `line ${++last}`, slide: { ...slide, seconds: secondsToRead(slide, byRoad) } }
  })
}

function secondsToRead({ text, translations = [] }: SloganSlide, byRoad: boolean): number {
  const all = [text, ...translations.map((translation) => translation.text)].join(' ')
  return Math.ceil(readingSecondsOf([all], byRoad))
}

/** An upload as a slide, in the crops given for each aspect. */
export function draftOf(media: MediaView, versions: readonly Version[]): MediaDraft {
  const seconds = media.ms === null ? {} : { seconds: Math.max(1, Math.min(900, Math.ceil(media.ms / 1000))) }
  const kind = media.kind === 'clip' ? 'video' : 'image'
  const slide: MediaSlide = {
    ...{ id: slugOf(media.name) as SlideId, kind, media: media.sha256 },
    ...seconds,
    ...(versions.length > 0 ? { versions } : {}),
  }
  return { key: `file ${media.sha256}`, slide, media }
}

/** The draft with its version of one aspect in place of the one that it had. */
export function withVersion(draft: MediaDraft, version: Version): MediaDraft {
  const others = draft.slide.versions?.filter(({ aspect }) => aspect !== version.aspect) ?? []
  return { ...draft, slide: { ...draft.slide, versions: [...others, version] } }
}

/** What a draft is called: its words, or its file’s name. */
export const nameOf = (draft: Draft): string => (draft.media ? draft.media.name : draft.slide.text)
