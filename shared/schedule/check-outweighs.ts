import { isExclusive, restrictionsOf, tagsOf } from '../plan/effective.ts'
import type { BoardId, Campaign, RestrictionId } from '../plan/plan.ts'
import type { BoardReach } from './board-reach.ts'
import { situationsOn } from './day-plan.ts'
import { duesOf, type Situation, standing, weighingOf } from './decision.ts'
import { type PlanProblem, planProblem } from './plan-problem.ts'
import type { Due } from './rotation.ts'
import type { Slot } from './rule.ts'
import type { Schedule } from './schedule.ts'

/** What orgs below might hold over a directive on boards that share a reach. */
export interface Rivalry {
  /** Whether some exclusive placement stands below the org of a placement that is not exclusive. */
  readonly byPlacements: boolean
  /** Restrictions of orgs below that of a campaign that reaches the board. */
  readonly byRestrictions: ReadonlyMap<RestrictionId, Rival>
}

interface Rival {
  readonly path: string
  /** How many orgs stand above the restriction's. */
  readonly depth: number
  readonly allow: readonly string[]
}

/** What might outweigh a directive on a board, whatever the time; undefined where nothing can, and no day need be looked at. */
export function rivalryOf(schedule: Schedule, { rules, restrictions }: BoardReach): Rivalry | undefined {
  // All orgs that reach a board stand one above the other: the one that fewer stand above is the higher.
  const highest = rules.reduce((least, { of }) => Math.min(least, of.depth), Number.POSITIVE_INFINITY)
  const sharing = rules.filter(({ placement }) => !isExclusive(placement))
  const highestSharing = sharing.reduce((least, { of }) => Math.min(least, of.depth), Number.POSITIVE_INFINITY)
  const byPlacements = rules.some(({ of, placement }) => isExclusive(placement) && of.depth > highestSharing)
  const reaching = new Set(restrictions.map(({ restriction }) => restriction))
  const byRestrictions = new Map(
    reaching.size === 0
      ? []
      : restrictionsOf(schedule.plan).flatMap(({ id, org, allow }, i): [RestrictionId, Rival][] => {
          const depth = schedule.tree.depthOf(org)
          return reaching.has(id) && depth > highest ? [[id, { path: `/restrictions/${i}`, depth, allow }]] : []
        }),
  )
  return byPlacements || byRestrictions.size > 0 ? { byPlacements, byRestrictions } : undefined
}

/**
 * What keeps a directive off the air on a local day of a board, within its hours: exclusive placements and restrictions of orgs below
 * the directive's. Interrupts do not count. One problem for each path. K12
 */
export function outweighProblemsOf(
  schedule: Schedule,
  reach: BoardReach,
  rivalry: Rivalry,
  day: number,
  board: BoardId,
): readonly PlanProblem[] {
  const found = new Map<string, PlanProblem>()
  for (const situation of situationsOn(reach, day)) {
    if (!situation.isOpen) continue
    const outweighing = [
      ...(rivalry.byPlacements ? placementsOver(reach, situation) : []),
      ...(rivalry.byRestrictions.size > 0 ? restrictionsOver(reach, situation, rivalry) : []),
    ]
    for (const { path, directive } of outweighing) {
      if (!found.has(path)) found.set(path, outweighs(schedule, path, directive, board))
    }
  }
  return [...found.values()]
}

interface Outweighing {
  readonly path: string
  readonly directive: Campaign
}

/** Exclusive placements, with a directive that would share the air if those of the orgs below it were not due. */
function placementsOver(reach: BoardReach, situation: Situation): Outweighing[] {
  const { due } = weighingOf(reach, situation)
  const exclusive = due.filter(isRuling)
  const highest = exclusive.reduce((least, { rule }) => Math.min(least, rule.of.depth), Number.POSITIVE_INFINITY)
  // Where an org as high as the directive's, or higher, is exclusive itself, nobody below has pushed the directive off.
  const directive = due.find((one) => !isRuling(one) && one.rule.of.depth < highest)?.rule.of.campaign
  return directive && exclusive.length > 0 ? exclusive.map(({ rule: { path } }) => ({ path, directive })) : []
}

/** Restrictions of orgs below a directive's that do not allow a slide which all others leave due. */
function restrictionsOver(reach: BoardReach, { startsAt, dueSlots }: Situation, rivalry: Rivalry): Outweighing[] {
  const holding = reach.restrictions.filter(({ span }) => span.startsAt <= startsAt && startsAt < span.endsAt)
  const rivals = holding.flatMap(({ restriction }) => rivalry.byRestrictions.get(restriction) ?? [])
  if (rivals.length === 0) return []
  const isBelow = (restriction: RestrictionId, depth: number) =>
    (rivalry.byRestrictions.get(restriction)?.depth ?? Number.NEGATIVE_INFINITY) > depth
  const dues = duesOf(reach, dueSlots, ({ slide }, { of }) =>
    holding.every(({ restriction, allow }) => isBelow(restriction, of.depth) || allows(allow, slide)),
  )
  return standing(dues).flatMap(({ rule, slots }) =>
    rivals
      .filter(({ depth, allow }) => depth > rule.of.depth && slots.some(({ slide }) => !allows(allow, slide)))
      .map(({ path }) => ({ path, directive: rule.of.campaign })),
  )
}

const isRuling = ({ rule }: Due): boolean => isExclusive(rule.placement)

const allows = (allow: readonly string[], slide: Slot['slide']): boolean =>
  tagsOf(slide).some((tag) => allow.includes(tag))

function outweighs({ tree }: Schedule, path: string, { title, org }: Campaign, board: BoardId): PlanProblem {
  const office = tree.chainOf(org)[0]?.name ?? org
  return planProblem('outweighs', path, board, [
    `This would keep the directive “${title}” of ${office} off the air on the board; an office below may add to a directive, never take its place.`,
    `Phần này sẽ đẩy nội dung chỉ đạo “${title}” của ${office} khỏi bảng; cấp dưới được thêm, không được thế chỗ chỉ đạo của cấp trên.`,
  ])
}
