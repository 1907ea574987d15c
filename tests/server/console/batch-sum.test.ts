import { expect, it } from 'vitest'
import { batchSum } from '../../../server/console/client/approvals/batch/batch-sum.ts'
import type { SubmissionDetail } from '../../../shared/api/submission.ts'

/** A submission of one picture on some boards, that has something else play less on others. */
function submission(shown: readonly string[], displaced: readonly string[], untouched: readonly string[] = []) {
  const board = (id: string) => ({ id, name: id, section: null })
  const less = [{ campaign: null, title: 'Nội dung nền', before: 1, after: 0 }]
  return {
    pictures: [{ boards: shown.map(board) }],
    findings: displaced.map(() => ({ severity: 'warning' })),
    impact: {
      boards: [
        ...displaced.map((id) => ({ ...board(id), orgName: '', displaces: less })),
        ...untouched.map((id) => ({ ...board(id), orgName: '', displaces: [] })),
      ],
    },
  } as unknown as SubmissionDetail
}

it('counts a board once, however many of the submissions stand on it', () => {
  const sum = batchSum([submission(['a', 'b'], ['a']), submission(['b', 'c'], ['a', 'c'], ['d'])])
  expect(sum).toEqual({ boards: 4, displaced: 2, pictures: 2, notes: 3 })
})

it('of nothing is nothing', () => {
  expect(batchSum([])).toEqual({ boards: 0, displaced: 0, pictures: 0, notes: 0 })
})
