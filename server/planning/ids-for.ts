import { isObject } from '../../shared/plan/decoding.ts'
import { freeSlug } from '../../shared/plan/free-slug.ts'

/**
 * An id for each item: its own (for the decoder to judge), else one made from its words that is neither in `taken` nor another item's.
 * Items are untrusted.
 */
export function idsFor(
  taken: Iterable<string>,
  items: readonly unknown[],
  wordsOf: (item: Readonly<Record<string, unknown>>) => unknown,
): string[] {
  const used = new Set<unknown>([...taken, ...items.map((item) => (isObject(item) ? item.id : undefined))])
  return items.map((item) => {
    if (isObject(item) && item.id !== undefined) return item.id as string
    const words = isObject(item) ? wordsOf(item) : undefined
    const id = freeSlug(typeof words === 'string' ? words : '', used)
    used.add(id)
    return id
  })
}
