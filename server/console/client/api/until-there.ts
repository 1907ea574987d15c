import { Refused } from './ask-server.ts'

const againMs = 2000

/** What `ask` answers, asked again while the line is broken: `waits` is told whether it is. Rejects with what else it rejects with, and once `signal` is aborted. */
export async function untilThere<T>(
  ask: () => Promise<T>,
  signal: AbortSignal,
  waits: (isBroken: boolean) => void,
): Promise<T> {
  for (;;) {
    try {
      const answer = await ask()
      waits(false)
      return answer
    } catch (error) {
      // Only a line that broke says that the same may be taken a little later.
      const isBroken = error instanceof Refused && error.code === 'unreachable' && error.retry
      if (!isBroken || signal.aborted) throw error
      waits(true)
      await new Promise((resolve) => setTimeout(resolve, againMs))
      if (signal.aborted) throw error
    }
  }
}
