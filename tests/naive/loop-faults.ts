import type { Plan } from '../../shared/plan/plan.ts'
import { isSpread, type Sequence, searchArrangement } from './arrangement-search.ts'
import type { DuePlacement } from './naive-due.ts'
import { dueEntryOf, type Entry, secondsOf } from './naive-entry.ts'
import { naiveMakeUp } from './naive-make-up.ts'
import { depthOf } from './naive-reach.ts'
import { naiveShares } from './naive-shares.ts'

/** What is wrong with a loop; what is, but could not be otherwise; and what could not be settled within the budget (which is no fault). */
export interface LoopVerdict {
  readonly faults: readonly string[]
  readonly excused: readonly string[]
  readonly unknown: readonly string[]
}

/** Holds a loop against every guarantee that the placements due in it are given; a broken one is excused only where a search shows that no loop could do better. */
export function loopFaults(
  plan: Plan,
  due: readonly DuePlacement[],
  loop: readonly Entry[],
  budget = 20_000,
): LoopVerdict {
  const { turns } = naiveMakeUp(due, naiveShares(due).of)
  const sequences = due.map((one, i) => sequenceOf(one, turns[i] as number))
  const owners = loop.map((entry) => due.findIndex((one) => owns(one, entry)))
  const wrong = makeUpFaults(due, sequences, loop, owners)
  if (wrong.length > 0) return { faults: wrong, excused: [], unknown: [] }

  const found: string[] = []
  const none: string[] = []
  const unknown: string[] = []
  const judge = (fault: string, better: 'found' | 'none' | 'unknown') => ({ found, none, unknown })[better].push(fault)
  const shown = loop.map((entry) => `${entry.campaign}/${entry.slide}`)
  const free = new Set(shown.filter((slide) => 2 * shown.filter((other) => other === slide).length > shown.length))
  const follows = shown.filter((slide, i) => slide === shown[(i + 1) % shown.length] && !free.has(slide))
  const selfFollows = follows.length
  if (selfFollows > 0) {
    const better = searchArrangement(sequences, { selfFollows: selfFollows - 1, free, spread: false }, budget)
    judge(`follows itself: ${follows.join(', ')}`, better)
  }
  const wide = wideGaps(loop, owners)
  if (wide.length > 0) judge(wide.join('; '), searchArrangement(sequences, { selfFollows, free, spread: true }, budget))
  const openers = openersOf(plan, due)
  if (!openers.has(owners[0] as number)) {
    const wish = { selfFollows, free, spread: wide.length === 0, openers }
    judge(`opened by ${loop[0]?.campaign}`, searchArrangement(sequences, wish, budget))
  }
  return { faults: found, excused: none, unknown }
}

/** Indexes of the placements of the campaign that has to open the loop. */
function openersOf(plan: Plan, due: readonly DuePlacement[]): Set<number> {
  const highest = Math.min(...due.map(({ campaign }) => depthOf(plan, campaign.org)))
  const first = plan.campaigns.find(
    (campaign) => depthOf(plan, campaign.org) === highest && due.some((one) => one.campaign === campaign),
  )
  return new Set(due.map((_, i) => i).filter((i) => due[i]?.campaign === first))
}

function makeUpFaults(
  due: readonly DuePlacement[],
  sequences: readonly Sequence[],
  loop: readonly Entry[],
  owners: readonly number[],
): string[] {
  const faults = loop.filter((_, i) => owners[i] === -1).map(({ slide, placement }) => `not due: ${placement}/${slide}`)
  due.forEach((one, i) => {
    const name = `${one.campaign.id}/${one.placement.id}`
    const expected = (sequences[i] as Sequence).slides
    const found = loop.filter((_, turn) => owners[turn] === i).map(({ campaign, slide }) => `${campaign}/${slide}`)
    if (found.length !== expected.length) faults.push(`${name} has ${found.length} turns, not ${expected.length}`)
    else if (found.join() !== expected.join()) faults.push(`${name} is out of order: ${found.join(' ')}`)
  })
  return faults
}

function wideGaps(loop: readonly Entry[], owners: readonly number[]): string[] {
  const length = loop.reduce((sum, { seconds }) => sum + seconds, 0)
  const longest = Math.max(...loop.map(({ seconds }) => seconds))
  const starts = loop.map((_, i) => loop.slice(0, i).reduce((sum, { seconds }) => sum + seconds, 0))
  return [...new Set(owners)].flatMap((owner) => {
    const own = starts.filter((_, i) => owners[i] === owner)
    const gaps = own.map((start, i) => (own[i + 1] ?? length + (own[0] as number)) - start)
    const worst = Math.max(...gaps)
    return isSpread(worst, own.length, length, longest)
      ? []
      : [`placement ${owner}: ${worst} s between two of ${own.length} turns of ${length} s`]
  })
}

function sequenceOf(due: DuePlacement, turns: number): Sequence {
  const slides = Array.from(
    { length: turns },
    (_, i) => due.slides[i % due.slides.length] as (typeof due.slides)[number],
  )
  return { slides: slides.map(({ id }) => `${due.campaign.id}/${id}`), seconds: slides.map(secondsOf) }
}

function owns(due: DuePlacement, { slide, whole: _whole, ...entry }: Entry): boolean {
  const shown = due.slides.find(({ id }) => id === slide)
  if (!shown) return false
  const { slide: _slide, ...own } = dueEntryOf(due, shown)
  return sorted(own) === sorted(entry)
}

function sorted(value: object): string {
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
