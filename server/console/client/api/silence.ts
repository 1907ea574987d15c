/** What says nothing for so long (ms) is broken: a line of which one end has gone stays open for minutes at the other. */
export const silentMs = 45_000

/** Watches over something that should be heard of again and again. */
export interface Silence {
  /** Something was heard: it counts from here. */
  readonly heard: () => void
  /** Nothing more is waited for. */
  readonly stop: () => void
}

/** Calls `gone` whenever nothing was heard for `silentMs`, counted from the first `heard`. */
export function silence(gone: () => void): Silence {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(timer)
  const heard = () => {
    stop()
    timer = setTimeout(() => {
      heard()
      gone()
    }, silentMs)
  }
  return { heard, stop }
}
