/** One holder of an id at a time; whoever waits asks the holder to come to an end. */
export interface UploadLocks {
  newLock(id: string): UploadLock
  isHeld(id: string): boolean
}

/** One holder's claim to an id. */
export interface UploadLock {
  /** Waits for its turn; rejects once `signal` is aborted. `release` is called when another wants the id. */
  lock(signal: AbortSignal, release: () => void | Promise<void>): Promise<void>
  unlock(): Promise<void>
}

interface Holder {
  readonly release: () => void | Promise<void>
  readonly waiting: (() => void)[]
}

/** Locks in the memory of this process: the only one that writes in its data folder. */
export function uploadLocks(): UploadLocks {
  const holders = new Map<string, Holder>()

  async function take(id: string, signal: AbortSignal, release: Holder['release']): Promise<void> {
    for (let holder = holders.get(id); holder; holder = holders.get(id)) {
      signal.throwIfAborted()
      const { waiting } = holder
      await holder.release()
      if (holders.get(id) === holder) await turnOrAbort(waiting, signal)
    }
    signal.throwIfAborted()
    holders.set(id, { release, waiting: [] })
  }

  return {
    isHeld: (id) => holders.has(id),
    newLock: (id) => ({
      lock: (signal, release) => take(id, signal, release),
      async unlock() {
        const held = holders.get(id)
        holders.delete(id)
        for (const go of held?.waiting ?? []) go()
      },
    }),
  }
}

function turnOrAbort(waiting: (() => void)[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    waiting.push(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    })
  })
}
