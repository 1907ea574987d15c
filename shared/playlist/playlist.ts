import type {
  BoardColor,
  BoardId,
  CampaignId,
  InterruptId,
  PhaseId,
  PlacementId,
  RestrictionId,
  Section,
  SectionId,
  Slide,
  SlideId,
} from '../plan/plan.ts'

/** What rules a board, the strongest first; `black` only where restrictions leave nothing to show. */
export type Tier = 'interrupt' | 'off' | 'exclusive' | 'rotation' | 'filler' | 'black'

/** One slide's stay in a loop. A filler, an interrupt and a restriction's slide belong to no campaign. */
export interface Turn {
  readonly slide: SlideId
  readonly campaign: CampaignId | null
  readonly phase: PhaseId | null
  readonly placement: PlacementId | null
  readonly seconds: number
  readonly interrupt?: InterruptId
  readonly restriction?: RestrictionId
  /** On a board with sections: drawn over the whole canvas, not in the section. */
  readonly whole?: true
  /** Index into the playlist's `renditions`. */
  readonly rendition: number
}

/** A fixed cycle of turns. `ms` is its length; zero for the empty loop of `off` and `black`. */
export interface Loop {
  readonly ms: number
  readonly turns: readonly Turn[]
}

/** A half-open span of epoch milliseconds with one tier and one loop; the loop starts at `loopFrom`, else at `startsAt`, and repeats. */
export interface Segment {
  readonly startsAt: number
  readonly endsAt: number
  readonly tier: Tier
  /** Index into the playlist's `loops`. */
  readonly loop: number
  /** Where the segment only draws otherwise what the one before it plays: when that one's loop began. */
  readonly loopFrom?: number
}

/** The segments of one rectangle of the canvas: of a section, or of the whole canvas where `section` is null. */
export interface Track {
  readonly section: SectionId | null
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Its place in the controller's framebuffer, turned clockwise; left out: where it stands. */
  readonly at?: Section['at']
  /** In time order, without gap or overlap, covering the playlist's span. */
  readonly segments: readonly Segment[]
}

/**
 * One slide's bytes for one canvas, immutable and named by their SHA-256: a PNG, or an MP4 where `clip` is given. Wider than its
 * place: it scrolls. Twice as high or more: pages, one above the other, each shown for an equal part of the stay.
 */
export interface Rendition {
  readonly sha256: string
  readonly bytes: number
  readonly width: number
  readonly height: number
  /** A silent clip: its length in ms and its constant frames a second. Its last frame stays where the stay is longer. */
  readonly clip?: { readonly ms: number; readonly fps: number }
}

/** A turn that stops where the server has not been heard for `ms`: it rests on a milestone that may still move. */
export interface Lease {
  readonly campaign: CampaignId
  readonly placement: PlacementId
  readonly slide: SlideId
  readonly ms: number
}

/** What one board plays from `startsAt` until `endsAt` (epoch ms): plain JSON, a pure function of the plan. */
export interface Playlist {
  readonly format: 'congchao/playlist@1'
  readonly board: BoardId
  readonly timezone: string
  readonly width: number
  readonly height: number
  readonly color: BoardColor
  readonly startsAt: number
  readonly endsAt: number
  readonly loops: readonly Loop[]
  /** One for each section, in the board's order; one with a null section on a board without. */
  readonly tracks: readonly Track[]
  /** Null where the bytes cannot be had: the filler stands in. */
  readonly renditions: readonly (Rendition | null)[]
  /** For each track an index into `renditions`: the filler, shown in the stay of a turn whose rendition cannot be had. */
  readonly standIns?: readonly (number | null)[]
  /** For each track the number of the loop that is shown whatever time it is: undated approved fillers of the board's org chain. */
  readonly evergreen?: readonly number[]
  readonly leases?: readonly Lease[]
}

/** What has to be drawn for one index of `renditions`: a slide (or the built-in plate) on a canvas of so many pixels. */
export interface Need {
  readonly slide: Slide | 'built-in'
  readonly width: number
  readonly height: number
  readonly color: BoardColor
}

/** A playlist whose renditions are still to be bound; `needs` stands index for index for its `renditions`. */
export interface PlaylistDraft {
  readonly playlist: Omit<Playlist, 'renditions'>
  readonly needs: readonly Need[]
}
