import type { MediaView } from '../../../../shared/api/media.ts'
import type { BoardId, CampaignId, Daypart, PhaseId, SectionId, Version } from '../../../../shared/plan/plan.ts'
import { type Draft, draftOf, type MediaDraft, type SloganDraft, slogansIn } from './drafts/draft.ts'

/** What a person is making, and where it is to go, as they left it. */
export interface Work {
  /** The slogans as they are written, one a line. */
  readonly text: string
  readonly slogans: readonly SloganDraft[]
  readonly files: readonly MediaDraft[]
  /** Names of files that have not come whole. */
  readonly coming: readonly string[]
  readonly boards: readonly BoardId[]
  readonly section: SectionId | ''
  /** The days as they are typed. */
  readonly days: string
  /** The phase in place of days of its own; empty: the days. */
  readonly phase: PhaseId | ''
  /** Empty: the one that is proposed. */
  readonly campaign: CampaignId | 'new' | ''
  /** Null while what is typed cannot be read. */
  readonly hours: readonly Daypart[] | null
  /** Why what was found of the words is let stand. */
  readonly passedBecause?: string
}

/** Nothing yet. */
export const noWork: Work = {
  ...{ text: '', slogans: [], files: [], coming: [], boards: [], section: '' },
  ...{ days: '', phase: '', campaign: '', hours: [] },
}

/** Everything that is being put on boards, files first; slogans stand as long as they take to be read, a quarter longer `byRoad`. */
export const draftsOf = ({ files, text, slogans }: Work, byRoad: boolean): readonly Draft[] => [
  ...files,
  ...slogansIn(text, byRoad, slogans),
]

/** The work with other words. */
export const withText = (work: Work, text: string): Work => ({
  ...work,
  text,
  slogans: slogansIn(text, false, work.slogans),
})

/** The work with an upload, in the place of the same one where it is there. */
export const withMedia = (work: Work, media: MediaView): Work => {
  const isThere = work.files.some(({ media: { sha256 } }) => sha256 === media.sha256)
  return isThere ? withNews(work, media) : { ...work, files: [draftOf(media, []), ...work.files] }
}

/** The work with what is newly known of an upload. */
export const withNews = (work: Work, media: MediaView): Work => ({
  ...work,
  files: work.files.map((draft) => (draft.media.sha256 === media.sha256 ? { ...draft, media } : draft)),
})

/** The work with a draft as a person has changed it. */
export const withDraft = (work: Work, draft: Draft): Work =>
  draft.media
    ? { ...work, files: work.files.map((one) => (one.key === draft.key ? draft : one)) }
    : { ...work, slogans: work.slogans.map((one) => (one.key === draft.key ? draft : one)) }

/** The work without a draft; a slogan’s line goes with it. */
export function withoutDraft(work: Work, key: string): Work {
  const slogans = work.slogans.filter((draft) => draft.key !== key)
  const files = work.files.filter((draft) => draft.key !== key)
  if (slogans.length === work.slogans.length) return { ...work, files }
  return { ...work, slogans, text: slogans.map(({ slide }) => slide.text).join('\n') }
}

/** The work with a draft that was taken away. */
export const withDraftBack = (work: Work, draft: Draft): Work =>
  draft.media
    ? { ...work, files: [draft, ...work.files] }
    : withText(
        { ...work, slogans: [...work.slogans, draft] },
        `${work.text.trimEnd()}\n${draft.slide.text}`.trimStart(),
      )

/** The work while a file of this name comes, or once it is whole or given up. */
export const withComing = (work: Work, name: string, isComing: boolean): Work => ({
  ...work,
  coming: [...work.coming.filter((one) => one !== name), ...(isComing ? [name] : [])],
})

/** Whether there is anything to lose. */
export const isEmpty = ({ text, files, coming }: Work): boolean =>
  text.trim() === '' && files.length === 0 && coming.length === 0

/** The work with proposed crops of an upload; those that a person has chosen stay. */
export const withCrops = (work: Work, sha256: string, versions: readonly Version[]): Work => ({
  ...work,
  files: work.files.map((draft) => {
    if (draft.media.sha256 !== sha256) return draft
    const own = draft.slide.versions ?? []
    const fresh = versions.filter(({ aspect }) => !own.some((version) => version.aspect === aspect))
    return { ...draft, slide: { ...draft.slide, versions: [...own, ...fresh] } }
  }),
})
