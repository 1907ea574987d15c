import type { Board, Campaign, Org, OrgId, Phase, Plan, SectionId } from '../../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../../shared/schedule/org-tree.ts'
import { parseDate } from '../../../../../shared/time/civil.ts'
import { localDaysOf } from '../../../../../shared/time/local-day.ts'
import type { DateSpan } from '../../time/typed-span.ts'
import type { Work } from '../work.ts'
import { openPhases } from './open-phases.ts'

/** What a plan offers for content, and what of it was chosen. */
export interface Where {
  /** The boards that the person may put something on, in the plan’s order. */
  readonly offered: readonly Board[]
  /** Those that are ticked; where one part of them is meant, those that have it. */
  readonly boards: readonly Board[]
  /** The only part of the boards that it is for. */
  readonly section: SectionId | undefined
  /** The campaigns that it may belong to. */
  readonly campaigns: readonly Campaign[]
  /** The one that is chosen or proposed; undefined: one is made for it, of `office`. */
  readonly campaign: Campaign | undefined
  /** The phase that was chosen in place of days. */
  readonly phase: Phase | undefined
  /** The person’s own office above all boards that are ticked; undefined where no single one is. */
  readonly office: Org | undefined
}

/** What choosing depends on beside the work. */
export interface Choosing {
  readonly plan: Plan
  /** Epoch ms: what is over by then is not proposed. */
  readonly at: number
  /** The days that were typed: a campaign that is not on during them is not proposed. */
  readonly span?: DateSpan | undefined
  readonly mayEdit: (org: OrgId) => boolean
}

/** The title of the campaign that is made for what belongs to no other. */
export const standingTitle = 'Tuyên truyền thường xuyên'

/** Where work is to go, as far as it is chosen. */
export function whereOf(work: Work, { plan, at, span, mayEdit }: Choosing): Where {
  const tree = orgTreeOf(plan.orgs)
  const offered = plan.boards.filter(({ org }) => mayEdit(org))
  const ticked = offered.filter(({ id }) => work.boards.includes(id))
  const section = work.section === '' ? undefined : work.section
  const boards = ticked.filter(({ sections }) => !section || sections?.some(({ id }) => id === section))
  const reaches = ({ org }: Campaign) => boards.every((board) => tree.isWithin(board.org, org))
  const campaigns = plan.campaigns.filter((campaign) => mayEdit(campaign.org) && reaches(campaign))
  const office = officeOf(boards.length > 0 ? boards : offered)
  const between = timesOf(span, plan.timezone, at)
  const own = campaigns.filter(({ org }) => org === office?.id)
  const proposed =
    own.find((campaign) => openPhases(campaign, plan.timezone, ...between).length > 0) ??
    own.find(({ title }) => title === standingTitle)
  const chosen = work.campaign === 'new' ? undefined : campaigns.find(({ id }) => id === work.campaign)
  const campaign = chosen ?? (work.campaign === 'new' ? undefined : proposed)
  const phase = campaign?.phases.find(({ id }) => id === work.phase)
  return { offered, boards, section, campaigns, campaign, phase, office }

  /** The highest office of the person’s that all of these boards stand below. */
  function officeOf(some: readonly Board[]): Org | undefined {
    const tops = some.map(
      ({ org }) =>
        tree
          .chainOf(org)
          .filter(({ id }) => mayEdit(id))
          .slice(-1)[0],
    )
    return tops.every((top) => top?.id === tops[0]?.id) ? tops[0] : undefined
  }
}

/** From when on, and until when, a campaign is to be on (epoch ms). */
function timesOf(span: DateSpan | undefined, zone: string, at: number): readonly [number, number?] {
  const [from, to] = [span?.from, span?.to].map((day) => (day === undefined ? undefined : parseDate(day)))
  if (from === undefined || to === undefined) return [at]
  const days = localDaysOf(zone)
  return [Math.max(at, days.dayStart(from)), days.dayStart(to + 1)]
}
