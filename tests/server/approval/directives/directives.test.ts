import { describe, expect, it } from 'vitest'
import type { DirectiveView } from '../../../../shared/api/directive.ts'
import type { Role } from '../../../../shared/api/role.ts'
import type { Showing } from '../../../../shared/protocol/messages.ts'
import { type Answered, codeOf, directingOffices, jsonOf } from './directing-offices.ts'

type As = readonly [Role, string]

const [province, districtA, districtB, commune]: As[] = [
  ['viewer', 'tinh'],
  ['editor', 'huyen-a'],
  ['editor', 'huyen-b'],
  ['editor', 'xa'],
] as const
const startsAt = Date.parse('2020-10-12T00:00:00+07:00')
const acknowledgement = (org: string, boards: readonly string[], given: object = {}) => ({
  json: { org, boards, startsAt, ...given },
})

/** The same, of the manifest after its own. */
const later = <S extends Pick<Showing, 'has'>>(showing: S): S => {
  const { has } = showing
  return { ...showing, has: has && { ...has, version: has.version + 1 } }
}
const listIn = (answered: Answered) => jsonOf<{ directives: DirectiveView[]; next: string | null }>(answered)
const directiveIn = (answered: Answered) => jsonOf<DirectiveView>(answered)
const orgsOf = (directive: DirectiveView | undefined) => directive?.receivers.map(({ org }) => org)
const spokenIn = (answered: Answered) => directiveIn(answered).receivers.map(({ acknowledgement }) => acknowledgement)

describe('a directive', () => {
  it('is told to the offices below whose boards it reaches, each its own part alone', async () => {
    const { ask } = await directingOffices()
    const [received] = listIn(await ask(districtB!, 'listDirectives')).directives
    expect(received).toMatchObject({ campaign: 'dai-hoi', title: 'Đại hội', org: 'tinh', orgName: 'Tỉnh' })
    expect(received?.phases).toMatchObject([
      { id: 'dot-1', title: 'Đợt 1', state: 'set', startsAt: Date.parse('2020-10-01T00:00:00+07:00') },
      { id: 'dot-2' },
    ])
    expect(orgsOf(received)).toEqual(['huyen-b'])
    expect(received?.receivers[0]).toMatchObject({ acknowledgement: null, changedSince: false })
    const [above] = listIn(await ask(districtA!, 'listDirectives')).directives
    expect(orgsOf(above)).toEqual(['huyen-a', 'xa'])
  })

  it('is told to its issuer with every office that receives it', async () => {
    const { ask } = await directingOffices()
    expect(listIn(await ask(province!, 'listDirectives')).directives).toEqual([])
    const [issued] = listIn(await ask(province!, 'listDirectives', { query: { issued: '1' } })).directives
    expect(orgsOf(issued)).toEqual(['huyen-a', 'xa', 'huyen-b'])
    expect(listIn(await ask(districtA!, 'listDirectives', { query: { issued: '1' } })).directives).toEqual([])
    const [own] = listIn(await ask(province!, 'listDirectives', { query: { org: 'huyen-b' } })).directives
    expect(orgsOf(own)).toEqual(['huyen-b'])
  })

  it('is not there for a sister office, nor for one that it does not reach', async () => {
    const { ask } = await directingOffices((document) => {
      for (const placement of document.campaigns[0]!.placements)
        Object.assign(placement, { boards: { orgs: ['huyen-a'] } })
    })
    for (const as of [['administrator', 'tinh-khac'], districtB!] as As[]) {
      expect(listIn(await ask(as, 'listDirectives')).directives).toEqual([])
      expect(codeOf(await ask(as, 'readDirective'))).toBe('not-found')
      expect(codeOf(await ask(as, 'readReadiness'))).toBe('not-found')
    }
    expect(codeOf(await ask(districtA!, 'listDirectives', { query: { org: 'huyen-b' } }))).toBe('not-found')
    expect(codeOf(await ask(province!, 'readDirective', { params: { campaign: 'khac' } }))).toBe('not-found')
  })

  it('is what was approved, not what is being written', async () => {
    const { ask, planner } = await directingOffices()
    await planner.edit((current) => {
      const [campaign] = current!.plan.campaigns
      return { plan: { ...current!.plan, campaigns: [{ ...campaign!, title: 'Nháp' }] } }
    })
    expect(directiveIn(await ask(commune!, 'readDirective')).title).toBe('Đại hội')
  })

  it('is listed page by page', async () => {
    const { ask } = await directingOffices((document) => {
      document.campaigns.push({ ...document.campaigns[0]!, id: 'le' }, { ...document.campaigns[0]!, id: 'tet' })
    })
    const first = listIn(await ask(commune!, 'listDirectives', { query: { limit: '2' } }))
    expect([first.directives.length, first.next]).toEqual([2, 'le'])
    const second = listIn(await ask(commune!, 'listDirectives', { query: { limit: '2', cursor: 'le' } }))
    expect(second).toMatchObject({ directives: [{ campaign: 'tet' }], next: null })
    expect(codeOf(await ask(commune!, 'listDirectives', { query: { cursor: 'khac' } }))).toBe('bad-query')
    expect(codeOf(await ask(commune!, 'listDirectives', { query: { issued: '2' } }))).toBe('bad-query')
  })
})

describe('an acknowledgement', () => {
  it('says on which boards and from when; the issuer sees it, and another office does not', async () => {
    const { ask } = await directingOffices()
    const said = await ask(
      commune!,
      'acknowledgeDirective',
      acknowledgement('xa', ['cong-xa'], { note: 'Đã lên lịch' }),
    )
    const view = { boards: ['cong-xa'], startsAt, note: 'Đã lên lịch', by: 'editor xa' }
    expect(directiveIn(said).receivers).toMatchObject([{ org: 'xa', acknowledgement: view, changedSince: false }])
    const issued = directiveIn(await ask(province!, 'readDirective'))
    expect(issued.receivers.map(({ acknowledgement }) => acknowledgement?.boards ?? null)).toEqual([
      null,
      ['cong-xa'],
      null,
    ])
    const sister = await ask(districtB!, 'readDirective')
    expect(JSON.stringify(directiveIn(sister))).not.toContain('cong-xa')
  })

  it('is one an office, the last: it is logged with the one before, and the issuer is told', async () => {
    const { ask, database, heard } = await directingOffices()
    await ask(commune!, 'acknowledgeDirective', acknowledgement('xa', ['cong-xa'], { note: 'Một' }))
    await ask(commune!, 'acknowledgeDirective', acknowledgement('xa', ['cong-xa'], { note: 'Hai' }))
    const issued = directiveIn(await ask(province!, 'readDirective'))
    expect(issued.receivers[1]?.acknowledgement?.note).toBe('Hai')
    const rows = await database.db
      .selectFrom('audit')
      .select(['act', 'actor', 'subject', 'org', 'before', 'after'])
      .where('act', '=', 'directive.acknowledge')
      .orderBy('seq')
      .execute()
    expect(rows).toMatchObject([
      { actor: 'editor-xa', subject: 'dai-hoi', org: 'xa', before: null },
      { before: expect.stringContaining('Một'), after: expect.stringContaining('Hai') },
    ])
    expect(heard.told).toHaveLength(2)
    expect(heard.told[0]).toMatchObject({
      ...{ kind: 'directive-acknowledged', org: 'tinh', orgs: ['tinh'], people: [] },
      ...{ subject: { kind: 'campaign', id: 'dai-hoi', title: 'Đại hội · Xã' }, by: { id: 'editor-xa' } },
    })
    expect(heard.changed).toEqual([['xa'], ['xa']])
  })

  it('shows when the directive has changed since', async () => {
    const { ask, enforce } = await directingOffices()
    await ask(commune!, 'acknowledgeDirective', acknowledgement('xa', ['cong-xa']))
    await enforce()
    expect(directiveIn(await ask(commune!, 'readDirective')).receivers[0]?.changedSince).toBe(false)
    await enforce((document) => Object.assign(document.campaigns[0]!.phases[0]!, { ends: '2020-11-02' }))
    expect(directiveIn(await ask(commune!, 'readDirective')).receivers[0]?.changedSince).toBe(true)
    await ask(commune!, 'acknowledgeDirective', acknowledgement('xa', ['cong-xa']))
    expect(directiveIn(await ask(commune!, 'readDirective')).receivers[0]?.changedSince).toBe(false)
  })

  it('of a directive that has changed since it was read is refused', async () => {
    const { ask, enforce, heard } = await directingOffices()
    const { tag } = (await ask(commune!, 'readDirective')) as { tag: string }
    const stale = { ...acknowledgement('xa', ['cong-xa']), headers: { 'if-match': tag } }
    await enforce((document) => Object.assign(document.campaigns[0]!, { title: 'Khác' }))
    expect(codeOf(await ask(commune!, 'acknowledgeDirective', stale))).toBe('changed-meanwhile')
    expect(heard.told).toEqual([])
    const { tag: fresh } = (await ask(commune!, 'readDirective')) as { tag: string }
    expect(codeOf(await ask(commune!, 'acknowledgeDirective', { ...stale, headers: { 'if-match': fresh } }))).toBe(
      'answered',
    )
  })

  it.each<[string, As, string, readonly string[], string]>([
    ['an operator of the office', ['operator', 'xa'], 'xa', ['cong-xa'], 'forbidden'],
    ['a viewer of the office', ['viewer', 'xa'], 'xa', ['cong-xa'], 'forbidden'],
    ['an approver of a sister office', ['approver', 'huyen-b'], 'xa', ['cong-xa'], 'not-found'],
    ['somebody below, for the office above', ['editor', 'xa'], 'huyen-a', ['dai-a'], 'not-found'],
    [
      'the issuer’s editor, for an office that receives nothing',
      ['editor', 'tinh'],
      'tinh',
      ['cong-tinh'],
      'not-found',
    ],
    ['an editor, with a board of another office', ['editor', 'xa'], 'xa', ['dai-a'], 'value-refused'],
    ['an editor, without a board', ['editor', 'xa'], 'xa', [], 'value-refused'],
    ['an editor, with a board twice', ['editor', 'xa'], 'xa', ['cong-xa', 'cong-xa'], 'value-refused'],
  ])('by %s is refused and keeps nothing', async (_, as, org, boards, code) => {
    const { ask, heard } = await directingOffices()
    expect(codeOf(await ask(as, 'acknowledgeDirective', acknowledgement(org, boards)))).toBe(code)
    expect(heard.told).toEqual([])
    expect(spokenIn(await ask(province!, 'readDirective'))).toEqual([null, null, null])
  })

  it.each<[string, object, string]>([
    ['an unknown field', { sent: true }, '/sent'],
    ['a date as a text', { startsAt: '2020-10-12' }, '/startsAt'],
    ['half a millisecond', { startsAt: 0.5 }, '/startsAt'],
    ['a note with a letter that turns others around', { note: 'a\u202eb' }, '/note'],
    ['a note that is too long', { note: 'a'.repeat(1001) }, '/note'],
    ['boards that are no list', { boards: 'cong-xa' }, '/boards'],
  ])('with %s is refused, naming the field', async (_, given, pointer) => {
    const { ask } = await directingOffices()
    const answered = await ask(commune!, 'acknowledgeDirective', acknowledgement('xa', ['cong-xa'], given))
    expect('problem' in answered && answered.problem).toMatchObject({ status: 422, faults: [{ pointer }] })
  })

  it.each<As>([
    ['approver', 'xa'],
    ['administrator', 'huyen-a'],
    ['editor', 'tinh'],
  ])('may be made by the %s of %s', async (...as) => {
    const { ask } = await directingOffices()
    expect(codeOf(await ask(as, 'acknowledgeDirective', acknowledgement('xa', ['cong-xa'])))).toBe('answered')
  })
})

describe('where a directive runs', () => {
  const boardsOf = (answered: Answered) =>
    directiveIn(answered).receivers.map(({ boards }) => {
      const { connected, shows, runs, planned } = boards[0]!
      return { connected, shows, runs, planned }
    })
  const nowhere = { connected: false, shows: false, runs: false, planned: true }

  it('is what boards say, not what was planned', async () => {
    const { ask, plays } = await directingOffices()
    expect(boardsOf(await ask(province!, 'readDirective'))).toEqual([nowhere, nowhere, nowhere])
    plays('dai-a')
    plays('dai-b', null)
    expect(boardsOf(await ask(province!, 'readDirective'))).toEqual([
      { connected: true, shows: true, runs: true, planned: true },
      nowhere,
      { connected: true, shows: false, runs: true, planned: true },
    ])
  })

  it('is not where a board plays another playlist than its newest and shows something else, or was lost', async () => {
    const { ask, plays, words, connected } = await directingOffices()
    plays('dai-a')
    connected.delete('dai-a')
    plays('cong-xa', 'khac')
    const word = words.get('cong-xa')!
    words.set('cong-xa', { ...word, showing: later(word.showing!) })
    plays('dai-b')
    const before = words.get('dai-b')!
    words.set('dai-b', { ...before, showing: later(before.showing!) })
    expect(boardsOf(await ask(province!, 'readDirective'))).toEqual([
      nowhere,
      { connected: true, shows: false, runs: false, planned: true },
      { connected: true, shows: true, runs: true, planned: true },
    ])
  })

  it('is not where the filler stands in for it', async () => {
    const { ask, plays, words } = await directingOffices()
    plays('dai-a')
    const { showing, ...word } = words.get('dai-a')!
    const tracks = showing!.tracks.map((track) => ({ ...track, standIn: true }))
    words.set('dai-a', { ...word, showing: { ...later(showing!), tracks } })
    expect(boardsOf(await ask(province!, 'readDirective'))[0]).toMatchObject({ shows: false, runs: false })
  })

  it('is told apart from another campaign whose slide has the same id', async () => {
    const { ask, plays } = await directingOffices((document) => {
      const [campaign] = document.campaigns
      const mornings = [{ from: '06:00', to: '10:00' }]
      const evenings = [{ from: '18:00', to: '20:00' }]
      const [first] = campaign!.placements
      document.campaigns.push({
        ...campaign!,
        id: 'xanh',
        org: 'huyen-a',
        placements: [{ ...first!, dayparts: mornings } as typeof first & object],
      })
      Object.assign(first!, { dayparts: evenings })
    })
    plays('dai-a')
    expect(boardsOf(await ask(province!, 'readDirective'))[0]).toEqual({
      connected: true,
      shows: false,
      runs: false,
      planned: false,
    })
  })
})
