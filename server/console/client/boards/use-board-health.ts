import { useEffect, useState } from 'preact/hooks'
import type { BoardHealthRow, HealthPage } from '../../../../shared/api/board-health.ts'
import { askJson } from '../api/ask-server.ts'
import { planNow } from '../state/plan-now.ts'

const boardsAPage = 1000
/** Few boards are asked after as often as somebody would look; thousands less often: their answer is some hundred kilobytes. */
const fewEveryMs = 5000
const manyEveryMs = 20_000
const few = 200

/** How all boards are that the person sees, by their ids; undefined before the server has said. Asked anew while the page is seen. */
export function useBoardHealth(): ReadonlyMap<string, BoardHealthRow> | undefined {
  const [health, setHealth] = useState<ReadonlyMap<string, BoardHealthRow>>()
  // Boards that have just been added are asked after at once.
  const boards = planNow.value?.plan.boards.length
  useEffect(() => {
    const stop = new AbortController()
    let timer = 0
    const round = async () => {
      clearTimeout(timer)
      if (document.visibilityState !== 'visible') return
      let everyMs = fewEveryMs
      try {
        const all = await allHealth(stop.signal)
        setHealth(all)
        if (all.size > few) everyMs = manyEveryMs
      } catch (error) {
        // What was said before stands, and the frame says that the server is not heard.
        if (!stop.signal.aborted) console.warn(error)
      }
      if (!stop.signal.aborted) timer = setTimeout(() => void round(), everyMs)
    }
    const seen = () => void round()
    document.addEventListener('visibilitychange', seen)
    void round()
    return () => {
      stop.abort()
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [boards])
  return health
}

async function allHealth(signal: AbortSignal): Promise<ReadonlyMap<string, BoardHealthRow>> {
  const all = new Map<string, BoardHealthRow>()
  let cursor = ''
  do {
    const { boards, next } = await askJson<HealthPage>(`/api/v1/health?limit=${boardsAPage}${cursor}`, {
      ...{ cache: 'no-store', signal },
    })
    for (const one of boards) all.set(one.board, one)
    cursor = next === null ? '' : `&cursor=${encodeURIComponent(next)}`
  } while (cursor !== '')
  return all
}
