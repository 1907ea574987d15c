import type { Said } from '../../../../shared/plan/fault.ts'

/** Something that begins or ends within the week; `at` is epoch ms. */
export interface Coming {
  readonly campaign: string | null
  readonly phase: string | null
  readonly interrupt: string | null
  readonly title: string
  readonly phaseTitle: string | null
  readonly at: number
  /** How many boards it reaches. */
  readonly boards: number
}

/** What waits for the person, counted. */
export interface Waits {
  readonly submissions: number
  readonly returned: number
  readonly directives: number
  readonly emergencies: number
  readonly alerts: number
}

/** A board with something that somebody should look at; `since` is epoch ms. */
export interface Amiss {
  readonly board: string
  readonly name: string
  readonly cause: string
  readonly since: number
  readonly said: Said
}

/** What an office is to know first of a day, within what the person sees. */
export interface Today {
  readonly at: number
  readonly boards: {
    readonly all: number
    readonly connected: number
    readonly paired: number
    readonly wrong: number
    readonly takenDown: number
  }
  readonly starts: readonly Coming[]
  readonly ends: readonly Coming[]
  readonly waits: Waits
  /** The worst twenty. */
  readonly wrong: readonly Amiss[]
}
