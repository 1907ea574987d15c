import type { BoardId } from '../plan/plan.ts'
import type { LoopFindings } from './entry.ts'
import { type PlanProblem, planProblem } from './plan-problem.ts'
import type { Schedule } from './schedule.ts'

/** Minimums, lengths and shares that do not work out in a loop of a board; `path` is the board's JSON pointer. K3, K5, K6 */
export function loopProblemsOf(
  schedule: Schedule,
  findings: LoopFindings,
  board: BoardId,
  path: string,
): readonly PlanProblem[] {
  const overcommitted = findings.overcommitted.map((index) => {
    const title = schedule.campaigns[index]?.campaign.title ?? ''
    return planProblem('overcommitted', `/campaigns/${index}/minShare`, board, [
      `The minimums of campaigns due together add up to more than the air there is; “${title}” gets less than promised.`,
      `Tỷ lệ tối thiểu của các đợt cùng phát vượt quá thời lượng; “${title}” được ít hơn đã hứa.`,
    ])
  })
  const tooLong = findings.tooLong
    ? [
        planProblem('loop-too-long', path, board, [
          'One turn of everything due takes longer than 15 minutes.',
          'Chỉ một lượt của tất cả nội dung đến hạn đã dài hơn 15 phút.',
        ]),
      ]
    : []
  const missed = findings.missed.map((placement) =>
    planProblem('share-missed', placement, board, [
      'No loop of 15 minutes comes within a tenth of the share that this placement should have.',
      'Không vòng phát nào trong 15 phút cho phần này tỷ lệ thời lượng gần đúng (sai quá 10%).',
    ]),
  )
  return [...overcommitted, ...tooLong, ...missed]
}
