import type { Shape } from './shape-of.ts'

// One thing: the whole of one format, in one place to read.

/** The plan document, `congchao/plan@1`, as it stands in the file: what was left out stays out (`effective.ts` has the defaults). */

/** The id of an org; as all ids below, of a kind of its own, so that none is taken for another’s. */
export type OrgId = string & { readonly is: 'org' }
export type BoardId = string & { readonly is: 'board' }
export type CampaignId = string & { readonly is: 'campaign' }
export type MilestoneId = string & { readonly is: 'milestone' }
export type PhaseId = string & { readonly is: 'phase' }
export type SlideId = string & { readonly is: 'slide' }
export type PlacementId = string & { readonly is: 'placement' }
export type SectionId = string & { readonly is: 'section' }
export type InterruptId = string & { readonly is: 'interrupt' }
export type RestrictionId = string & { readonly is: 'restriction' }

/** `2020-09-01`. */
export type DateText = string
/** `2020-10-14T08:00`, seconds and milliseconds optional, in the board's local time, or with an offset. */
export type DateTimeText = string
/** `2020-10-14T08:00+07:00`: the same instant everywhere. */
export type OffsetDateTimeText = string
/** `06:00`, 00:00 to 24:00. */
export type ClockText = string

export type Day = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'
export type BoardKind = 'led' | 'gate' | 'border-gate' | 'bulletin'
export type BoardColor = 'full' | 'mono'
export type SlideState = 'approved' | 'draft' | 'pending' | 'rejected' | 'withdrawn'

/** A whole plan: the offices, their boards, and what is shown where and when. `timezone` is that of boards without one. */
export interface Plan {
  readonly format: 'congchao/plan@1'
  readonly timezone: string
  readonly orgs: readonly Org[]
  readonly boards: readonly Board[]
  readonly campaigns: readonly Campaign[]
  readonly interrupts?: readonly Interrupt[]
  readonly restrictions?: readonly Restriction[]
}

/** An office, below its parent; its filler is shown where nothing else is due. */
export interface Org {
  readonly id: OrgId
  readonly name: string
  readonly level?: string
  readonly parent?: OrgId
  readonly filler?: Slide
}

/** One screen: `width` and `height` in pixels, `pitch` between two of them in mm. */
export interface Board {
  readonly id: BoardId
  readonly org: OrgId
  readonly name: string
  readonly kind: BoardKind
  readonly width: number
  readonly height: number
  readonly pitch?: number
  readonly color?: BoardColor
  readonly timezone?: string
  readonly hours?: readonly Daypart[]
  readonly languages?: readonly string[]
  readonly tags?: readonly string[]
  readonly sections?: readonly Section[]
  /** Whether it is read while driving past. */
  readonly road?: boolean
  /** Where it stands, in words: `Km 12, Quốc lộ 14`. */
  readonly place?: string
  readonly location?: Location
  readonly brightness?: readonly Brightness[]
}

/** Degrees of WGS 84. */
export interface Location {
  readonly latitude: number
  readonly longitude: number
}

/** How bright a board is from one clock time to another, every day; `to` at or before `from` crosses midnight. */
export interface Brightness {
  readonly from: ClockText
  readonly to: ClockText
  /** 1–100; 100 at times that none names. */
  readonly percent: number
}

/** A rectangle of the board's canvas, laid out as people see it; `at` is its place in the controller's framebuffer. */
export interface Section {
  readonly id: SectionId
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly at?: { readonly x: number; readonly y: number; readonly rotate: 0 | 90 | 180 | 270 }
}

/** A plan of communication over months: what its phases show, and where. `minShare` is the part of the air (0–1) that it gets at least. S2 */
export interface Campaign {
  readonly id: CampaignId
  readonly org: OrgId
  readonly title: string
  readonly document?: { readonly number: string; readonly issuer: string; readonly issuedOn: DateText }
  readonly minShare?: number
  readonly milestones?: readonly Milestone[]
  readonly phases: readonly Phase[]
  readonly slides: readonly Slide[]
  readonly placements: readonly Placement[]
}

/** A dated event that may move; a postponed one has no dates. M1–M4 */
export type Milestone = {
  readonly id: MilestoneId
  readonly title: string
  /** How long a board that does not hear the server goes on with what rests on it while it may still move: `PT24H` unless set. */
  readonly lease?: string
} & (
  | {
      readonly starts: DateText | DateTimeText
      readonly ends: DateText | DateTimeText
      readonly state?: 'confirmed' | 'expected'
    }
  | {
      readonly starts: DateText | DateTimeText
      readonly ends: DateText | DateTimeText
      readonly state: 'closed'
      readonly closedAt: OffsetDateTimeText
    }
  | { readonly state: 'postponed' }
)

/** A date, a month, a date-time, an edge of a milestone, or a date of the Vietnamese lunar calendar. */
export type Bound = string | MilestoneBound | LunarBound

/** An edge of a milestone, moved by `offset` (a duration, `-P5D`); as a start with `confirm` it opens only once the milestone is closed. M2, T7 */
export interface MilestoneBound {
  readonly milestone: MilestoneId
  readonly edge: 'start' | 'end'
  readonly offset?: string
  readonly confirm?: boolean
}

/** A date of the Vietnamese lunar calendar, `2026-12-23` or `2026-12-last`, in a leap month where `leap` says so, moved by `offset`. */
export interface LunarBound {
  readonly lunar: string
  readonly leap?: boolean
  readonly offset?: string
}

/** A stretch of a campaign between two bounds; nothing of it plays after `notAfter`. `emphasis` multiplies the weight of its placements. M5, S1 */
export interface Phase {
  readonly id: PhaseId
  readonly title: string
  readonly starts: Bound
  readonly ends: Bound
  readonly notAfter?: DateText | DateTimeText
  readonly emphasis?: number
  readonly replaces?: boolean
}

/** What is shown once: words, a picture or a clip. */
export type Slide = SloganSlide | MediaSlide

interface SlideBase {
  readonly id: SlideId
  readonly language?: string
  readonly seconds?: number
  readonly from?: Bound
  readonly until?: Bound
  readonly tags?: readonly string[]
  readonly state?: SlideState
}

/** Words, which the server typesets for each canvas. */
export interface SloganSlide extends SlideBase {
  readonly kind: 'slogan'
  /** With the names of its `fields` in braces: `Còn {n} ngày đến Đại hội`. */
  readonly text: string
  /** Other words, usually shorter, for canvases of these shapes; the first that names a canvas's shape counts. */
  readonly variants?: readonly Variant[]
  /** The same in other languages, set below it in this order, a minority language before a foreign one. */
  readonly translations?: readonly Translation[]
  readonly fields?: readonly Field[]
  /** A picture for the template's emblem place: a SHA-256, or a path beside the plan file. */
  readonly emblem?: string
  /** The id of a template; one that serves the canvas's shape is chosen where it is left out or not known. */
  readonly template?: string
}

/** Words for canvases of these shapes. */
export interface Variant {
  readonly shapes: readonly Shape[]
  readonly text: string
}

/** The same words in another language (BCP 47). */
export interface Translation {
  readonly language: string
  readonly text: string
}

/** What stands in a text in place of `{name}`: it differs by the board's local day. */
export type Field =
  /** How many days are left to a local day: a slide plays only on days with one left or more. */
  | { readonly name: string; readonly kind: 'days-to'; readonly to: Bound }
  /** `21/11/2026` · the weekday in the slide's language · the Vietnamese lunar date. */
  | { readonly name: string; readonly kind: 'date' | 'weekday' | 'lunar-date' }

/** `media` is a SHA-256 in lower-case hex, or a path beside the plan file. `crop` is in fractions of the upright original. */
export interface MediaSlide extends SlideBase {
  readonly kind: 'image' | 'video'
  readonly media: string
  readonly fit?: 'cover' | 'contain'
  readonly crop?: Crop
  /** How it stands on canvases of one aspect: another crop, another fit, or another picture altogether. */
  readonly versions?: readonly Version[]
}

/** `aspect` is a canvas's width to height in the smallest whole numbers: `15:1`. */
export interface Version {
  readonly aspect: string
  readonly media?: string
  readonly fit?: 'cover' | 'contain'
  readonly crop?: Crop
}

/** A rectangle of a picture, in fractions (0–1) of its upright width and height. */
export interface Crop {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Boards that satisfy every key that is given, each by any of its values. R2 */
export interface Selector {
  readonly orgs?: readonly OrgId[]
  readonly kinds?: readonly BoardKind[]
  readonly tags?: readonly string[]
  readonly boards?: readonly BoardId[]
}

/** Belongs to the local day on which it starts; `to` at or before `from` crosses midnight. */
export interface Daypart {
  readonly days?: readonly Day[]
  readonly from: ClockText
  readonly to: ClockText
}

/** Slides of a phase on boards, at the hours of its dayparts. `exclusive` takes the air alone, `keeps` stays where a phase replaces others. V7 */
export interface Placement {
  readonly id: PlacementId
  readonly phase: PhaseId
  readonly slides: readonly SlideId[]
  readonly boards?: Selector
  readonly dayparts?: readonly Daypart[]
  readonly weight?: number
  readonly exclusive?: boolean
  readonly keeps?: boolean
  readonly section?: SectionId
}

/** An emergency: its slide takes boards over between two instants; where it `wakes` them outside their hours too. V2 */
export interface Interrupt {
  readonly id: InterruptId
  readonly org: OrgId
  readonly slide: Slide
  readonly boards?: Selector
  readonly starts: OffsetDateTimeText
  readonly ends: OffsetDateTimeText
  readonly wakes?: boolean
}

/** Between two instants boards show only what has a tag of `allow`; its slide, where nothing else is left. V8 */
export interface Restriction {
  readonly id: RestrictionId
  readonly org: OrgId
  readonly boards?: Selector
  readonly starts: OffsetDateTimeText
  readonly ends: OffsetDateTimeText
  readonly allow: readonly string[]
  readonly slide?: Slide
}
