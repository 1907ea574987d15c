import { folded } from '../folded.ts'

/** How two words may differ: in marks alone, by a letter more or less too, or by any one letter. */
export type Nearness = 'marks' | 'length' | 'letter'

/** Whether two spellings are the same but for that. */
export function isNear(a: string, b: string, nearness: Nearness): boolean {
  if (folded(a) === folded(b)) return true
  if (nearness === 'marks') return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1 || (nearness === 'length' && long.length === short.length)) return false
  let same = 0
  while (same < short.length && short[same] === long[same]) same++
  const rest = short.slice(same)
  if (short.length < long.length) return rest === long.slice(same + 1)
  const swapped = long.charAt(same + 1) + long.charAt(same) + long.slice(same + 2)
  return rest.slice(1) === long.slice(same + 1) || rest === swapped
}
