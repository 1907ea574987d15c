import { beforeEach, describe, expect, it } from 'vitest'
import type { Fault } from '../../../../shared/plan/fault.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import type { ProblemDocument } from '../../../../shared/problem/problem.ts'
import { jsonOf } from '../../../json-of.ts'
import { aServer } from '../../a-server.ts'
import { aCampaign, aTreeDocument } from '../../a-tree.ts'
import { aPerson, type SignedIn } from '../../people.ts'

const path = '/api/v1/plan'
type Refusal = ProblemDocument & { faults: Fault[] }

let server: Awaited<ReturnType<typeof aServer>>
let editor: SignedIn

const idsOf = (things: readonly { id: string }[] | undefined) => things?.map(({ id }) => id)
const seenBy = (person: SignedIn) => jsonOf<Plan>(person.call('GET', path))
/** What is seen, as a document that may be changed. */
const documentOf = async (person: SignedIn) => (await seenBy(person)) as unknown as ReturnType<typeof aTreeDocument>
const whole = () => jsonOf<Plan>(server.call('GET', path))
const put = (person: SignedIn, json: unknown, headers: Record<string, string> = {}) =>
  person.call('PUT', path, { json, headers })
const refusalOf = async (answer: Response) => {
  const { code, faults } = await jsonOf<Refusal>(answer)
  return [answer.status, code, faults.map(({ pointer }) => pointer)]
}

beforeEach(async () => {
  server = await aServer()
  await server.imports(aTreeDocument())
  editor = await aPerson(server, { org: 'huyen', role: 'editor' })
})

describe('the plan, as an office sees it', () => {
  it('has its orgs and those above, its boards, its campaigns, and of the directives those that reach it', async () => {
    const plan = await seenBy(editor)
    expect(idsOf(plan.orgs)).toEqual(['tinh', 'huyen', 'xa'])
    expect(idsOf(plan.boards)).toEqual(['bang-huyen', 'bang-xa'])
    expect(idsOf(plan.campaigns)).toEqual(['cua-tinh', 'cua-huyen', 'cua-xa'])
    expect(plan.campaigns[0]?.placements[0]?.boards).toEqual({ orgs: ['huyen'] })
    expect(JSON.stringify(plan)).not.toMatch(/ben|bang-tinh/)
  })

  it('is all of it, equal to the import, with a role in the whole installation', async () => {
    const viewer = await aPerson(server, { org: null, role: 'viewer' })
    expect(await seenBy(viewer)).toEqual(aTreeDocument())
  })

  it('has a tag of its own: another scope is not told that it has it already', async () => {
    const tagOf = async (person: SignedIn) => (await person.call('GET', path)).headers.get('etag')
    const [own, sister] = [await tagOf(editor), await tagOf(await aPerson(server, { org: 'ben', role: 'viewer' }))]
    expect(own).not.toBe(sister)
    expect((await editor.call('GET', path, { headers: { 'if-none-match': own! } })).status).toBe(304)
    expect((await editor.call('GET', path, { headers: { 'if-none-match': sister! } })).status).toBe(200)
  })

  it('may be put back as it is, and then nothing at all is otherwise', async () => {
    const before = await whole()
    const answer = await put(editor, await seenBy(editor))
    expect(await answer.json()).toEqual({ revision: expect.any(Number), boards: [], differs: 0 })
    expect(await whole()).toEqual(before)
  })
})

describe('an office that puts its plan', () => {
  it('changes its own, and leaves what it does not see where it is', async () => {
    const document = await documentOf(editor)
    document.campaigns[1]!.slides[0]!.text = 'Mừng xuân'
    document.campaigns.push(aCampaign('moi', 'xa'))
    const answer = await put(editor, document)
    expect(await answer.json()).toMatchObject({ differs: 6 })
    const after = await whole()
    expect(idsOf(after.campaigns)).toEqual([...idsOf(aTreeDocument().campaigns)!, 'moi'])
    expect(after.campaigns[0]?.placements[0]?.boards).toEqual({ orgs: ['huyen', 'ben'] })
    expect(after.campaigns[1]?.slides[0]).toMatchObject({ text: 'Mừng xuân' })
    expect(after.boards).toEqual(aTreeDocument().boards)
  })

  it('plays nothing of it before it is approved', async () => {
    const document = await documentOf(editor)
    document.campaigns[1]!.slides[0]!.text = 'Mừng xuân'
    await put(editor, document)
    const playing = server.planner.current()!.playing.campaigns.find(({ id }) => id === 'cua-huyen')
    expect(playing?.slides[0]).toMatchObject({ text: 'Chào cua-huyen' })
  })

  it('may leave a directive out, which changes nothing of it', async () => {
    const document = await documentOf(editor)
    document.campaigns.shift()
    expect((await put(editor, document)).status).toBe(200)
    expect(await whole()).toEqual(aTreeDocument())
  })

  it('cannot change a directive, or an office above', async () => {
    const changed = async (change: (document: ReturnType<typeof aTreeDocument>) => void) => {
      const document = await documentOf(editor)
      change(document)
      return refusalOf(await put(editor, document))
    }
    const locked = (pointer: string) => [403, 'locked-from-above', [pointer]]
    expect(
      await changed((d) => {
        d.campaigns[0]!.slides[0]!.text = 'Khác'
      }),
    ).toEqual(locked('/campaigns/0'))
    expect(await changed((d) => void d.campaigns[0]!.placements.pop())).toEqual(locked('/campaigns/0'))
    expect(
      await changed((d) => {
        d.orgs[0]!.name = 'Khác'
      }),
    ).toEqual(locked('/orgs/0'))
    expect(await changed((d) => void d.campaigns.push(aCampaign('moi', 'tinh')))).toEqual([
      403,
      'locked-from-above',
      [
        '/campaigns/3',
        '/campaigns/3/milestones/0',
        '/campaigns/3/phases/0',
        '/campaigns/3/slides/0',
        '/campaigns/3/placements/0',
      ],
    ])
    expect(await whole()).toEqual(aTreeDocument())
  })

  it('is refused whole, each change by its pointer, where one is not its own to make', async () => {
    const document = await documentOf(editor)
    document.campaigns[1]!.slides[0]!.text = 'Mừng xuân'
    document.boards[0]!.name = 'Khác'
    document.timezone = 'Asia/Bangkok'
    expect(await refusalOf(await put(editor, document))).toEqual([403, 'forbidden', ['/boards/0', '/timezone']])
    expect(await whole()).toEqual(aTreeDocument())
  })

  it('does not learn of what it does not see, but that an id is taken', async () => {
    const document = await documentOf(editor)
    document.campaigns.push(aCampaign('cua-ben', 'huyen'))
    expect(await refusalOf(await put(editor, document))).toEqual([400, 'plan-refused', ['/campaigns/3/id']])
    const naming = await documentOf(editor)
    naming.campaigns[1]!.placements[0]!.boards = { boards: ['bang-ben'] }
    expect(await refusalOf(await put(editor, naming))).toEqual([
      400,
      'plan-refused',
      ['/campaigns/1/placements/0/boards/boards/0'],
    ])
  })

  it('does not take over the id under which a sister’s campaign still plays', async () => {
    const sister = await aPerson(server, { org: 'ben', role: 'editor' })
    const theirs = await documentOf(sister)
    theirs.campaigns = theirs.campaigns.filter(({ id }) => id !== 'cua-ben')
    expect((await put(sister, theirs)).status).toBe(200)
    const document = await documentOf(editor)
    document.campaigns.push(aCampaign('cua-ben', 'huyen'))
    expect((await refusalOf(await put(editor, document)))[1]).toBe('forbidden')
  })

  it('is held to the tag that it was given', async () => {
    const tag = (await editor.call('GET', path)).headers.get('etag')!
    const document = await documentOf(editor)
    document.campaigns[1]!.title = 'Khác'
    const first = await put(editor, document, { 'if-match': tag })
    expect(first.status).toBe(200)
    expect((await put(editor, document, { 'if-match': tag })).status).toBe(412)
    expect((await put(editor, document, { 'if-match': first.headers.get('etag')! })).status).toBe(200)
  })

  it('writes who did what, in the log and as a writer of the items', async () => {
    const document = await documentOf(editor)
    document.campaigns[1]!.slides[0]!.text = 'Mừng xuân'
    await put(editor, document)
    const { db } = server.database
    expect(
      await db.selectFrom('item_writers').select(['list', 'campaign', 'id']).where('person', '=', editor.id).execute(),
    ).toEqual([{ list: 'slides', campaign: 'cua-huyen', id: 'kh' }])
    const logged = await db
      .selectFrom('audit')
      .select(['act', 'subject', 'org', 'before', 'after'])
      .where('actor', '=', editor.id)
      .execute()
    expect(logged.map(({ act, subject, org }) => [act, subject, org])).toEqual([
      ['plan.replace', '', 'huyen'],
      ['slide.change', 'cua-huyen/kh', 'huyen'],
    ])
    expect(JSON.parse(logged[1]!.after!)).toMatchObject({ text: 'Mừng xuân' })
  })
})

describe('those who may not', () => {
  it('are refused, whatever they send', async () => {
    for (const role of ['viewer', 'approver', 'operator', 'technician', 'administrator'] as const) {
      const person = await aPerson(server, { org: 'huyen', role })
      const document = await documentOf(person)
      document.campaigns[1]!.title = 'Khác'
      expect(await refusalOf(await put(person, document))).toEqual([403, 'forbidden', ['/campaigns/1']])
    }
    expect(await whole()).toEqual(aTreeDocument())
  })
})

describe('an org that is to go', () => {
  const without = (document: ReturnType<typeof aTreeDocument>) => ({
    ...document,
    orgs: document.orgs.filter(({ id }) => id !== 'xa'),
    boards: document.boards.filter(({ org }) => org !== 'xa'),
    campaigns: document.campaigns.filter(({ org }) => org !== 'xa'),
  })

  it('stays while something of it may still play', async () => {
    const answer = await server.call('PUT', path, { json: without(aTreeDocument()) })
    expect((await jsonOf<Refusal>(answer)).code).toBe('in-use')
  })

  it('stays while somebody has a role in it', async () => {
    const fresh = await aServer()
    await fresh.call('PUT', path, { json: aTreeDocument() })
    await aPerson(fresh, { org: 'xa', role: 'viewer' })
    const answer = await fresh.call('PUT', path, { json: without(aTreeDocument()) })
    expect([answer.status, (await jsonOf<Refusal>(answer)).code]).toEqual([409, 'in-use'])
    expect(idsOf((await jsonOf<Plan>(fresh.call('GET', path))).orgs)).toContain('xa')
  })

  it('goes where nobody and nothing is left in it', async () => {
    const fresh = await aServer()
    await fresh.call('PUT', path, { json: aTreeDocument() })
    expect((await fresh.call('PUT', path, { json: without(aTreeDocument()) })).status).toBe(200)
  })
})
