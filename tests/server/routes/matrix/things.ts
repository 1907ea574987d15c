import type { Role } from '../../../../shared/api/role.ts'
import type { BoardId } from '../../../../shared/plan/plan.ts'
import { jsonOf } from '../../../json-of.ts'
import type { aServer } from '../../a-server.ts'
import { written } from '../../emergency/an-emergency.ts'
import { aForm, aPng } from '../../files.ts'
import { aPerson, type SignedIn } from '../../people.ts'
import { boardOf, campaignOf, type Org, places } from './place.ts'

type Server = Awaited<ReturnType<typeof aServer>>

/** The headers of the upload protocol. */
export const tus = { 'tus-resumable': '1.0.0' }
export const hourMs = 3_600_000

export interface Made {
  readonly id: string
}
export interface Tagged extends Made {
  readonly tag: string
}
export interface Digested extends Made {
  readonly digest: string
}

/** Things of orgs, each made when it is first asked for, and made anew once it is used up. */
export type Things = ReturnType<typeof thingsOf>

/** The things of a server in which `aMatrixDocument` is in force. */
export function thingsOf(server: Server) {
  const stock = new Map<string, Promise<unknown>>()
  let asked: string[] = []
  let numbers = 0

  function stocked<Thing>(key: string, make: () => Promise<Thing>): Promise<Thing> {
    const thing = (stock.get(key) as Promise<Thing> | undefined) ?? make()
    stock.set(key, thing)
    return thing
  }
  function once<Thing>(key: string, make: () => Promise<Thing>): Promise<Thing> {
    asked.push(key)
    return stocked(key, make)
  }
  async function told<T extends object>(by: Pick<SignedIn, 'call'>, path: string, json: unknown): Promise<T> {
    const answer = await by.call('POST', `/api/v1/${path}`, { json })
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    return answer.status === 204 ? ({} as T) : jsonOf<T>(answer)
  }
  const named = (org: Org, role: Role) => `${role} của ${org}`
  const worker = (org: Org, role: Role) =>
    stocked(`${org} ${role}`, () => aPerson(server, { org, role, name: named(org, role) }))
  const takenDown = async (org: Org, kind: 'take-down' | 'pause') => {
    const by = await worker(org, kind === 'pause' ? 'operator' : 'approver')
    const subject = { what: 'board', board: boardOf(org) }
    const ends = kind === 'pause' ? { endsAt: server.clock.at + hourMs } : {}
    const { takeDown } = await told<{ takeDown: Made }>(by, 'take-downs', {
      ...{ kind, org, subject, reason: `Mất điện ở ${org}`, ...ends },
    })
    return takeDown.id
  }
  const drafted = async (org: Org): Promise<Tagged> =>
    told(await worker(org, 'editor'), 'emergency-templates', { org, ...written, title: `Mẫu của ${org}` })
  const approved = (org: Org) =>
    stocked(`${org} approved template`, async () => {
      const { id, tag } = await drafted(org)
      const headers = { 'if-match': `"${tag}"` }
      await (await worker(org, 'approver')).call('POST', `/api/v1/emergency-templates/${id}/approve`, { headers })
      return id
    })
  const prepared = async (org: Org, selector: object = { boards: reachedBy(org) }): Promise<Digested> =>
    told(await worker(org, 'operator'), 'emergencies', {
      ...{ template: await approved(org), org, words: `Lũ ở ${org}`, endsAt: server.clock.at + hourMs },
      boards: selector,
    })

  return {
    server,
    /** Forgets what was last asked for: it is used up. */
    spend: () => {
      for (const key of asked) stock.delete(key)
    },
    /** What is asked for from now on is for another call. */
    begin: () => {
      asked = []
    },
    /** A number that was not given before. */
    another: () => numbers++,
    /** Somebody with a role in an org; always the same. */
    worker,
    /** Somebody that others may be asked about. */
    viewer: (org: Org) =>
      once(`${org} somebody`, () => aPerson(server, { org, role: 'viewer', name: named(org, 'viewer') })),
    /** Somebody with a role in `huyen`, and in another org. */
    ofBoth: (org: Org) =>
      once(`${org} of both`, async () => {
        const person = await aPerson(server, { org: 'huyen', role: 'viewer' })
        await told(server, `people/${person.id}/grants`, { org, role: 'editor' })
        return person
      }),
    /** Somebody whose account is closed. */
    closed: (org: Org) =>
      once(`${org} closed`, async () => {
        const person = await aPerson(server, { org, role: 'viewer' })
        await told(server, `people/${person.id}/close`, {})
        return person
      }),
    /** Somebody and their only role. */
    granted: (org: Org) =>
      once(`${org} granted`, async () => {
        const { id } = await aPerson(server, { org, role: 'viewer' })
        const { grants } = await jsonOf<{ grants: Made[] }>(server.call('GET', `/api/v1/people/${id}`))
        return { id, grant: grants[0]?.id }
      }),
    token: (org: Org) =>
      once(`${org} token`, async () => {
        const asked = { label: `máy ${org}`, org, roles: ['viewer'], endsAt: server.clock.at + hourMs }
        return (await told<{ token: Made }>(server, 'tokens', asked)).token.id
      }),
    /** The hash of a file that an editor of the org sent. */
    media: (org: Org) =>
      stocked(`${org} media`, async () => {
        const png = aPng(64 + Object.values(places).indexOf(org), 32)
        const sent = aForm([{ name: 'file', filename: `${org}.png`, bytes: png }])
        return (await jsonOf<{ sha256: string }>((await worker(org, 'editor')).call('POST', '/api/v1/media', sent)))
          .sha256
      }),
    /** The path of an upload that an editor of the org began. */
    upload: (org: Org) =>
      once(`${org} upload`, async () => {
        const headers = { ...tus, 'upload-length': '9' }
        const answer = await (await worker(org, 'editor')).call('POST', '/api/v1/uploads', { headers })
        return answer.headers.get('location') ?? ''
      }),
    /** A rendition that only the board of an org plays. */
    rendition: (org: Org) => stocked(`${org} rendition`, () => renditionOf(server, org)),
    /** Writes into the campaign of an org what is not approved. */
    write: async (org: Org) => {
      const json = { slides: [{ kind: 'slogan', text: 'Mừng xuân' }], placement: { phase: 'dot' } }
      await told(await worker(org, 'editor'), `campaigns/${campaignOf(org)}/placements`, json)
    },
    /** Something of the org in the bin: a campaign that nothing else is done with. */
    binned: (org: Org) =>
      once(`${org} binned`, async () => {
        const by = await worker(org, 'editor')
        const json = { org, title: `Đợt bỏ của ${org}` }
        const { campaign } = await told<{ campaign: Made }>(by, 'campaigns', json)
        return (await jsonOf<{ bin: string }>(by.call('DELETE', `/api/v1/campaigns/${campaign.id}`))).bin
      }),
    /** What an editor of the org asks to have approved, drawn. */
    submission: (org: Org) =>
      once(`${org} submission`, async (): Promise<Digested> => {
        const json = { slides: [{ kind: 'slogan', text: `Mừng ${org}` }], placement: { phase: 'dot' } }
        const editor = await worker(org, 'editor')
        await told(editor, `campaigns/${campaignOf(org)}/placements`, json)
        const { id } = await told<Made>(editor, 'submissions', { campaign: campaignOf(org) })
        await server.submissions.settled()
        return jsonOf(server.call('GET', `/api/v1/submissions/${id}`))
      }),
    /** The path of an official slogan that was added by hand, and may be withdrawn. */
    official: (org: Org) =>
      once(`${org} official slogan`, async () => {
        const path = `orgs/${org}/slogans`
        const texts = [`Chào ${org} lần ${numbers++}`]
        const document = { number: `1/KH-${org}`, issuer: `Cơ quan ${org}`, issuedOn: '2020-10-01' }
        const { slogans } = await told<{ slogans: Made[] }>(await worker(org, 'approver'), path, { texts, ...document })
        return `/api/v1/${path}/${slogans[0]?.id}`
      }),
    pause: (org: Org) => once(`${org} pause`, () => takenDown(org, 'pause')),
    takeDown: (org: Org) => once(`${org} take-down`, () => takenDown(org, 'take-down')),
    /** Says that somebody works on the board of the org. */
    repair: (org: Org) =>
      once(`${org} repair`, async () => {
        const by = await worker(org, 'technician')
        await by.call('PUT', `/api/v1/boards/${boardOf(org)}/repair`, { json: { note: `Sửa ở ${org}` } })
      }),
    /** A picture that the board of the org was asked for. */
    screenshot: (org: Org) =>
      once(`${org} screenshot`, async () => {
        server.health.connected(boardOf(org) as BoardId, server.clock.at)
        return (await told<Made>(server, `boards/${boardOf(org)}/screenshots`, {})).id
      }),
    /** Something that people are told of the board of the org. */
    alert: (org: Org) =>
      stocked(`${org} alert`, async () => {
        // Of what is under repair nobody is told.
        await server.healthDesk.repairs.end(boardOf(org) as BoardId, server.clock.at, async () => undefined)
        server.health.disputed(boardOf(org) as BoardId, server.clock.at, true)
        await server.healthDesk.alerts.settled()
        const path = `/api/v1/alerts?org=${org}`
        const { alerts } = await jsonOf<{ alerts: (Made & { board: string })[] }>(server.call('GET', path))
        return alerts.find(({ board }) => board === boardOf(org))?.id
      }),
    /** A template of the org that is a draft. */
    draft: (org: Org) => once(`${org} draft template`, () => drafted(org)),
    /** A template of the org that is approved, and stays so. */
    template: approved,
    /** One that may be retired. */
    retirable: (org: Org) => {
      asked.push(`${org} approved template`)
      return approved(org)
    },
    /** An emergency of the office above for the sister alone. */
    forOthers: () => stocked('for others', () => prepared(places.above, { boards: [boardOf(places.sister)] })),
    /** One for the sister and for `huyen`. */
    forBoth: () => stocked('for both', () => prepared(places.above, { orgs: [places.own, places.sister] })),
    /** An emergency of the org; that of the office above comes to `huyen` too. */
    prepared: (org: Org) => once(`${org} prepared`, () => prepared(org)),
    released: (org: Org) =>
      once(`${org} released`, async () => {
        const { id, digest } = await prepared(org)
        await told(await worker(org, 'approver'), `emergencies/${id}/release`, { digest })
        return id
      }),
  }
}

function reachedBy(org: Org): readonly string[] {
  return [boardOf(org), ...(org === places.above ? [boardOf(places.own)] : [])]
}

async function renditionOf(server: Server, org: Org): Promise<string> {
  const namesOn = async (board: string) => {
    const issue = await server.planner.read(board as never)
    const { renditions } = JSON.parse(issue?.body ?? '{"renditions":[]}') as {
      renditions: ({ sha256: string } | null)[]
    }
    return renditions.flatMap((one) => one?.sha256 ?? [])
  }
  const own = org === places.own ? [] : await namesOn(boardOf(places.own))
  const name = (await namesOn(boardOf(org))).find((one) => !own.includes(one))
  if (name === undefined) throw new Error(`the board of ${org} plays nothing of its own`)
  return name
}
