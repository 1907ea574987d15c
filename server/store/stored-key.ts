import { remembered } from '../../shared/remembered.ts'
import { chunksOf } from './rows/chunks-of.ts'

/** What tells one item of a plan from every other; `campaign` is empty outside campaigns. */
export interface StoredKey {
  readonly list: string
  readonly campaign: string
  readonly id: string
}

/** Keys as few statements can name them: those of one list and one campaign together, some at a time. */
export function* keysTogether(
  keys: readonly StoredKey[],
): Generator<Pick<StoredKey, 'list' | 'campaign'> & { readonly ids: readonly string[] }> {
  const together = new Map<string, { readonly list: string; readonly campaign: string; readonly ids: string[] }>()
  for (const { list, campaign, id } of keys) {
    remembered(together, `${list}/${campaign}`, () => ({ list, campaign, ids: [] })).ids.push(id)
  }
  for (const { list, campaign, ids } of together.values()) {
    for (const chunk of chunksOf(ids)) yield { list, campaign, ids: chunk }
  }
}
