import { beforeEach, describe, expect, it } from 'vitest'
import { jsonOf } from '../../../json-of.ts'
import { aBoardsHeader } from '../../a-board.ts'
import { aServer } from '../../a-server.ts'
import { aTreeDocument } from '../../a-tree.ts'
import { aForm, aPng } from '../../files.ts'
import { aPerson, type SignedIn } from '../../people.ts'

const path = '/api/v1/media'
const tus = { 'tus-resumable': '1.0.0' }

let server: Awaited<ReturnType<typeof aServer>>
let editor: SignedIn
let sister: SignedIn
let below: SignedIn
let above: SignedIn

const send = (person: Pick<SignedIn, 'call'>, width = 96) =>
  person.call('POST', path, aForm([{ name: 'file', filename: 'bang-ron.png', bytes: aPng(width, 32) }]))
const sent = async (person: Pick<SignedIn, 'call'>, width?: number) =>
  (await jsonOf<{ sha256: string }>(send(person, width))).sha256
const listed = async (person: Pick<SignedIn, 'call'>) =>
  (await jsonOf<{ media: { sha256: string }[] }>(person.call('GET', path))).media.map(({ sha256 }) => sha256)
const statusOf = async (person: SignedIn, at: string) => (await person.call('GET', at)).status

beforeEach(async () => {
  server = await aServer()
  await server.imports(aTreeDocument())
  editor = await aPerson(server, { org: 'huyen', role: 'editor' })
  sister = await aPerson(server, { org: 'ben', role: 'editor' })
  below = await aPerson(server, { org: 'xa', role: 'editor' })
  above = await aPerson(server, { org: 'tinh', role: 'viewer' })
})

describe('a file', () => {
  it('is seen in the org of its sender and above, and is not there for anybody else', async () => {
    const sha = await sent(editor)
    for (const at of [`${path}/${sha}`, `${path}/${sha}/crops?sizes=64x32`, `/media/${sha}`]) {
      expect([at, await statusOf(editor, at), await statusOf(above, at)]).toEqual([at, 200, 200])
      expect([at, await statusOf(sister, at), await statusOf(below, at)]).toEqual([at, 404, 404])
    }
    expect(await Promise.all([editor, above, sister, below].map(listed))).toEqual([[sha], [sha], [], []])
  })

  it('that another org sends too belongs to both, and neither is told of the other', async () => {
    const sha = await sent(editor)
    const again = await send(sister)
    expect([again.status, (await jsonOf<{ sha256: string }>(again)).sha256]).toEqual([201, sha])
    expect((await send(sister)).status).toBe(200)
    expect([await listed(editor), await listed(sister)]).toEqual([[sha], [sha]])
  })

  it('of the installation is seen by those who see all of it', async () => {
    const sha = await sent(server)
    expect([await listed(server), await listed(editor)]).toEqual([[sha], []])
  })

  it('is seen by those who see a campaign that names it', async () => {
    const sha = await sent(server)
    const slides = [{ kind: 'image', media: sha }]
    const json = { slides, placement: { phase: 'dot' } }
    expect((await server.call('POST', '/api/v1/campaigns/cua-tinh/placements', { json })).status).toBe(201)
    expect([await listed(editor), await listed(below)]).toEqual([[sha], [sha]])
    expect(await statusOf(sister, `/media/${sha}`)).toBe(200)
  })

  it('is neither tried nor put into a plan by those who do not see it', async () => {
    const sha = await sent(editor)
    const slides = [{ kind: 'image', media: sha }]
    const tried = await sister.call('POST', '/api/v1/trial', { json: { slides } })
    expect(tried.status).toBe(404)
    const json = { slides, placement: { phase: 'dot' } }
    expect((await sister.call('POST', '/api/v1/campaigns/cua-ben/placements', { json })).status).toBe(404)
    expect((await editor.call('POST', '/api/v1/campaigns/cua-huyen/placements', { json })).status).toBe(201)
  })

  it('that is not there, or not for the caller, is refused alike by its place in a campaign, a placement or a filler', async () => {
    const [sha, own, absent] = [await sent(editor), await sent(sister, 128), '0'.repeat(64)]
    const refusalOf = async (method: string, at: string, json: object) => {
      const answer = await sister.call(method, at, { json })
      const { code, faults } = await jsonOf<{ code: string; faults: { pointer: string }[] }>(answer)
      return [code, ...faults.map(({ pointer }) => pointer)]
    }
    for (const file of [sha, absent]) {
      const shows = (media: string) => ({ kind: 'image', media, versions: [{ aspect: '1:1', media: file }] })
      const slogan = { kind: 'slogan', text: 'Tốt' }
      const filler = ['PUT', '/api/v1/orgs/ben/filler'] as const
      expect(await refusalOf(...filler, shows(own))).toEqual(['media-not-found', '/versions/0/media'])
      expect(await refusalOf(...filler, { ...slogan, emblem: file })).toEqual(['media-not-found', '/emblem'])
      const campaign = { org: 'ben', title: 'Mới', slides: [slogan, shows(file)] }
      expect(await refusalOf('POST', '/api/v1/campaigns', campaign)).toEqual([
        ...['media-not-found', '/slides/1/media', '/slides/1/versions/0/media'],
      ])
      const addition = { slides: [slogan, { kind: 'image', media: file }], placement: { phase: 'dot' } }
      expect(await refusalOf('POST', '/api/v1/campaigns/cua-ben/placements', addition)).toEqual([
        ...['media-not-found', '/slides/1/media'],
      ])
      const tried = {
        slides: [
          { id: 'a', ...slogan },
          { id: 'b', ...shows(own) },
        ],
      }
      expect(await refusalOf('POST', '/api/v1/trial', tried)).toEqual(['media-not-found', '/slides/1/versions/0/media'])
      const { campaigns, ...seen } = await jsonOf<{ campaigns: { id: string }[] }>(sister.call('GET', '/api/v1/plan'))
      const at = campaigns.findIndex(({ id }) => id === 'cua-ben')
      const slides = [{ id: 'kh', ...shows(own) }]
      const whole = { ...seen, campaigns: campaigns.with(at, { ...campaigns[at]!, slides } as never) }
      expect(await refusalOf('PUT', '/api/v1/plan', whole)).toEqual([
        ...['media-not-found', `/campaigns/${at}/slides/0/versions/0/media`],
      ])
    }
    const filler = { kind: 'image', media: own }
    expect((await sister.call('PUT', '/api/v1/orgs/ben/filler', { json: filler })).status).toBe(200)
  })

  it('that is still to come is taken in a plan that is sent whole, and stays in what is changed of it', async () => {
    const document = aTreeDocument()
    const slides = [{ id: 'kh', kind: 'image', media: '0'.repeat(64) }]
    const campaigns = document.campaigns.map((one) => (one.id === 'cua-ben' ? { ...one, slides } : one))
    expect((await server.call('PUT', '/api/v1/plan', { json: { ...document, campaigns } })).status).toBe(200)
    const path = '/api/v1/campaigns/cua-ben'
    const { campaign } = await jsonOf<{ campaign: object }>(sister.call('GET', path))
    const json = { ...campaign, slides: [{ ...slides[0], seconds: 9 }] }
    expect((await sister.call('PUT', path, { json, headers: { 'if-match': '*' } })).status).toBe(200)
  })

  it('comes back from the bin with what named it, whoever brought it', async () => {
    const sha = await sent(server)
    const json = { slides: [{ kind: 'image', media: sha }], placement: { phase: 'dot' } }
    expect((await server.call('POST', '/api/v1/campaigns/cua-huyen/placements', { json })).status).toBe(201)
    const removed = await editor.call('DELETE', '/api/v1/campaigns/cua-huyen')
    const { bin } = await jsonOf<{ bin: string }>(removed)
    expect(await listed(editor)).toEqual([])
    expect((await editor.call('POST', `/api/v1/bin/${bin}/restore`, { json: {} })).status).toBe(200)
    expect(await listed(editor)).toEqual([sha])
  })

  it('says in the log who brought it, and for whom', async () => {
    const sha = await sent(editor)
    const rows = await server.database.db
      .selectFrom('audit')
      .select(['act', 'subject', 'org', 'actor'])
      .where('subject_kind', '=', 'media')
      .execute()
    expect(rows).toEqual([{ act: 'media.add', subject: sha, org: 'huyen', actor: editor.id }])
  })
})

describe('an upload', () => {
  const begin = (person: SignedIn) =>
    person.call('POST', '/api/v1/uploads', {
      headers: {
        ...tus,
        'upload-length': '9',
        'upload-metadata': `owner ${Buffer.from('person:x').toString('base64')}`,
      },
    })

  it('is gone on with by whoever began it, and is not there for others of the same org', async () => {
    const at = (await begin(editor)).headers.get('location')!
    const colleague = await aPerson(server, { org: 'huyen', role: ['editor', 'administrator'] })
    const more = {
      headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      body: 'x',
    }
    for (const method of ['HEAD', 'PATCH', 'DELETE']) {
      const options = method === 'PATCH' ? more : { headers: tus }
      expect([method, (await colleague.call(method, at, options)).status]).toEqual([method, 404])
    }
    expect((await editor.call('HEAD', at, { headers: tus })).status).toBe(200)
    expect((await editor.call('DELETE', at, { headers: tus })).status).toBe(204)
  })
})

describe('a rendition', () => {
  const paired = async (board: string) => {
    const headers = await aBoardsHeader(server, board)
    return (at: string) => server.call('GET', at, { unsigned: true, headers })
  }
  const renditionsOf = async (board: string) => {
    const issue = await server.planner.read(board as never)
    const { renditions } = JSON.parse(issue!.body) as { renditions: ({ sha256: string } | null)[] }
    return renditions.flatMap((one) => (one ? [`/renditions/${one.sha256}.png`] : []))
  }

  it('is opened by the boards whose playlists name it, and by no other board', async () => {
    const [own, other] = [await paired('bang-huyen'), await paired('bang-tinh')]
    const [mine, theirs] = [await renditionsOf('bang-huyen'), await renditionsOf('bang-tinh')]
    expect(mine.length).toBeGreaterThan(0)
    for (const at of mine) expect([at, (await own(at)).status]).toEqual([at, 200])
    const foreign = mine.filter((at) => !theirs.includes(at))
    expect(foreign.length).toBeGreaterThan(0)
    for (const at of foreign) expect([at, (await other(at)).status]).toEqual([at, 404])
    expect((await own('/api/v1/boards/bang-huyen/card.png')).status).toBe(200)
    expect((await own('/api/v1/boards/bang-tinh/card.png')).status).toBe(404)
  })

  it('is opened by people who see anything at all', async () => {
    const [at] = await renditionsOf('bang-huyen')
    expect(await statusOf(above, at!)).toBe(200)
    expect(await statusOf(await aPerson(server, { org: 'huyen', role: [] }), at!)).toBe(403)
  })
})
