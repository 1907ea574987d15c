/** How the clocks of a machine stand when its page starts. */
export interface ClocksAtStart {
  /** How far its own clock is ahead of this computer's, in ms. */
  readonly aheadMs: number
  /** Where `Math.random` begins. */
  readonly seed: number
}

/** What a page whose clocks can be moved has in `globalThis.machine`. */
export interface MachineClock {
  /** Both clocks go on by `ms` at once; what was to be done meanwhile is done once, at its end, as after a sleep that nobody noticed. */
  hop(ms: number): void
  /** Somebody sets the machine's own clock, by `ms`; the other one goes on as it was. */
  step(ms: number): void
  /** Does now what is to be done within `ms`, and moves no clock: pauses end early. */
  early(ms: number): void
}

/**
 * What is run in a page before all else: `Date.now`, `performance.now`, `setTimeout` and `setInterval` go by clocks that are moved through
 * `globalThis.machine`, and chance by a seed. Frames are painted as ever.
 */
export const machineClock = (at: ClocksAtStart): string => `(${install})(${JSON.stringify(at)})`

// Text, not a function: what runs in the page is not type-checked against Node.
const install = `({ aheadMs, seed }) => {
  const now = performance.now.bind(performance)
  const [realTimeout, realClear] = [setTimeout.bind(window), clearTimeout.bind(window)]
  const timers = new Map()
  let skipped = 0
  let ids = 0
  const monotonic = () => now() + skipped
  let wall = Date.now() + aheadMs - monotonic()
  performance.now = monotonic
  Date.now = () => Math.floor(wall + monotonic())

  let state = seed >>> 0
  Math.random = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  function arm(id) {
    const timer = timers.get(id)
    realClear(timer.real)
    timer.real = realTimeout(() => fire(id), Math.max(0, timer.due - monotonic()))
  }
  function fire(id) {
    const timer = timers.get(id)
    if (!timer) return
    realClear(timer.real)
    if (timer.every === undefined) timers.delete(id)
    else {
      timer.due = monotonic() + timer.every
      arm(id)
    }
    try {
      timer.run()
    } catch (error) {
      console.error(error)
    }
  }
  const set = (repeats) => (run, ms = 0, ...given) => {
    const id = ++ids
    const wait = Math.max(0, Number(ms) || 0)
    timers.set(id, { due: monotonic() + wait, run: () => run(...given), ...(repeats ? { every: Math.max(1, wait) } : {}) })
    arm(id)
    return id
  }
  const clear = (id) => {
    realClear(timers.get(id)?.real)
    timers.delete(id)
  }
  window.setTimeout = set(false)
  window.setInterval = set(true)
  window.clearTimeout = window.clearInterval = clear

  const dueBy = (at) => [...timers].filter(([, { due }]) => due <= at).sort(([, a], [, b]) => a.due - b.due)
  window.machine = {
    hop(ms) {
      skipped += ms
      for (const [id] of dueBy(monotonic())) fire(id)
      for (const id of timers.keys()) arm(id)
    },
    step(ms) {
      wall += ms
    },
    early(ms) {
      for (const [id] of dueBy(monotonic() + ms)) fire(id)
    },
  }
}`
