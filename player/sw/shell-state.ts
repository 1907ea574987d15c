/** The newest builds that a board keeps in mind as given up. */
const maxFailed = 8

/** How often a build on trial is started before it is given up: once again, for a loss of power is not its fault. */
export const maxStarts = 2

/**
 * What a board knows of builds of this page, by their ids. Kept as JSON in Cache Storage, where the page and the worker read it and the
 * worker alone writes it. An older worker may read what a newer one wrote, and the other way round: a change of meaning takes another `v`.
 */
export interface ShellState {
  readonly v: 1
  /** The build that has proved itself; null before the first. */
  readonly good: string | null
  /** The one that was good before it. */
  readonly former: string | null
  readonly trial: { readonly build: string; readonly starts: number } | null
  /** Builds that were given up, the newest last; none of them is tried again. */
  readonly failed: readonly string[]
}

/** What the page tells its worker. `started`: its script runs; `beat`: it still does, which a page on trial says every second or so. */
export interface ShellWord {
  readonly shell: 'started' | 'beat' | 'healthy' | 'want'
  readonly build: string
  /** The page's address now: since it began it may have become a board's. A worker may hear older pages, which do not say it. */
  readonly page?: string
}

/** A board that knows of no build. */
const nothingKnown: ShellState = { v: 1, good: null, former: null, trial: null, failed: [] }

/**
 * Where states lie in Cache Storage, and under which address that of one page lies; boards of one origin have one each. A page whose address
 * names no board has none: it begins with what is proven on a board.
 */
export const stateCache = 'shell-state'
export const noBoardsPath = '/play/state/'
export const statePath = (page: string): string => noBoardsPath + (new URL(page).pathname.split('/')[2] ?? '')

/** A state as it was kept; nothing known where it is none, or of another version. */
export function shellStateOf(kept: unknown): ShellState {
  const state = kept as Partial<ShellState> | null | undefined
  return state?.v === 1 && Array.isArray(state.failed) ? (state as ShellState) : nothingKnown
}

/** The state with a build on trial; undefined where it is not to be tried: it failed before, it is good, or it is being tried. */
export function withTrial(state: ShellState, build: string): ShellState | undefined {
  if (state.failed.includes(build) || state.good === build || state.trial?.build === build) return undefined
  return { ...state, trial: { build, starts: 0 } }
}

/** The state with its trial given up. */
export function withoutTrial(state: ShellState): ShellState {
  const { trial, failed } = state
  if (!trial) return state
  return {
    ...state,
    trial: null,
    failed: [...failed.filter((one) => one !== trial.build), trial.build].slice(-maxFailed),
  }
}

/** The state with this build proven, whatever was thought of it before. */
export function withGood(state: ShellState, build: string): ShellState {
  const { good, former, trial, failed } = state
  if (good === build) return state
  return {
    v: 1,
    good: build,
    former: good ?? former,
    trial: trial?.build === build ? null : trial,
    failed: failed.filter((one) => one !== build),
  }
}
