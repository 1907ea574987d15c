import type { SectionId } from '../plan/plan.ts'
import type { Tier } from '../playlist/playlist.ts'
import type { BoardReach, Timed } from './board-reach.ts'
import { builtIn, type Entry, type EntryLoop, noFindings } from './entry.ts'
import type { LoopBook } from './loop-book.ts'
import type { Due } from './rotation.ts'
import type { Slot } from './rule.ts'

/** What holds on a board at an instant, before anything is weighed. */
export interface Situation {
  readonly at: number
  readonly isOpen: boolean
  /** Indices into the reach's slots, ascending. */
  readonly dueSlots: readonly number[]
}

/** What a board shows: one tier, and one loop for each of its tracks (its sections, or the whole canvas). */
export interface Decision {
  readonly tier: Tier
  readonly loops: readonly EntryLoop[]
}

/** The rules in force at an instant: what is due after restrictions and standing down, and who rules. Shared with `explain`. */
export interface Weighing {
  readonly tier: Tier
  readonly interrupts: readonly Timed[]
  readonly restrictions: BoardReach['restrictions']
  /** Every placement with something due, in the order of the plan. */
  readonly due: readonly Due[]
  /** Those of the ruling tier. */
  readonly ruling: readonly Due[]
  /** What plays where no placement does; undefined where nothing may. */
  readonly filler: Entry | undefined
}

/** Weighs what holds at an instant. V1–V8 */
export function weighingOf(reach: BoardReach, { at, isOpen, dueSlots }: Situation): Weighing {
  const interrupts = reach.interrupts.filter((i) => holds(i.span, at) && holds(i.slideSpan, at) && (isOpen || i.wakes))
  const restrictions = reach.restrictions.filter(({ span }) => holds(span, at))
  const allowed = (tags: readonly string[]) =>
    restrictions.every(({ allow }) => tags.some((tag) => allow.includes(tag)))
  const due = standing(duesOf(reach, dueSlots, (slot) => allowed(slot.slide.tags ?? [])))
  const exclusive = due.filter(({ rule }) => rule.placement.exclusive === true)
  const ruling = exclusive.length > 0 ? exclusive : due
  const filler = fillerAt(reach, at, restrictions.length > 0 ? allowed : undefined)
  const rest = { interrupts, restrictions, due, ruling, filler }
  if (interrupts.length > 0) return { ...rest, tier: 'interrupt' }
  if (!isOpen) return { ...rest, tier: 'off' }
  if (due.length > 0) return { ...rest, tier: exclusive.length > 0 ? 'exclusive' : 'rotation' }
  if (filler) return { ...rest, tier: 'filler' }
  const highest = restrictions[0]
  const inStead = highest && holds(highest.slideSpan, at) ? highest.entry : undefined
  return { ...rest, tier: inStead ? 'filler' : 'black', filler: inStead }
}

/** What a board shows at an instant. V1–V8, C1–C5 */
export function decisionOf(reach: BoardReach, situation: Situation, book: LoopBook): Decision {
  const { tier, ruling, filler, interrupts } = weighingOf(reach, situation)
  const { sections } = reach
  const loopOf = (): EntryLoop => {
    if (tier === 'off' || tier === 'black') return emptyLoop
    const entries = tier === 'interrupt' ? interrupts.map((i) => i.entry as Entry) : [filler as Entry]
    return book.once(entries, sections.length > 0)
  }
  if (tier !== 'rotation' && tier !== 'exclusive') return { tier, loops: everywhere(loopOf(), sections.length) }
  const shared = sharedTracksOf(ruling, sections)
  if (!shared) return { tier, loops: everywhere(book.rotation(ruling, sections.length > 0), sections.length) }
  const loops = shared.map(({ dues }) => {
    if (dues.length > 0) return book.rotation(dues, false)
    return filler ? book.once([filler], false) : emptyLoop
  })
  return { tier, loops }
}

/** Who plays in which section, undefined where the whole canvas runs one loop; a section without dues plays the filler. C2–C4 */
export function sharedTracksOf(
  ruling: readonly Due[],
  sections: BoardReach['sections'],
): readonly { readonly section: SectionId; readonly dues: readonly Due[] }[] | undefined {
  const playingIn = (section: SectionId | undefined) => ruling.filter(({ rule }) => rule.placement.section === section)
  if (!sections.some(({ id }) => playingIn(id).length > 0)) return undefined
  return sections.map(({ id }) => {
    const named = playingIn(id)
    return { section: id, dues: named.length > 0 ? named : playingIn(undefined) }
  })
}

/** The loop of a board that shows nothing. */
export const emptyLoop: EntryLoop = { ms: 0, entries: [], whole: false, findings: noFindings }

function holds(span: { readonly startsAt: number; readonly endsAt: number }, at: number): boolean {
  return span.startsAt <= at && at < span.endsAt
}

function everywhere(loop: EntryLoop, sections: number): readonly EntryLoop[] {
  return sections === 0 ? [loop] : Array.from({ length: sections }, () => loop)
}

function duesOf(reach: BoardReach, dueSlots: readonly number[], isAllowed: (slot: Slot) => boolean): Due[] {
  const dues: { rule: Due['rule']; slots: Slot[] }[] = []
  for (const index of dueSlots) {
    const slot = reach.slots[index] as Slot
    if (!isAllowed(slot)) continue
    const rule = reach.rules[reach.ruleOfSlot[index] as number] as Due['rule']
    const last = dues[dues.length - 1]
    if (last?.rule === rule) last.slots.push(slot)
    else dues.push({ rule, slots: [slot] })
  }
  return dues
}

/** Drops the placements that stand down while a phase of their campaign replaces theirs. V7 */
function standing(dues: readonly Due[]): readonly Due[] {
  const replaced = new Set(dues.filter(({ rule }) => rule.phase.replaces === true).map(({ rule }) => rule.of.index))
  if (replaced.size === 0) return dues
  return dues.filter(
    ({ rule }) => rule.phase.replaces === true || rule.placement.keeps === true || !replaced.has(rule.of.index),
  )
}

/** The filler of the nearest org that may play; the built-in one where none does, unless restrictions hold. V6, V8 */
function fillerAt(
  reach: BoardReach,
  at: number,
  allowed: ((tags: readonly string[]) => boolean) | undefined,
): Entry | undefined {
  const found = reach.fillers.find((f) => holds(f.slideSpan, at) && (allowed === undefined || allowed(f.tags)))
  if (found) return found.entry
  return allowed === undefined ? builtIn : undefined
}
