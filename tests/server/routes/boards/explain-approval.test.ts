import { expect, test } from 'vitest'
import type { ApprovedExplanation } from '../../../../shared/api/explanation.ts'
import { jsonOf } from '../../../json-of.ts'
import { anOffice } from '../../approval/an-office.ts'

const asked = '/api/v1/boards/cong/explain?at=2020-10-10T09:00%2B07:00'

test('[A5] what shows is told with who approved it and when, and what was changed since with whoever approved what plays', async () => {
  const office = await anOffice()
  await office.writes((plan) => {
    plan.campaigns[0]!.slides[0]!.text = 'Chào mừng Đại hội Đảng bộ tỉnh'
  })
  const submission = await office.submits({ campaign: 'dai-hoi' })
  const at = office.clock.at
  expect((await office.approves(office.approver, submission)).status).toBe(200)
  await office.writes((plan) => {
    plan.campaigns[0]!.slides[0]!.text = 'Chưa ai duyệt câu này'
  })
  const { verdicts, beside } = await jsonOf<ApprovedExplanation>(office.viewer.call('GET', asked))
  const shown = verdicts.find(({ campaign, shows }) => shows && campaign === 'dai-hoi')
  expect(shown?.slides[0]).toMatchObject({ slide: 'kh-1', approved: { by: ['Trần Duyệt'], at } })
  expect(beside.map(({ list }) => list)).toContain('fillers')
  for (const { shows, approved } of verdicts) if (!shows) expect(approved).toBeNull()

  const written = await jsonOf<ApprovedExplanation>(office.editor.call('GET', `${asked}&of=plan`))
  expect(written.verdicts.every(({ approved }) => approved === null)).toBe(true)
})

test('those below see when what comes from above was approved, and not by whom', async () => {
  const office = await anOffice()
  await office.writes((plan) => {
    plan.campaigns[0]!.placements[0]!.boards = { boards: ['cong', 'dai'] }
    plan.campaigns[0]!.slides[0]!.text = 'Chào mừng Đại hội Đảng bộ tỉnh'
  })
  const submission = await office.submits({ campaign: 'dai-hoi' })
  expect((await office.approves(office.approver, submission)).status).toBe(200)
  const below = asked.replace('cong', 'dai')
  const told = async (by: typeof office.viewer) =>
    (await jsonOf<ApprovedExplanation>(by.call('GET', below))).verdicts.find(({ campaign }) => campaign === 'dai-hoi')
  expect((await told(office.viewer))?.approved).toMatchObject({ by: ['Trần Duyệt'] })
  expect((await told(office.lower))?.approved).toEqual({ by: [], at: office.clock.at })
})
