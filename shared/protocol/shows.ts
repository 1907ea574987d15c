import type { CampaignId, InterruptId, PhaseId, PlacementId, RestrictionId, SectionId, SlideId } from '../plan/plan.ts'

/** Why a show ended: its turn was over, the plan changed, its window or its lease was over, the canvas fell back, it stalled, or the page was cut off. */
export const endings = ['turn', 'plan', 'window', 'lease', 'fallback', 'stall', 'stop', 'cut'] as const

export type Ending = (typeof endings)[number]

/** What was shown, apart from when: one for all shows of a slide in a placement on a track. */
export interface ShowSubject {
  readonly section: SectionId | null
  readonly slide: SlideId
  readonly campaign: CampaignId | null
  readonly phase: PhaseId | null
  readonly placement: PlacementId | null
  readonly interrupt: InterruptId | null
  readonly restriction: RestrictionId | null
  /** SHA-256 (hex) of the bytes that were drawn. */
  readonly rendition: string
  /** Whether that was the stand-in for the slide's own. */
  readonly standIn: boolean
}

/** One show of a second or more on one track. */
export interface Show {
  readonly subject: ShowSubject
  readonly epoch: number
  readonly version: number
  /** When it began (epoch ms, whole), by the board's idea of the server's clock. */
  readonly startedAt: number
  /** How long it stood, in whole ms of a clock that nobody can set. */
  readonly ms: number
  /** Half of the interval in which the time may lie, in whole ms; null: the board did not know the time. */
  readonly errorMs: number | null
  readonly ended: Ending
}

/** Shows as they cross the wire: `subjects` once each, `shows` as rows that name them by index. */
export interface ShowsBatch {
  /** Whose log it is of, where that is a pairing of the board's that has ended. */
  readonly pairing?: string
  readonly boot: number
  /** The number of its first show; numbers of a boot begin at 1 and have no gaps. */
  readonly first: number
  /** The link (64 hex digits) of the show before the first one. */
  readonly former: string
  readonly subjects: readonly ShowSubject[]
  /** `[subject, epoch, version, startedAt, ms, errorMs, ended]`; `ended` by index into `endings`. Null: a show that the board has lost. */
  readonly shows: readonly (ShowRow | null)[]
}

export type ShowRow = readonly [
  subject: number,
  epoch: number,
  version: number,
  startedAt: number,
  ms: number,
  errorMs: number | null,
  ended: number,
]

/** The most shows of one batch. */
export const maxShowsABatch = 400
/** The most different subjects of one batch. */
export const maxSubjectsABatch = 64
/** What is shorter is not recorded (ms). */
export const leastShowMs = 1000
/** What stands before the first show that a pairing's log has. */
export const noLink = '0'.repeat(64)

/**
 * What is hashed (SHA-256 over UTF-8, hex) to the link of one show: the link before it, its boot and number, and all that it says. A lost
 * one (null) has a link too.
 */
export function linkText(former: string, boot: number, number: number, show: Show | null): string {
  if (!show) return JSON.stringify([former, boot, number])
  const { subject: s, epoch, version, startedAt, ms, errorMs, ended } = show
  return JSON.stringify([
    ...[former, boot, number, s.section, s.slide, s.campaign, s.phase, s.placement, s.interrupt, s.restriction],
    ...[s.rendition, s.standIn, epoch, version, startedAt, ms, errorMs, ended],
  ])
}
