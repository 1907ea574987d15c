import { breakable, joined } from '../type/line-breaks.ts'

const known = new Map<string, readonly string[]>()
const mostKept = 500

/** The parts of a text that are never broken over two lines. */
export function groupsOf(text: string): readonly string[] {
  const found = known.get(text)
  if (found) return found
  const broken = breakable(text)
  const groups: string[] = []
  let from = 0
  for (const [i, cost] of broken.costs.entries()) {
    if (cost === Number.POSITIVE_INFINITY && i + 1 < broken.pieces.length) continue
    groups.push(joined(broken, from, i + 1))
    from = i + 1
  }
  if (known.size > mostKept) known.clear()
  known.set(text, groups)
  return groups
}
