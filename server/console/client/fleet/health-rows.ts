import type { BoardHealthRow } from '../../../../shared/api/board-health.ts'
import type { Board } from '../../../../shared/plan/plan.ts'
import type { StandingKind } from '../boards/standing-of.ts'
import { byName } from '../words/by-name.ts'

/** Which boards are meant by how they are. */
export const healthStates = ['trouble', 'offline', 'repair', 'good'] as const
/** One of them. */
export type HealthState = (typeof healthStates)[number]

const stateOfKind: Readonly<Record<StandingKind, HealthState | undefined>> = {
  ...{ wrong: 'trouble', lost: 'offline', never: 'offline', repair: 'repair', well: 'good', unknown: undefined },
}

/** A board in the list, and how it is; undefined: not told yet. */
export interface HealthOfBoard {
  readonly board: Board
  readonly kind: StandingKind
  readonly health: BoardHealthRow | undefined
}

/** One line of the list: a board, or the office under which those that follow stand. */
export type HealthRow = HealthOfBoard | { readonly office: string; readonly count: number; readonly amiss: number }

/** What is looked for besides words and an office. */
export interface HealthWish {
  readonly state: HealthState | undefined
  readonly cause: string | undefined
}

/** Those that are so. */
export const wished = (boards: readonly HealthOfBoard[], { state, cause }: HealthWish): readonly HealthOfBoard[] =>
  boards.filter(
    ({ kind, health }) =>
      (state === undefined || stateOfKind[kind] === state) &&
      (cause === undefined || health?.causes.some(({ code }) => code === cause) === true),
  )

/** How many boards are in each state, of those that are told. */
export function stateCounts(boards: readonly HealthOfBoard[]): Readonly<Record<HealthState, number>> {
  const counts = { trouble: 0, offline: 0, repair: 0, good: 0 }
  for (const { kind } of boards) {
    const state = stateOfKind[kind]
    if (state) counts[state] += 1
  }
  return counts
}

/** How many boards have each trouble, the most frequent first. */
export function causeCounts(boards: readonly HealthOfBoard[]): readonly (readonly [code: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const { health } of boards)
    for (const { code } of health?.causes ?? []) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
}

/** The boards by name; under their offices, by name too, where `officeOf` tells what each is called. */
export function healthRows(
  boards: readonly HealthOfBoard[],
  officeOf: ((board: Board) => string) | undefined,
): readonly HealthRow[] {
  const named = [...boards].sort((a, b) => byName(a.board.name, b.board.name))
  if (!officeOf) return named
  const offices = new Map<string, HealthOfBoard[]>()
  for (const one of named) {
    const office = officeOf(one.board)
    offices.set(office, [...(offices.get(office) ?? []), one])
  }
  return [...offices]
    .sort(([a], [b]) => byName(a, b))
    .flatMap(([office, own]) => [{ office, count: own.length, amiss: own.filter(isAmiss).length }, ...own])
}

const isAmiss = ({ kind }: HealthOfBoard) => kind === 'wrong' || kind === 'lost'
