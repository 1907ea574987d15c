/** The server's clock as this page knows it, epoch ms. */
export interface ServerClock {
  now(): number
  /** The server said `at` in an answer that was asked for at `asked` and came at `came`, on the page's own steady clock. */
  hear(at: number, asked: number, came: number): void
  /** Whether it has been heard at all. */
  isKnown(): boolean
}

/** A clock that runs on `steady` (ms of any origin) and is set by what the server says; the quickest answer counts most. */
export function serverClockOn(steady: () => number): ServerClock {
  let ahead = 0
  let doubt = Number.POSITIVE_INFINITY
  return {
    now: () => steady() + ahead,
    isKnown: () => Number.isFinite(doubt),
    hear(at, asked, came) {
      const heard = at - (asked + came) / 2
      const doubtful = (came - asked) / 2
      // One that is farther off than both could be wrong means that a clock was set: it counts whatever its doubt.
      if (doubtful > doubt && Math.abs(heard - ahead) <= doubtful + doubt) return
      ahead = heard
      doubt = doubtful
    },
  }
}
