import { freeSlug } from '../../../../../shared/plan/free-slug.ts'
import type { Bound, DateText, Milestone, MilestoneId, OrgId, Phase } from '../../../../../shared/plan/plan.ts'
import type { RecognisedBound, RecognisedPlan } from '../../../../../shared/recognise/recognised-plan.ts'
import type { SourceLine } from '../../../../../shared/recognise/source-line.ts'
import { parseDate, printDate } from '../../../../../shared/time/civil.ts'
import { wordingFindings } from '../../../../../shared/wording/wording-findings.ts'
import type { BoundPlace } from '../edit/bound-on-day.ts'
import { type EditedCampaign, newCampaignOf } from '../edit/edited-campaign.ts'
import { phaseContext } from '../edit/phase-context.ts'
import { proposedDays, withPhase, withProposedPhases } from '../edit/proposed-phases.ts'
import type { TypedTexts } from '../edit/use-campaign-draft.ts'
import { withSlogans } from '../edit/with-slogans.ts'
import type { CampaignSource } from './campaign-source.ts'
import { draftDoubts } from './draft-doubts.ts'

/** What a draft is made for. */
export interface DraftPlan {
  readonly org: OrgId
  readonly today: DateText
  readonly file: string
  readonly lines: readonly SourceLine[]
  /** What bounds are read by, given the draft's milestones. */
  readonly placeOf: (milestones: readonly Milestone[]) => BoundPlace
}

/** A draft that was read from a file. */
export interface ReadDraft {
  readonly campaign: EditedCampaign
  readonly typed: TypedTexts
  readonly source: CampaignSource
}

/** A draft with what a document says, and what of it a person should look at: what the document leaves open is proposed, and said to be. */
export function campaignOfRecognised(plan: RecognisedPlan, { org, today, file, lines, placeOf }: DraftPlan): ReadDraft {
  const milestones = milestonesOf(plan)
  const { number, issuer, issuedOn } = plan.document
  const begun: EditedCampaign = {
    ...newCampaignOf(org),
    title: plan.title,
    ...(number && issuer && issuedOn ? { document: { number, issuer, issuedOn } } : {}),
    ...(milestones.length > 0 ? { milestones } : {}),
  }
  const [main] = milestones
  const isProposed = plan.phases.length === 0 && main !== undefined && main.state !== 'postponed'
  const phased = isProposed
    ? withProposedPhases(begun, main)
    : plan.phases.reduce((campaign, phase) => withPhase(campaign, phaseOf(phase, begun.milestones, today)), begun)
  const place = placeOf(phased.milestones)
  const said = saidIn(phased, plan, place)
  const campaign = phased.placements.reduce(
    (former, { id, phase }) =>
      withSlogans(former, id, (said.get(phase) ?? []).join('\n'), { saved: new Set(), road: false }),
    phased,
  )
  const { milestones: all, phases, slides } = campaign
  return {
    campaign,
    // What is half known of a document is as if it were half typed.
    typed:
      Object.keys(plan.document).length > 0 && !campaign.document ? { document: JSON.stringify(plan.document) } : {},
    source: {
      file,
      counts: { milestones: milestones.length === 0 ? 0 : all.length, phases: phases.length, slogans: slides.length },
      doubts: draftDoubts(plan, campaign, { lines, isProposed }),
    },
  }
}

function milestonesOf({ milestones }: RecognisedPlan): readonly Milestone[] {
  const taken = new Set<string>()
  return milestones.map(({ title, starts, ends, isExpected }): Milestone => {
    const id = freeSlug(title, taken) as MilestoneId
    taken.add(id)
    if (starts === undefined) return { id, title, state: 'postponed' }
    return { id, title, starts, ends: ends ?? starts, ...(isExpected ? { state: 'expected' } : {}) }
  })
}

/** What is open is guessed: so many days after what is known, as after a milestone, or before it; of a phase without any time, today. */
function phaseOf(
  { title, starts, ends }: RecognisedPlan['phases'][number],
  milestones: readonly Milestone[],
  today: DateText,
): Omit<Phase, 'id'> {
  const [from, to] = [starts && boundOf(starts, milestones), ends && boundOf(ends, milestones)]
  return {
    title,
    starts: from ?? (to ? beside(to, 'start') : today),
    ends: to ?? (from ? beside(from, 'end') : today),
  }
}

function boundOf(bound: RecognisedBound, milestones: readonly Milestone[]): Bound | undefined {
  if (typeof bound === 'string' || 'lunar' in bound) return bound
  const milestone = milestones[bound.milestone]
  return milestone && { milestone: milestone.id, edge: bound.edge, ...(bound.confirm ? { confirm: true } : {}) }
}

function beside(bound: Bound, edge: 'start' | 'end'): Bound {
  const days = edge === 'start' ? -proposedDays.before : proposedDays.after
  if (typeof bound === 'string') return printDate((parseDate(bound) ?? 0) + days)
  const offset = `${days < 0 ? '-' : ''}P${Math.abs(days)}D`
  return 'milestone' in bound ? { milestone: bound.milestone, edge, offset } : { ...bound, offset }
}

/** The slogans of each phase. One that is for all is left out where it would be too late or too early. */
function saidIn(
  campaign: EditedCampaign,
  plan: RecognisedPlan,
  place: BoundPlace,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    campaign.phases.map(({ id }, at) => {
      const { milestones = [], ...rest } = phaseContext(campaign, id, place)
      // What comes on by the clock alone is warned of where it stands, and not left out.
      const context = { ...rest, milestones: milestones.map(({ isByClock: _, ...milestone }) => milestone) }
      const isOutOfTime = (text: string) =>
        wordingFindings(text, context).some(({ code }) => code === 'welcome-too-late' || code === 'outcome-too-early')
      return [
        id,
        plan.slogans.flatMap(({ text, phase }) =>
          phase === at || (phase === undefined && !isOutOfTime(text)) ? [text] : [],
        ),
      ]
    }),
  )
}
