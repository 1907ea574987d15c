/** Work that nobody waits for. */
export interface Background {
  /** Begins something; a failure of it is reported. */
  start(work: () => Promise<unknown>): void
  /** Resolves when nothing is going on that was begun, or that this began in turn. */
  settled(): Promise<void>
}

/** Runs what is begun at once, all of it beside each other. */
export function background(report: (error: unknown) => void): Background {
  const jobs = new Set<Promise<unknown>>()
  return {
    start(work) {
      const job: Promise<unknown> = work()
        .catch(report)
        .finally(() => jobs.delete(job))
      jobs.add(job)
    },
    async settled() {
      while (jobs.size > 0) await Promise.all(jobs)
    },
  }
}
