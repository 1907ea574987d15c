import { expect, test } from 'vitest'
import { jsonOf } from '../../json-of.ts'
import { anOffice, codeOf, theSlide } from './an-office.ts'

test('why findings are passed is kept with the submission and with the approval, told to both, and logged', async () => {
  const office = await anOffice()
  await office.writes((plan) => {
    theSlide(plan).text = 'Đại hội đại hội'
  })
  const asked = await office.submits({ campaign: 'dai-hoi', passedBecause: 'Đúng nguyên văn văn bản 12' })
  expect(asked).toMatchObject({ passedBecause: 'Đúng nguyên văn văn bản 12', note: null })
  expect(asked.findings.map(({ severity }) => severity)).toContain('warning')

  const path = `/api/v1/submissions/${asked.id}/approve`
  const decides = (json: object) => office.approver.call('POST', path, { json: { digest: asked.digest, ...json } })
  expect(await codeOf(decides({ passedBecause: '' }))).toBe('value-refused')
  expect((await decides({ passedBecause: 'Đã đối chiếu' })).status).toBe(200)
  expect(await office.reads(asked.id)).toMatchObject({
    ...{ state: 'approved', passedBecause: 'Đúng nguyên văn văn bản 12' },
    approvals: [{ name: 'Trần Duyệt', passedBecause: 'Đã đối chiếu' }],
  })

  const auditor = await jsonOf<{ entries: { act: string; after: { passedBecause?: string } }[] }>(
    office.approver.call('GET', `/api/v1/audit?subjectKind=submission&subject=${asked.id}`),
  )
  const said = auditor.entries.flatMap(({ act, after }) =>
    after?.passedBecause ? [`${act}: ${after.passedBecause}`] : [],
  )
  expect(said.sort()).toEqual(['submission.approve: Đã đối chiếu', 'submission.make: Đúng nguyên văn văn bản 12'])
})
