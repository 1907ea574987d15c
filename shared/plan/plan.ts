import type { Shape } from './shape-of.ts'

// One thing: the whole of one format, in one place to read.

/** The plan document, `congchao/plan@1`, as it stands in the file: what was left out stays out (`effective.ts` has the defaults). */

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

export interface Plan {
  readonly format: 'congchao/plan@1'
  readonly timezone: string
  readonly orgs: readonly Org[]
  readonly boards: readonly Board[]
  readonly campaigns: readonly Campaign[]
  readonly interrupts?: readonly Interrupt[]
  readonly restrictions?: readonly Restriction[]
}

export interface Org {
  readonly id: OrgId
  readonly name: string
  readonly level?: string
  readonly parent?: OrgId
  readonly filler?: Slide
}

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

export interface MilestoneBound {
  readonly milestone: MilestoneId
  readonly edge: 'start' | 'end'
  readonly offset?: string
  readonly confirm?: boolean
}

export interface LunarBound {
  readonly lunar: string
  readonly leap?: boolean
  readonly offset?: string
}

export interface Phase {
  readonly id: PhaseId
  readonly title: string
  readonly starts: Bound
  readonly ends: Bound
  readonly notAfter?: DateText | DateTimeText
  readonly emphasis?: number
  readonly replaces?: boolean
}

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

export interface Variant {
  readonly shapes: readonly Shape[]
  readonly text: string
}

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

export interface Crop {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

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

export interface Interrupt {
  readonly id: InterruptId
  readonly org: OrgId
  readonly slide: Slide
  readonly boards?: Selector
  readonly starts: OffsetDateTimeText
  readonly ends: OffsetDateTimeText
  readonly wakes?: boolean
}

export interface Restriction {
  readonly id: RestrictionId
  readonly org: OrgId
  readonly boards?: Selector
  readonly starts: OffsetDateTimeText
  readonly ends: OffsetDateTimeText
  readonly allow: readonly string[]
  readonly slide?: Slide
}
