import { expect, test } from 'vitest'
import type { TakeDownOutlook } from '../../../../shared/api/take-down.ts'
import { jsonOf } from '../../../json-of.ts'
import { anOffice, codeOf, type Office, slidesOn } from '../an-office.ts'

const foresees = (by: Office['approver'], json: object) => by.call('POST', '/api/v1/take-downs/outlook', { json })

test('what a take-down will show is foreseen in the very pictures, board by board, and changes nothing', async () => {
  const office = await anOffice()
  const { approver, operator } = office
  const slide = { what: 'slide', campaign: 'dai-hoi', slide: 'kh-1' }
  const asked = { kind: 'take-down', org: 'tinh', subject: slide }
  const pixels = async (path: string) => Buffer.from(await (await approver.call('GET', path)).arrayBuffer())

  const { looks, more } = await jsonOf<TakeDownOutlook>(foresees(approver, asked))
  expect(more).toBe(0)
  expect(looks).toMatchObject([{ boards: [{ id: 'cong', name: 'Cổng chào' }], count: 1, width: 64, height: 32 }])
  const [look] = looks
  const foreseen = await pixels(look!.after)
  const at = encodeURIComponent(new Date(look!.at).toISOString())
  expect(await pixels(look!.before)).toEqual(await pixels(`/api/v1/boards/cong/frame.png?at=${at}`))
  expect(foreseen).not.toEqual(await pixels(look!.before))
  expect(office.planner.takeDowns()).toEqual([])
  expect(await slidesOn(office, 'cong')).toEqual(['kh-1', 'kh-2'])

  const everything = { kind: 'pause', org: 'tinh', subject: { what: 'everything' } }
  const all = await jsonOf<TakeDownOutlook>(foresees(operator, everything))
  expect(all.looks.flatMap(({ boards }) => boards.map(({ id }) => id)).sort()).toEqual(['cong', 'dai'])
  expect(all.looks.map(({ at }) => at)).toEqual([office.clock.at, office.clock.at])

  expect(await codeOf(foresees(operator, asked))).toBe('forbidden')
  expect(await codeOf(foresees(approver, { ...asked, subject: { ...slide, slide: 'khong-co' } }))).toBe('not-found')
  expect(await codeOf(office.viewer.call('GET', look!.after))).toBe('forbidden')
  expect(await codeOf(approver.call('GET', '/api/v1/boards/cong/frame.png?without=x'))).toBe('bad-query')

  const taken = await approver.call('POST', '/api/v1/take-downs', { json: { ...asked, reason: 'Sai chữ' } })
  expect(taken.status).toBe(201)
  expect(await pixels(`/api/v1/boards/cong/frame.png?at=${at}`)).toEqual(foreseen)
  expect((await jsonOf<TakeDownOutlook>(foresees(approver, asked))).looks).toEqual([])
})
