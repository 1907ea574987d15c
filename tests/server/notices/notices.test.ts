import { expect, it } from 'vitest'
import { mailOf, noticeSaid } from '../../../server/approval/notices/mail-texts.ts'
import type { Mail } from '../../../server/approval/notices/mailer.ts'
import type { NoticeEvent } from '../../../server/approval/notices/notice-event.ts'
import { createNotices } from '../../../server/approval/notices/notices.ts'
import { system } from '../../../server/store/actor.ts'
import { noticesOf } from '../../../server/store/approval/notice-store.ts'
import { keepGrant } from '../../../server/store/people/grant-store.ts'
import { keepPerson } from '../../../server/store/people/people-store.ts'
import type { Role } from '../../../shared/api/role.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../shared/schedule/org-tree.ts'
import { opened } from '../../contracts/new-place.ts'
import { smallPlan } from '../small-plan.ts'

const [tinh, huyen] = ['tinh', 'huyen'] as OrgId[] as [OrgId, OrgId]
const waiting: NoticeEvent = {
  ...{ kind: 'submission-waiting', subject: { kind: 'submission', id: 's-1', title: 'Đại hội' }, org: huyen },
  ...{ orgs: [huyen], roles: ['approver'], people: [], by: { ...system, id: 'editor', name: 'Chị Bình' }, at: 10 },
}

it('tells the approvers of the org itself, each in the console and by letter, and says who has news', async () => {
  const { tells, letters, changed, bodiesOf } = await anOffice(
    ['an', huyen, 'approver'],
    ['editor', huyen, 'editor'],
    ['above', tinh, 'approver'],
  )
  await tells(waiting)
  expect(changed).toEqual([['an']])
  expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
    ['an@x.example', '[Congchao] Chờ bạn duyệt: Đại hội'],
  ])
  expect(await bodiesOf('an')).toEqual([
    ['submission.pending', { title: 'Đại hội', submission: 's-1', org: huyen, orgName: 'Huyện', by: 'Chị Bình' }],
  ])
  expect(await bodiesOf('above')).toEqual([])
})

it('tells those of the next org above where nobody but whoever did it is nearer, and in the end those of everything', async () => {
  const { tells, changed } = await anOffice(
    ['editor', huyen, 'approver'],
    ['above', tinh, 'approver'],
    ['all', null, 'approver'],
  )
  await tells(waiting)
  await tells({ ...waiting, orgs: [tinh], by: { ...waiting.by, id: 'above' } })
  await tells({ ...waiting, orgs: [null] })
  await tells({ ...waiting, by: system, except: ['editor', 'above'] })
  expect(changed).toEqual([['above'], ['all'], ['all'], ['all']])
})

it('tells people by name whatever they have done, and nobody twice', async () => {
  const { tells, changed } = await anOffice(['an', huyen, 'approver'], ['editor', huyen, 'editor'])
  await tells({ ...waiting, kind: 'submission-returned', people: ['editor', 'an', 'nobody'], reason: 'Sai ngày' })
  expect(changed).toEqual([['editor', 'an'].sort()])
})

it('tells each once of what is told once, and whoever may hear of it later then', async () => {
  const { tells, changed, letters, grants } = await anOffice(['an', huyen, 'approver'])
  const once = { ...waiting, once: 'ngay' }
  await tells(once)
  await tells(once)
  await grants('binh', huyen, 'approver')
  await tells(once)
  await tells({ ...once, once: 'ngay khac' })
  expect(changed).toEqual([['an'], ['binh'], ['an', 'binh']])
  expect(letters.map(({ to }) => to)).toEqual(['an', 'binh', 'an', 'binh'].map((id) => `${id}@x.example`))
})

it('tells nobody of what is none of its kinds, or where there is nobody to tell', async () => {
  const { tells, changed, letters } = await anOffice(['an', huyen, 'viewer'])
  await tells({ ...waiting, kind: 'submission-changed', people: ['an'] })
  await tells({ ...waiting, kind: 'toString', people: ['an'] })
  await tells(waiting)
  expect([changed, letters]).toEqual([[], []])
})

it('what was told half a year ago is dropped, looked for once a day', async () => {
  const { tells, notices, bodiesOf } = await anOffice(['an', huyen, 'approver'])
  const day = 86_400_000
  await tells(waiting)
  await notices.sweep(183 * day)
  expect(await bodiesOf('an')).toHaveLength(1)
  await notices.sweep(183 * day + 11)
  expect(await bodiesOf('an')).toHaveLength(1)
  await notices.sweep(184 * day)
  expect(await bodiesOf('an')).toEqual([])
})

it('a failure is reported, and never thrown at whoever tells', async () => {
  const { tells, reported, database } = await anOffice(['an', huyen, 'approver'])
  await database.close()
  await tells(waiting)
  expect(reported).toHaveLength(1)
})

it('a letter says it in Vietnamese, then in English, each fact on a line of its own', () => {
  const { subject, text } = mailOf(
    {
      ...{ subject: { kind: 'submission', id: 's', title: 'a\r\nBcc: x\u202E' }, by: { ...system, name: 'Chị\nBình' } },
      ...{ reason: 'Sai ngày', name: 'submission.returned', orgName: 'Huyện' },
    },
    'https://bang.example',
  )
  expect(subject).toBe('[Congchao] Đã trả lại: a Bcc: x')
  expect(text.split('\n')).toEqual([
    ...['Đã trả lại: a Bcc: x.', 'Đơn vị: Huyện', 'Người thực hiện: Chị Bình', 'Lý do: Sai ngày'],
    ...['Xem tại: https://bang.example', '', 'Returned: a Bcc: x.', 'Office: Huyện', 'By: Chị Bình'],
    ...['Reason: Sai ngày', 'See: https://bang.example', ''],
  ])
})

it('a notice of a kind that a later version keeps is still said', () => {
  expect(noticeSaid('later', 'x')).toEqual({ vi: 'Có thay đổi cần xem: x', en: 'Something has changed: x' })
})

async function anOffice(...granted: readonly (readonly [id: string, org: OrgId | null, role: Role])[]) {
  const database = await opened({ sqlite: ':memory:' })
  const grants = (id: string, org: OrgId | null, role: Role) =>
    database.write(async (trx) => {
      await keepPerson(trx, { id, login: id, name: id, email: `${id}@x.example`, password: null, at: 0 })
      await keepGrant(trx, {
        ...{ id, person: id, org, role, deputyFor: null, startsAt: 0, endsAt: null, madeAt: 0, madeBy: '' },
      })
    })
  for (const each of granted) await grants(...each)
  const letters: Mail[] = []
  const changed: (readonly string[])[] = []
  const reported: unknown[] = []
  const tree = orgTreeOf(smallPlan().orgs)
  const notices = createNotices({
    ...{ database, publicUrl: undefined, tree: () => tree, report: (error) => reported.push(error) },
    mailer: { send: (mail) => letters.push(mail), settled: () => Promise.resolve(), close: () => undefined },
    changed: (people) => changed.push([...people].sort()),
  })
  return {
    ...{ database, notices, letters, changed, reported, grants },
    async tells(event: NoticeEvent) {
      notices.tell(event)
      await notices.settled()
    },
    bodiesOf: async (person: string) =>
      (await noticesOf(database.db, person, { limit: 9 })).map(({ kind, body }) => [kind, JSON.parse(body)]),
  }
}
