import { askJson, sendingOf } from '../api/ask-server.ts'

/** What a take-down clears from the boards of its org. */
export type TakenSubject =
  | { readonly what: 'slide'; readonly campaign: string; readonly slide: string }
  | { readonly what: 'filler'; readonly of: string }
  | { readonly what: 'campaign'; readonly campaign: string }
  | { readonly what: 'board'; readonly board: string }
  | { readonly what: 'everything' }

/** Something that is off the air; instants are epoch ms. */
export interface TakeDownView {
  readonly id: string
  readonly kind: 'take-down' | 'pause'
  readonly org: string
  readonly subject: TakenSubject
  readonly reason: string
  readonly person: { readonly id: string; readonly name: string }
  readonly madeAt: number
  readonly endsAt: number | null
  readonly endedAt: number | null
}

/** What is asked to be taken off. */
export interface TakeDownAsked {
  readonly kind: TakeDownView['kind']
  readonly org: string
  readonly subject: TakenSubject
  readonly reason: string
  readonly endsAt?: number
}

/** Takes something off the air at once; answers how many boards that clears. Throws `Refused`. */
export async function takeDown(asked: TakeDownAsked): Promise<number> {
  const { boards } = await askJson<{ boards: readonly string[] }>('/api/v1/take-downs', sendingOf('POST', asked))
  return boards.length
}
