import { expect, test } from 'vitest'
import type { OfficeFiller } from '../../../../shared/api/filler.ts'
import type { Fault } from '../../../../shared/plan/fault.ts'
import { jsonOf } from '../../../json-of.ts'
import { anOffice, codeOf, type Office, slidesOn } from '../../approval/an-office.ts'
import { aPerson, type SignedIn } from '../../people.ts'

const path = (org: string) => `/api/v1/orgs/${org}/filler`
const reads = (by: Pick<SignedIn, 'call'>, org = 'huyen') => jsonOf<OfficeFiller>(by.call('GET', path(org)))
const puts = (by: Pick<SignedIn, 'call'>, json: object, org = 'huyen', headers = {}) =>
  by.call('PUT', path(org), { json, headers })
const slogan = { kind: 'slogan', text: 'Huyện sạch đẹp' }
const faultsOf = async (answer: Promise<Response>) =>
  (await jsonOf<{ faults: readonly Fault[] }>(answer)).faults.map(({ pointer }) => pointer)

/** An office whose district has nothing to show but fillers. */
async function anIdleOffice(): Promise<Office> {
  const office = await anOffice()
  await office.writes((plan) => {
    plan.campaigns.pop()
  })
  await office.approves(office.approver, await office.submits({ campaign: 'sach-dep' }))
  return office
}

test('a filler is set, asked for and approved, and then it is what a board shows that has nothing else', async () => {
  const office = await anIdleOffice()
  expect(await reads(office.editor)).toMatchObject({ filler: null, standing: null, inForce: { org: 'tinh' } })
  const answer = await puts(office.editor, slogan)
  expect([answer.status, await jsonOf(answer)]).toEqual([
    200,
    expect.objectContaining({ filler: { id: 'nen', ...slogan } }),
  ])
  expect(await reads(office.viewer)).toMatchObject({ standing: { state: 'draft' }, inForce: { org: 'tinh' } })
  const submission = await office.submits({ filler: 'huyen' })
  expect((await reads(office.viewer)).standing).toMatchObject({ state: 'pending', submission: submission.id })
  const before = await office.plays('dai')
  expect((await office.approves(office.approver, submission)).status).toBe(200)
  const { standing, inForce } = await reads(office.viewer)
  expect(standing).toMatchObject({ state: 'approved', revision: null, lacking: [], approvers: ['Trần Duyệt'] })
  const after = await office.plays('dai')
  const rendition = expect.objectContaining({ sha256: after.nen })
  const picture = { width: 96, height: 16, color: 'mono', rendition, boards: [{ id: 'dai', section: null }], more: 0 }
  expect(inForce).toEqual({ org: 'huyen', filler: { id: 'nen', ...slogan }, pictures: [picture] })
  expect(await slidesOn(office, 'dai')).toEqual(['nen'])
  expect(after.nen).not.toBe(before.nen)
})

test('a board of another shape leaves the filler to be approved on its pixels, which is asked for as it stands', async () => {
  const office = await anIdleOffice()
  await office.writes(
    (plan) => {
      plan.boards[1]!.width = 128
    },
    office as unknown as SignedIn,
  )
  const { standing } = await reads(office.viewer, 'tinh')
  expect(standing).toMatchObject({ revision: 'draft', lacking: [{ width: 128, height: 16, color: 'mono' }] })
  const widths = async () => (await reads(office.viewer, 'tinh')).inForce?.pictures.map(({ width }) => width)
  expect(await widths()).toEqual([64])
  const submission = await office.submits({ filler: 'tinh' })
  expect((await reads(office.viewer, 'tinh')).standing).toMatchObject({ state: 'approved', revision: 'pending' })
  await office.approves(office.approver, submission)
  expect((await reads(office.viewer, 'tinh')).standing).toMatchObject({ revision: null, lacking: [] })
  expect(await widths()).toEqual([64, 128])
})

test('one that is removed lies in the bin and plays on until that is approved; it comes back without being approved', async () => {
  const office = await anIdleOffice()
  const { binned } = await jsonOf<{ binned: string[] }>(office.editor.call('DELETE', path('tinh')))
  expect(await reads(office.viewer, 'tinh')).toMatchObject({
    ...{ filler: null, inForce: { org: 'tinh' } },
    standing: { state: 'approved', revision: 'draft' },
  })
  expect(await codeOf(office.editor.call('DELETE', path('tinh')))).toBe('not-found')
  const back = await office.editor.call('POST', '/api/v1/bin/restore', { json: { things: binned } })
  expect(back.status).toBe(200)
  expect(await reads(office.viewer, 'tinh')).toMatchObject({
    ...{ filler: { id: 'nen' }, standing: { revision: null } },
  })
})

test('a filler has no days and no campaign, and what is wrong of it is said where it stands', async () => {
  const office = await anOffice()
  const dated = { ...slogan, from: '2020-10-01', until: '2020-10-02' }
  expect(await faultsOf(puts(office.editor, dated))).toEqual(['/from', '/until'])
  expect(await faultsOf(puts(office.editor, { kind: 'slogan', text: '' }))).toEqual(['/text'])
  expect(await faultsOf(puts(office.editor, { kind: 'image' }))).toEqual(['/media'])
  expect(await codeOf(puts(office.editor, slogan, 'huyen', { 'if-match': '"r0"' }))).toBe('changed-meanwhile')
  expect((await reads(office.viewer)).filler).toBeNull()
})

test('one that is taken off all of its boards is withdrawn; one that others cleared from theirs alone is not, nor is what a cleared board shows', async () => {
  const office = await anIdleOffice()
  const takes = async (by: SignedIn, org: string, subject: object) => {
    const json = { kind: 'take-down', org, subject, reason: 'Sai chữ' }
    expect((await by.call('POST', '/api/v1/take-downs', { json })).status).toBe(201)
  }
  const stateOf = async (org: string) => (await reads(office.viewer, org)).standing?.state
  await takes(office.lower, 'huyen', { what: 'filler', of: 'tinh' })
  await takes(office.approver, 'tinh', { what: 'everything' })
  expect(await stateOf('tinh')).toBe('approved')
  await takes(office.approver, 'tinh', { what: 'filler', of: 'tinh' })
  expect(await stateOf('tinh')).toBe('withdrawn')
})

test('it is written by those who edit there, and seen from below as what plays', async () => {
  const office = await anOffice()
  const below = await aPerson(office, { org: 'huyen', role: 'editor' })
  expect(await codeOf(puts(office.viewer, slogan))).toBe('forbidden')
  expect(await codeOf(puts(below, slogan, 'tinh'))).toBe('locked-from-above')
  // Of what plays above they are shown how it stands on their own boards.
  expect(await reads(below, 'tinh')).toMatchObject({
    standing: { state: 'approved', approvers: [] },
    inForce: { pictures: [{ width: 96, boards: [{ id: 'dai' }], more: 0 }] },
  })
  expect((await puts(below, slogan)).status).toBe(200)
})
