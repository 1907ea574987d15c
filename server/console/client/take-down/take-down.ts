import type { TakeDownAsked, TakenDown } from '../../../../shared/api/take-down.ts'
import { askJson, sendingOf } from '../api/ask-server.ts'

/** Takes something off the air at once; answers how many boards that clears. Throws `Refused`. */
export async function takeDown(asked: TakeDownAsked): Promise<number> {
  const { boards } = await askJson<TakenDown>('/api/v1/take-downs', sendingOf('POST', asked))
  return boards.length
}
