import { askServer, sending } from '../api/ask-server.ts'
import { isChanged, planOfNow } from './put-placement.ts'
import { type Put, withoutPlacement } from './without-placement.ts'

const tries = 3

/** Takes what was put on boards out of the plan of now: what others changed since then stays. Throws `Refused`. */
export async function takeOut(put: Put): Promise<void> {
  for (let left = tries; ; left--) {
    const { plan, tag } = await planOfNow()
    try {
      await askServer('/api/v1/plan', sending('PUT', JSON.stringify(withoutPlacement(plan, put)), tag))
      return
    } catch (error) {
      if (!isChanged(error) || left === 1) throw error
    }
  }
}
