import type { SubmissionFinding, SubmissionPicture } from '../../../shared/api/submission.ts'
import type { BoardId, Plan } from '../../../shared/plan/plan.ts'
import { remembered } from '../../../shared/remembered.ts'
import type { BoardReach } from '../../../shared/schedule/board-reach.ts'
import { checkPlan } from '../../../shared/schedule/check-plan.ts'
import type { PlanProblem } from '../../../shared/schedule/plan-problem.ts'
import type { CampaignView } from '../../../shared/schedule/rule.ts'
import { type Schedule, scheduleOf } from '../../../shared/schedule/schedule.ts'
import { textOfKey } from '../../planning/item.ts'
import { itemAt } from '../item-at.ts'
import type { OfficialTexts } from '../library/read-library.ts'
import { textOfFinding } from './text-of-finding.ts'
import { wordingBrought } from './wording-brought.ts'
import { wordingOfItems } from './wording-of-items.ts'

/** A submission beside what plays now, to be looked over. */
export interface FindingsParts {
  /** What plays now, and what would. */
  readonly before: Schedule | undefined
  readonly next: Schedule
  /** The boards that differ. */
  readonly boards: readonly BoardId[]
  /** The items that are submitted, and the slides that their placements show, by the texts of their keys. */
  readonly touched: ReadonlySet<string>
  readonly pictures: readonly SubmissionPicture[]
  /** What slogans are to be shown word for word. */
  readonly official: OfficialTexts
}

const mostFindings = 500
const blocking: ReadonlySet<string> = new Set([
  ...['outweighs', 'missing-glyph', 'illegible'],
  ...['too-many-marks', 'legacy-encoding', 'hidden-character', 'look-alike'],
])

/** Whether a finding keeps a submission from being approved by anybody. */
export function blocks({ code, severity }: Pick<SubmissionFinding, 'code' | 'severity'>): boolean {
  return severity === 'error' && blocking.has(code)
}

/**
 * What an approver should know of a submission, errors first: all that is wrong with what it touches, and what would go wrong
 * elsewhere because of it, such as a share that another campaign would miss.
 */
export async function submissionFindings(parts: FindingsParts): Promise<readonly SubmissionFinding[]> {
  const { before, next, boards, touched, pictures, official } = parts
  const unlike = new Set(unlikeBoards(boards, before, next))
  const narrow = (schedule: Schedule) => scheduleOf(onBoards(schedule.plan, unlike))
  const known = new Set(before ? checked(narrow(before)).map(textOfFinding) : [])
  const ofPlan = checked(narrow(next)).filter((finding) => isOf(touched, finding) || !known.has(textOfFinding(finding)))
  const ofWords = await legibility(next.plan, touched, pictures)
  const told = new Set(ofWords.map(({ code, item }) => `${code} ${item && textOfKey(item)}`))
  const ofPixels = pictures.flatMap(findingsOfPicture).filter(
    // What the words alone show is told board by board already.
    ({ code, item }) => !told.has(`${code} ${item && textOfKey(item)}`),
  )
  const ofTexts = await wordingOfItems(next, touched, official)
  const brought = await wordingBrought(before, next, isTimedOtherwise, touched)
  const all = [...ofPlan, ...ofWords, ...ofPixels, ...ofTexts, ...brought]
  const isError = ({ severity }: SubmissionFinding) => severity === 'error'
  return [...all.filter(isError), ...all.filter((one) => !isError(one))].slice(0, mostFindings)

  /** Whether something is submitted of a campaign that words are judged by: when a phase runs, and what an event is called and when it is. */
  function isTimedOtherwise({ campaign: { id: campaign, phases, milestones = [] } }: CampaignView): boolean {
    const isTouched = (list: 'phases' | 'milestones') => (one: { readonly id: string }) =>
      touched.has(textOfKey({ list, campaign, id: one.id }))
    return phases.some(isTouched('phases')) || milestones.some(isTouched('milestones'))
  }
}

/** One board for all that neither plan tells apart: thousands are looked at as fast as a few, and told as one. D3 */
function unlikeBoards(boards: readonly BoardId[], before: Schedule | undefined, next: Schedule): readonly BoardId[] {
  const seen = new Map<BoardReach, Set<BoardReach | undefined>>()
  return boards.filter((board) => {
    if (!next.boards.has(board)) return false
    const former = remembered(seen, next.reachOf(board), () => new Set<BoardReach | undefined>())
    const reach = before?.boards.has(board) ? before.reachOf(board) : undefined
    const isNew = !former.has(reach)
    former.add(reach)
    return isNew
  })
}

function checked(schedule: Schedule): readonly SubmissionFinding[] {
  return checkPlan(schedule.plan, schedule).map((problem) => findingOf(problem, schedule.plan))
}

/** What font metrics say of touched slides on every board that they reach. */
async function legibility(
  plan: Plan,
  touched: ReadonlySet<string>,
  pictures: readonly SubmissionPicture[],
): Promise<readonly SubmissionFinding[]> {
  const { legibilityProblems } = await import('../../../media/legibility/plan-problems.ts')
  const boards = new Set(pictures.flatMap((picture) => picture.boards.map(({ id }) => id)))
  const campaigns = new Set(pictures.map(({ campaign }) => campaign))
  const reached = onBoards(plan, boards)
  const schedule = scheduleOf({ ...reached, campaigns: reached.campaigns.filter(({ id }) => campaigns.has(id)) })
  return (await legibilityProblems(schedule))
    .map((problem) => findingOf(problem, schedule.plan))
    .filter((finding) => isOf(touched, finding))
}

function findingsOfPicture(picture: SubmissionPicture): readonly SubmissionFinding[] {
  const { list, campaign, id, width, height, verdict } = picture
  const canvas = `${width}×${height}`
  return (verdict?.findings ?? []).map(({ code, severity, message, messageVi }) => ({
    ...{ code, severity, item: { list, campaign, id } },
    message: `On ${canvas}: ${message}.`,
    messageVi: `Trên khung ${canvas}: ${messageVi}.`,
  }))
}

function findingOf({ code, severity, path, board, message, messageVi }: PlanProblem, plan: Plan): SubmissionFinding {
  const item = itemAt(plan, path)
  return { code, severity, message, messageVi, ...(board && { board }), ...(item && { item }) }
}

function isOf(touched: ReadonlySet<string>, { item }: SubmissionFinding): boolean {
  return item !== undefined && touched.has(textOfKey(item))
}

function onBoards(plan: Plan, boards: ReadonlySet<BoardId>): Plan {
  return { ...plan, boards: plan.boards.filter(({ id }) => boards.has(id)) }
}
