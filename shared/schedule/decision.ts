import { isExclusive, keeps, replaces, tagsOf } from '../plan/effective.ts'
import type { SectionId } from '../plan/plan.ts'
import type { Tier } from '../playlist/playlist.ts'
import type { BoardReach } from './board-reach.ts'
import type { Span } from './bounds.ts'
import { builtIn, type Entry, type EntryLoop, noFindings } from './entry.ts'
import type { LoopBook } from './loop-book.ts'
import type { TimedInterrupt, TimedRestriction } from './outside-campaigns.ts'
import type { Due } from './rotation.ts'
import type { Rule, Slot } from './rule.ts'

/** What holds on a board from `startsAt` until `endsAt`, before anything is weighed. */
export interface Situation extends Span {
  readonly isOpen: boolean
  /** Indices into the reach's slots, ascending. */
  readonly dueSlots: readonly number[]
}

/** What a board shows: one tier, and one loop for each of its tracks (its sections, or the whole canvas). */
export interface Decision {
  readonly tier: Tier
  readonly loops: readonly EntryLoop[]
}

/** What a situation comes to: what is due after restrictions and standing down, and who rules. */
export interface Weighing {
  readonly tier: Tier
  readonly interrupts: readonly TimedInterrupt[]
  readonly restrictions: readonly TimedRestriction[]
  /** Every placement with something due, in the order of the plan. */
  readonly due: readonly Due[]
  /** Those of the ruling tier. */
  readonly ruling: readonly Due[]
  /** What plays where no placement does; undefined where nothing may. */
  readonly filler: Entry | undefined
}

/** Weighs what holds in a situation. V1–V8 */
export function weighingOf(reach: BoardReach, { startsAt: at, isOpen, dueSlots }: Situation): Weighing {
  const interrupts = reach.interrupts.filter((i) => holds(i.span, at) && holds(i.slideSpan, at) && (isOpen || i.wakes))
  const restrictions = reach.restrictions.filter(({ span }) => holds(span, at))
  const isAllowed = (tags: readonly string[]) =>
    restrictions.every(({ allow }) => tags.some((tag) => allow.includes(tag)))
  const due = standing(duesOf(reach, dueSlots, (slot) => isAllowed(tagsOf(slot.slide))))
  const exclusive = due.filter(({ rule }) => isExclusive(rule.placement))
  const ruling = exclusive.length > 0 ? exclusive : due
  const filler = fillerAt(reach, at, isAllowed)
  const rest = { interrupts, restrictions, due, ruling, filler }
  if (interrupts.length > 0) return { ...rest, tier: 'interrupt' }
  if (!isOpen) return { ...rest, tier: 'off' }
  if (due.length > 0) return { ...rest, tier: exclusive.length > 0 ? 'exclusive' : 'rotation' }
  if (filler) return { ...rest, tier: 'filler' }
  const inStead = restrictions[0]?.inStead
  if (inStead && holds(inStead.slideSpan, at)) return { ...rest, tier: 'filler', filler: inStead.entry }
  return { ...rest, tier: 'black' }
}

/** What a board shows in a situation. V1–V8, C1–C5 */
export function decisionOf(reach: BoardReach, situation: Situation, book: LoopBook): Decision {
  const { tier, ruling, filler, interrupts } = weighingOf(reach, situation)
  const { sections } = reach
  const whole = sections.length > 0
  const everywhere = (loop: EntryLoop): Decision => ({ tier, loops: whole ? sections.map(() => loop) : [loop] })
  const fillerLoop = (onWhole: boolean) => (filler ? book.once([filler], onWhole) : emptyLoop)
  switch (tier) {
    case 'interrupt': {
      const entries = interrupts.map(({ entry }) => entry)
      return everywhere(book.once(entries, whole))
    }
    case 'off':
    case 'black':
      return everywhere(emptyLoop)
    case 'filler':
      return everywhere(fillerLoop(whole))
    case 'exclusive':
    case 'rotation': {
      const shared = sharedTracksOf(ruling, sections)
      if (!shared) return everywhere(book.rotation(ruling, whole))
      return {
        tier,
        loops: shared.map(({ dues }) => (dues.length > 0 ? book.rotation(dues, false) : fillerLoop(false))),
      }
    }
  }
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

const emptyLoop: EntryLoop = { ms: 0, entries: [], whole: false, dated: false, findings: noFindings }

function holds(span: Span, at: number): boolean {
  return span.startsAt <= at && at < span.endsAt
}

/** The placements that `dueSlots` are of, each with those that are allowed; one of which none is allowed is not due. */
export function duesOf(
  reach: BoardReach,
  dueSlots: readonly number[],
  isAllowed: (slot: Slot, rule: Rule) => boolean,
): Due[] {
  const dues: { rule: Rule; slots: Slot[] }[] = []
  for (const index of dueSlots) {
    const { rule, slot } = reach.slots[index] as BoardReach['slots'][number]
    if (!isAllowed(slot, rule)) continue
    const last = dues[dues.length - 1]
    if (last?.rule === rule) last.slots.push(slot)
    else dues.push({ rule, slots: [slot] })
  }
  return dues
}

/** Drops the placements that stand down while a phase of their campaign replaces theirs. V7 */
export function standing(dues: readonly Due[]): readonly Due[] {
  const replaced = new Set(dues.filter(({ rule }) => replaces(rule.phase)).map(({ rule }) => rule.of.index))
  if (replaced.size === 0) return dues
  return dues.filter(({ rule }) => replaces(rule.phase) || keeps(rule.placement) || !replaced.has(rule.of.index))
}

/** The filler of the nearest org that may play; the built-in one where none does, unless restrictions hold. V6, V8 */
function fillerAt(reach: BoardReach, at: number, isAllowed: (tags: readonly string[]) => boolean): Entry | undefined {
  const found = reach.fillers.find(({ slideSpan, tags }) => holds(slideSpan, at) && isAllowed(tags))
  if (found) return found.entry
  const builtInTags: readonly string[] = []
  return isAllowed(builtInTags) ? builtIn : undefined
}
