import { expect, test } from 'vitest'
import { findSubmission } from '../../../../server/store/approval/submission-store.ts'
import { keepSettings } from '../../../../server/store/settings-store.ts'
import { jsonOf } from '../../../json-of.ts'
import { aServer } from '../../a-server.ts'
import { anOffice, theSlide } from '../an-office.ts'

const hourMs = 3_600_000

test('what was being drawn when the server was killed is gone on with at the next start', async () => {
  const office = await anOffice()
  await office.writes((plan) => {
    theSlide(plan).text = 'Mừng Đại hội'
  })
  await office.submissions.close()
  const { id, state } = await office.submits({ campaign: 'dai-hoi' })
  expect(state).toBe('drawing')
  const again = await aServer({ folder: office.dir })
  await again.eachMinute(again.clock.at)
  await again.submissions.settled()
  expect(await findSubmission(again.database.db, id)).toMatchObject({ state: 'pending', drawn: 1, remindedAt: null })
})

test('what was slipped into the database to be drawn is cancelled', async () => {
  const office = await anOffice()
  await office.writes((plan) => {
    theSlide(plan).text = 'Mừng Đại hội'
  })
  await office.submissions.close()
  const { id } = await office.submits({ campaign: 'dai-hoi' })
  await office.database.write((trx) =>
    trx.updateTable('submissions').set({ author: 'nobody', writers: '[]' }).execute(),
  )
  const again = await aServer({ folder: office.dir })
  await again.submissions.resume()
  await again.submissions.settled()
  expect(await findSubmission(again.database.db, id)).toMatchObject({ state: 'cancelled', drawn: null })
  expect(String(again.reported)).toContain('not made by this installation')
})

test('approvers of the offices above are told once of what has waited for longer than its office wants', async () => {
  const office = await anOffice()
  await office.database.write((trx) => keepSettings(trx, 'huyen', { tellOthersAfterHours: 2 }, office.clock.at))
  await office.writes((plan) => {
    plan.campaigns[1]!.slides[0]!.text = 'Xanh sạch đẹp'
  })
  await office.submits({ campaign: 'sach-dep' })
  const overdue = async () => {
    await office.eachMinute(office.clock.at)
    await office.notices.settled()
    const { notices } = await jsonOf<{ notices: { kind: string }[] }>(office.approver.call('GET', '/api/v1/notices'))
    return notices.filter(({ kind }) => kind === 'submission.overdue').length
  }
  office.clock.at += 2 * hourMs - 1
  expect(await overdue()).toBe(0)
  office.clock.at += 1
  expect(await overdue()).toBe(1)
  expect(await overdue()).toBe(1)
})

test('the log tells who asked, who approved, and what each item was and is', async () => {
  const office = await anOffice()
  await office.writes((plan) => {
    theSlide(plan).text = 'Mừng Đại hội'
  })
  const asked = await office.submits({ campaign: 'dai-hoi' })
  await office.approves(office.approver, asked)
  const rows = await office.database.db.selectFrom('audit').select(['act', 'actor_name', 'subject', 'after']).execute()
  const acts = rows
    .filter(({ act }) => /^submission|^slide\.approve/.test(act))
    .map(({ act, actor_name }) => [act, actor_name])
  expect(acts).toEqual([
    ['submission.make', 'Lê Biên Tập'],
    ['submission.draw', 'congchao'],
    ['submission.approve', 'Trần Duyệt'],
    ['slide.approve', 'Trần Duyệt'],
  ])
  expect(rows.at(-1)).toMatchObject({ subject: 'dai-hoi/kh-1', after: expect.stringContaining('Mừng Đại hội') })
})
