/** Takes back what was arranged; harmless once it has happened. */
export type Cancel = () => void

/** Calls `then` once, after `ms`. */
export type After = (ms: number, then: () => void) => Cancel
