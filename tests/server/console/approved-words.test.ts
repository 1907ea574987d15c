import { expect, it } from 'vitest'
import { approvedWords } from '../../../server/console/client/board/why/approved-words.ts'
import { zoneClockOf } from '../../../server/console/client/time/zone-clock.ts'
import { demoPlan } from '../../../server/demo/demo-plan.ts'
import type { ApprovedExplanation } from '../../../shared/api/explanation.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'
import { explain } from '../../../shared/schedule/explain.ts'
import { nowOf } from '../../../shared/schedule/now.ts'
import { scheduleOf } from '../../../shared/schedule/schedule.ts'
import { parseInstant } from '../../../shared/time/date-time-text.ts'

const at = parseInstant('2020-10-14T09:00+07:00')!
const plan = demoPlan(at)
const schedule = scheduleOf(plan)
const board = 'quang-truong' as BoardId
const clock = zoneClockOf('Asia/Ho_Chi_Minh')
const now = nowOf(schedule, board, at)
const entry = 'entry' in now ? now.entry! : undefined!
const first = { by: ['Trần Duyệt', 'Phạm Duyệt'], at }
const later = { by: ['Trần Duyệt'], at: at + 60_000 }

function explained(slide: typeof first | null, placement: typeof first | null): ApprovedExplanation {
  const { verdicts, ...explanation } = explain(schedule, board, at)
  return {
    ...explanation,
    beside: [{ list: 'fillers', id: plan.orgs[0]!.id, approved: { by: [], at } }],
    verdicts: verdicts.map((verdict) => ({
      ...verdict,
      approved: placement,
      slides: verdict.slides.map((one) => ({ ...one, approved: slide })),
    })),
  }
}

const told = (of: ApprovedExplanation, what = entry) => approvedWords(what, of, plan, clock).map(({ vi }) => vi)

it('a turn tells who approved it and when; its place in the plan apart only where that was approved apart', () => {
  expect(told(explained(first, first))).toEqual([
    'Nội dung do Trần Duyệt và Phạm Duyệt phê duyệt lúc 09:00 ngày 14/10/2020.',
  ])
  expect(told(explained(first, later))).toEqual([
    'Nội dung do Trần Duyệt và Phạm Duyệt phê duyệt lúc 09:00 ngày 14/10/2020.',
    'Lịch phát do Trần Duyệt phê duyệt lúc 09:01 ngày 14/10/2020.',
  ])
  expect(told(explained(null, null))).toEqual([])
})

it('a filler is that of the office whose it is, and where names are not to be known the time alone is told', () => {
  const filler = plan.orgs[0]!.filler!
  const turn = { slide: filler.id, campaign: null, phase: null, placement: null, seconds: 10 }
  expect(told(explained(null, null), turn)).toEqual(['Nội dung được phê duyệt lúc 09:00 ngày 14/10/2020.'])
})
