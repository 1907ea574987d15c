import { describe, expect, test } from 'vitest'
import {
  addEmergency,
  addTemplate,
  changeTemplate,
  type EmergencyRow,
  findEmergency,
  findEmergencyByMessage,
  findTemplate,
  listEmergencies,
  moveEmergency,
  readPrepared,
  readTemplates,
  type TemplateRow,
} from '../../server/store/approval/emergency-store.ts'
import { type NewPlace, opened } from './new-place.ts'

/** What the store of emergencies and their templates promises on every database. */
export function emergencyStoreContract(newPlace: NewPlace): void {
  describe('the emergency store', () => {
    test('gives templates back as they were kept, the oldest first', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => addTemplate(trx, template('b', { made_at: 2, replaces: null })))
      await write((trx) => addTemplate(trx, template('a', { made_at: 3, replaces: 'b' })))
      expect(await readTemplates(db)).toEqual([
        ...[template('b', { made_at: 2 }), template('a', { made_at: 3, replaces: 'b' })],
      ])
      expect(await findTemplate(db, 'b')).toEqual(template('b', { made_at: 2 }))
      expect(await findTemplate(db, 'c')).toBeUndefined()
    })

    test('changes a template only as it was when it was read', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => addTemplate(trx, template('a')))
      const change = (state: TemplateRow['state'], changedAt: number) =>
        write((trx) => changeTemplate(trx, 'a', { state, changedAt }, { state: 'approved', seal, changed_at: 9 }))
      expect(await change('draft', 4)).toBe(false)
      expect(await change('retired', 5)).toBe(false)
      expect(await findTemplate(db, 'a')).toEqual(template('a'))
      expect(await change('draft', 5)).toBe(true)
      expect(await change('draft', 5)).toBe(false)
      expect(await findTemplate(db, 'a')).toEqual(template('a', { state: 'approved', seal, changed_at: 9 }))
    })

    test('keeps one emergency for each message, and finds it by id and by message', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => addTemplate(trx, template('a')))
      expect(await write((trx) => addEmergency(trx, emergency('e1')))).toBe(true)
      const again = { ...emergency('e2'), cap_identifier: 'e1' }
      expect(await write((trx) => addEmergency(trx, again))).toBe(false)
      expect(await findEmergency(db, 'e1')).toEqual(emergency('e1'))
      expect(await findEmergency(db, 'e2')).toBeUndefined()
      expect(await findEmergencyByMessage(db, 'a@b', 'e1')).toEqual(emergency('e1'))
      expect(await findEmergencyByMessage(db, 'x@b', 'e1')).toBeUndefined()
    })

    test('takes an emergency from a state once, whoever asks at the same time', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => addTemplate(trx, template('a')))
      await write((trx) => addEmergency(trx, emergency('e1')))
      const move = (name: string) =>
        write((trx) =>
          moveEmergency(trx, 'e1', 'prepared', {
            state: 'released',
            released_by: name,
            released_name: name,
            released_at: 7,
          }),
        )
      const prepared = async (since: number) => (await readPrepared(db, since)).map(({ id }) => id)
      const { prepared_at: at } = emergency('e1')
      expect([await prepared(at), await prepared(at + 1)]).toEqual([['e1'], []])
      const moved = await Promise.all([move('p'), move('q')])
      expect(await prepared(at)).toEqual([])
      expect(moved.filter(Boolean)).toHaveLength(1)
      const name = moved[0] ? 'p' : 'q'
      expect(await findEmergency(db, 'e1')).toEqual({
        ...emergency('e1'),
        ...{ state: 'released', released_by: name, released_name: name, released_at: 7 },
      })
    })

    test('lists the newest first, page by page, each once, also where many came in one millisecond', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => addTemplate(trx, template('a')))
      const at = { e1: 10, e2: 30, e3: 20, e4: 20, e5: 20 }
      for (const [id, prepared_at] of Object.entries(at)) {
        await write((trx) => addEmergency(trx, { ...emergency(id), prepared_at }))
      }
      const seen: string[] = []
      let page = await listEmergencies(db, 2, undefined)
      while (page.length > 0) {
        seen.push(...page.map(({ id }) => id))
        page = await listEmergencies(db, 2, page.at(-1))
      }
      expect(seen).toEqual(['e2', 'e5', 'e4', 'e3', 'e1'])
    })
  })
}

const seal = 'f'.repeat(64)

const template = (id: string, change: Partial<TemplateRow> = {}): TemplateRow => ({
  ...{ id, org: 'tinh', title: 'Lũ quét', body: '{"a":"ễ"}', state: 'draft', seal: null, replaces: null },
  ...{ author: 'p', author_name: 'Nguyễn Thị An', writers: '["p"]', approver: null, approver_name: null },
  ...{ made_at: 1_602_640_800_000, changed_at: 5, approved_at: null },
  ...change,
})

const emergency = (id: string): EmergencyRow => ({
  ...{ id, org: 'tinh', template: 'a', body: '{"b":1}', digest: seal, state: 'prepared', ends_at: 1_602_640_800_000 },
  ...{ cap_sender: 'a@b', cap_identifier: id, cap_sent: null, seal },
  ...{ prepared_by: 'p', prepared_name: 'Nguyễn Thị An', prepared_for: null, prepared_at: 5 },
  ...{ released_by: null, released_name: null, released_at: null },
  ...{ cancelled_by: null, cancelled_name: null, cancelled_at: null },
})
