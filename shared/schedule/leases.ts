import { leaseMs } from '../plan/decode-time.ts'
import { milestonesOf } from '../plan/effective.ts'
import { milestonesNamedBy } from '../plan/milestones-named.ts'
import type { Campaign, Milestone, MilestoneId, Plan, SlideId } from '../plan/plan.ts'
import type { Lease, Playlist } from '../playlist/playlist.ts'
import type { Schedule } from './schedule.ts'

const defaultLeaseMs = 86_400_000

/** The leases of a playlist's turns: of those whose phase or slide rests on a milestone that is not closed, the shortest of theirs. */
export function leasesOf({ plan }: Schedule, { loops }: Pick<Playlist, 'loops'>): readonly Lease[] {
  const leases = new Map<string, Lease>()
  const campaigns = boundsIn(plan)
  for (const { turns } of loops) {
    for (const { campaign, placement, slide } of turns) {
      if (campaign === null || placement === null) continue
      const key = `${campaign} ${placement} ${slide}`
      const ms = leases.has(key) ? undefined : campaigns.get(campaign)?.(placement, slide)
      if (ms !== undefined) leases.set(key, { campaign, placement, slide, ms })
    }
  }
  return [...leases.values()]
}

type Bounds = ReturnType<typeof openBounds>

// Thousands of boards are planned of one plan.
const known = new WeakMap<Plan, ReadonlyMap<string, Bounds>>()

function boundsIn(plan: Plan): ReadonlyMap<string, Bounds> {
  const bounds = known.get(plan) ?? new Map(plan.campaigns.map((campaign) => [campaign.id, openBounds(campaign)]))
  known.set(plan, bounds)
  return bounds
}

/** By placement and slide, the shortest lease of the open milestones that they rest on; undefined where they rest on none. */
function openBounds(campaign: Campaign): (placement: string, slide: SlideId) => number | undefined {
  const open = new Map<MilestoneId, number>()
  for (const milestone of milestonesOf(campaign)) {
    const ms = leaseOf(milestone)
    if (ms !== undefined) open.set(milestone.id, ms)
  }
  if (open.size === 0) return () => undefined
  const named = <T extends Parameters<typeof milestonesNamedBy>[0]>(items: readonly T[]) =>
    new Map(items.map((item) => [item.id as string, milestonesNamedBy(item)]))
  const [phases, slides] = [named(campaign.phases), named(campaign.slides)]
  const phaseOf = new Map(campaign.placements.map(({ id, phase }) => [id as string, phase]))
  return (placement, slide) => {
    const names = [...(phases.get(phaseOf.get(placement as never) ?? '') ?? []), ...(slides.get(slide) ?? [])]
    const leases = names.flatMap((name) => open.get(name) ?? [])
    return leases.length > 0 ? Math.min(...leases) : undefined
  }
}

function leaseOf(milestone: Milestone): number | undefined {
  if (milestone.state === 'closed' || milestone.state === 'postponed') return undefined
  return (milestone.lease === undefined ? undefined : leaseMs(milestone.lease)) ?? defaultLeaseMs
}
