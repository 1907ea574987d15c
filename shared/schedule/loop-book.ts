import { isDated } from '../plan/dated-slide.ts'
import { remembered } from '../remembered.ts'
import { type Entry, type EntryLoop, noFindings } from './entry.ts'
import { maxLoopSeconds } from './make-up.ts'
import { type Due, rotationOf } from './rotation.ts'

/** Makes loops, each once: what is due again, on another day or another board, gets the very same loop. */
export interface LoopBook {
  /** The loop of placements that share the air, in the order of the plan. */
  rotation(dues: readonly Due[], whole: boolean): EntryLoop
  /** The loop that shows each entry once. */
  once(entries: readonly Entry[], whole: boolean): EntryLoop
}

/** An empty book; it grows with the different things that are due. */
export function loopBook(): LoopBook {
  const known = new Map<string, EntryLoop>()
  const slideNumbers = new Map<Entry['slide'], number>()

  // Fillers of two orgs may have one id: only the slide itself tells them apart.
  const numberOf = (slide: Entry['slide']) => remembered(slideNumbers, slide, () => slideNumbers.size)

  return {
    rotation: (dues, whole) => remembered(known, keyOf(dues, whole), () => asKept(rotationOf(dues), whole)),
    once: (entries, whole) => {
      const key = entries.map(({ turn, slide }) => `${numberOf(slide)} ${JSON.stringify(turn)}`).join()
      return remembered(known, `once${whole}${key}`, () => {
        const ms = entries.reduce((sum, entry) => sum + entry.turn.seconds * 1000, 0)
        return asKept({ ms, entries, findings: { ...noFindings, tooLong: ms > maxLoopSeconds * 1000 } }, whole)
      })
    },
  }
}

function asKept(loop: Omit<EntryLoop, 'whole' | 'dated'>, whole: boolean): EntryLoop {
  return { ...loop, whole, dated: loop.entries.some(({ slide }) => isDated(slide)) }
}

function keyOf(dues: readonly Due[], whole: boolean): string {
  let key = whole ? 'w' : ''
  for (const { rule, slots } of dues) {
    key += `|${rule.order}`
    for (const slot of slots) key += `,${slot.key}`
  }
  return key
}
