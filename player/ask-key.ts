import type { BoardId } from '../shared/plan/plan.ts'
import { isBoardKey, isFields } from '../shared/protocol/bounds.ts'
import { boardKeyPath } from '../shared/protocol/paths.ts'
import { fetchWithin } from './fetch-within.ts'
import type { NoKey } from './note.ts'

/** Asks for a key on behalf of whoever is signed in on this machine; `replace` takes it from the machine that has it. */
export async function askKey(board: BoardId, replace: boolean): Promise<{ readonly key: string } | NoKey> {
  const headers = { 'content-type': 'application/json' }
  try {
    return await fetchWithin(
      boardKeyPath(board),
      { method: 'POST', headers, body: JSON.stringify({ replace }) },
      async (answer) => {
        if (answer.status === 404) return 'unknown'
        if (answer.status === 409) return 'taken'
        if (answer.status === 401 || answer.status === 403) return 'unpaired'
        const body: unknown = answer.ok ? await answer.json() : undefined
        return isFields(body) && isBoardKey(body.key) ? { key: body.key } : 'unreachable'
      },
    )
  } catch (error) {
    console.warn(error)
    return 'unreachable'
  }
}
