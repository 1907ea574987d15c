import type { Said } from '../plan/fault.ts'
import type { BoardId, CampaignId, InterruptId, OrgId, PhaseId } from '../plan/plan.ts'

/** A phase or an emergency that begins or ends. */
export interface Coming {
  /** Null of an emergency. */
  readonly campaign: CampaignId | null
  readonly phase: PhaseId | null
  /** Null of a phase. */
  readonly interrupt: InterruptId | null
  /** Of the campaign, or the words of the emergency. */
  readonly title: string
  readonly phaseTitle: string | null
  /** Epoch ms, on the clocks of the plan's zone. */
  readonly at: number
  /** How many boards that somebody sees it reaches. */
  readonly boards: number
}

/** What waits for somebody, counted. */
export interface Waits {
  readonly submissions: number
  readonly returned: number
  /** Campaigns that they may write, of which a board has no approved picture on its pixels, and nobody has asked for one. */
  readonly lacking: number
  /** Fillers of offices, likewise. */
  readonly lackingFillers: number
  /** Whose filler that is, where it is one office’s; else null. */
  readonly lackingOffice: OrgId | null
  readonly directives: number
  /** Past their end, by the approved plan, and not confirmed to be over. */
  readonly milestones: number
  readonly emergencies: number
  /** Templates of emergencies. */
  readonly templates: number
  readonly alerts: number
}

/** What is the matter with a board first of all, since when (epoch ms). */
export interface WrongBoard {
  readonly board: BoardId
  readonly name: string
  readonly cause: string
  readonly since: number
  readonly said: Said
}

/** How many of some boards are so. */
export interface BoardCounts {
  readonly all: number
  readonly connected: number
  readonly paired: number
  readonly wrong: number
  readonly takenDown: number
}

/** What an office is to know first of a day, within what somebody sees; `at` is epoch ms. */
export interface Today {
  readonly at: number
  readonly boards: BoardCounts
  /** Within a week, the soonest first. */
  readonly starts: readonly Coming[]
  readonly ends: readonly Coming[]
  readonly waits: Waits
  /** The worst twenty. */
  readonly wrong: readonly WrongBoard[]
}
