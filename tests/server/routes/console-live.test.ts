import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { PersonCaller } from '../../../server/access/caller.ts'
import { acceptSockets } from '../../../server/live/accept-sockets.ts'
import { keepGrant } from '../../../server/store/people/grant-store.ts'
import { setPersonState } from '../../../server/store/people/people-store.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { aServer } from '../a-server.ts'
import { aTreeDocument } from '../a-tree.ts'
import { aPerson, type SignedIn } from '../people.ts'

let server: Awaited<ReturnType<typeof aServer>>
let host: string

beforeEach(async () => {
  server = await aServer()
  await server.imports(aTreeDocument())
  const http = createServer()
  acceptSockets(http, server.hub, server.consoles)
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  host = `127.0.0.1:${(http.address() as AddressInfo).port}`
  onTestFinished(() => {
    server.consoles.close()
    http.closeAllConnections()
    http.close()
  })
})

const connect = (headers: Record<string, string>, origin: string | undefined = `http://${host}`) =>
  new WebSocket(`ws://${host}/api/v1/live`, {
    headers,
    ...(origin === undefined ? {} : { origin }),
    perMessageDeflate: true,
  })

async function refusalOf(socket: WebSocket): Promise<number> {
  const [error] = await once(socket, 'error')
  return Number(/Unexpected server response: (\d+)/.exec(error.message)?.[1])
}

async function opened(person: SignedIn) {
  const socket = connect({ cookie: person.cookie })
  const heard: { type: string; what?: string }[] = []
  socket.on('message', (data) => heard.push(JSON.parse(String(data))))
  const closed = once(socket, 'close')
  await once(socket, 'open')
  /** What it was told up to now: a mark that is for this person alone comes behind all of it. */
  async function told(): Promise<(string | undefined)[]> {
    const marks = () => heard.filter(({ what }) => what === mark).length
    const before = marks()
    server.consoles.changed(mark, 'all', [person.id])
    await expect.poll(marks).toBe(before + 1)
    return heard.filter(({ what }) => what !== mark).map(({ what }) => what)
  }
  return { socket, heard, closed, told }
}

const mark = 'emergencies'

const editing = (what: string | null) => JSON.stringify({ type: 'editing', what })

interface Editors {
  readonly what: string
  readonly people: readonly { readonly name: string; readonly since: number }[]
}

/** Somebody with a console, of whom it is known what it was told of others who edit. */
async function anEditor(name: string, org: string, role: 'editor' | 'viewer' = 'editor') {
  const person = await aPerson(server, { org, role, name })
  const { socket, heard } = await opened(person)
  const told = () => heard.filter(({ type }) => type === 'editors') as unknown as Editors[]
  return {
    person,
    socket,
    edits: (what: string | null) => socket.send(editing(what)),
    told,
    /** Who else edits what this one does, by the last word, once that is so. */
    async untilBeside(...names: string[]) {
      const beside = () => {
        server.consoles.sweep()
        return told()
          .at(-1)
          ?.people.map((one) => one.name)
      }
      await expect.poll(beside, { interval: 10 }).toEqual(names)
    },
  }
}

const codeOf = async (closed: Promise<unknown[]>) => (await closed)[0]
const huyen = ['huyen' as OrgId]

it('a console listens with a session, from a page of the same origin, and nobody else does', async () => {
  const { cookie } = await aPerson(server, { org: 'huyen', role: 'viewer' })
  expect(await refusalOf(connect({}))).toBe(401)
  expect(await refusalOf(connect({ cookie: 'congchao-session=wrong' }))).toBe(401)
  expect(await refusalOf(connect({ authorization: 'Bearer a-token-of-the-operators-own-choice' }))).toBe(401)
  expect(await refusalOf(connect({ cookie }, 'http://evil.example'))).toBe(403)
  expect(await refusalOf(connect({ cookie }, 'null'))).toBe(403)
  expect(
    await refusalOf(
      new WebSocket(`ws://${host}/api/v1/live`, { headers: { cookie, 'sec-fetch-site': 'same-origin' } }),
    ),
  ).toBe(403)
  const socket = connect({ cookie })
  await once(socket, 'open')
  expect(socket.extensions).toBe('')
  socket.terminate()
})

it('a session that still waits for its second factor opens no socket', async () => {
  const person = await aPerson(server, { org: 'huyen', role: 'approver' })
  await server.database.write((trx) =>
    trx.updateTable('sessions').set({ stage: 'password' }).where('person', '=', person.id).execute(),
  )
  expect(await refusalOf(connect({ cookie: person.cookie }))).toBe(401)
})

it('each is told of what is in its scope, and of nothing else', async () => {
  const people = {
    own: await opened(await aPerson(server, { org: 'huyen', role: 'viewer' })),
    below: await opened(await aPerson(server, { org: 'xa', role: 'viewer' })),
    above: await opened(await aPerson(server, { org: 'tinh', role: 'viewer' })),
    sister: await opened(await aPerson(server, { org: 'ben', role: 'viewer' })),
    all: await opened(await aPerson(server, { org: null, role: 'viewer' })),
  }
  server.consoles.changed('submissions', huyen)
  server.consoles.changed('directives', huyen)
  expect(await people.own.told()).toEqual(['submissions', 'directives'])
  expect(await people.above.told()).toEqual(['submissions', 'directives'])
  expect(await people.all.told()).toEqual(['submissions', 'directives'])
  // What comes from above is theirs to know, what is being decided there is not.
  expect(await people.below.told()).toEqual(['directives'])
  expect(await people.sister.told()).toEqual([])
})

it('a notice is told to those for whom it is', async () => {
  const [one, other] = [
    await aPerson(server, { org: 'huyen', role: 'viewer' }),
    await aPerson(server, { org: 'huyen', role: 'viewer' }),
  ]
  const [mine, theirs] = [await opened(one), await opened(other)]
  server.consoles.changed('notices', 'all', [one.id])
  expect([await mine.told(), await theirs.told()]).toEqual([['notices'], []])
})

it('an edit of the plan is told where it was made', async () => {
  const editor = await aPerson(server, { org: 'huyen', role: 'editor' })
  const [own, sister] = [await opened(editor), await opened(await aPerson(server, { org: 'ben', role: 'viewer' }))]
  const slides = [{ kind: 'slogan', text: 'Mừng xuân' }]
  const answer = await editor.call('POST', '/api/v1/campaigns/cua-huyen/placements', {
    json: { slides, placement: { phase: 'dot' } },
  })
  expect(answer.status).toBe(201)
  expect([await own.told(), await sister.told()]).toEqual([['plan'], []])
})

it('a socket closes with its session, by the next two sweeps', async () => {
  const person = await aPerson(server, { org: 'huyen', role: 'viewer' })
  const ended = await opened(person)
  await server.database.write((trx) => trx.deleteFrom('sessions').where('person', '=', person.id).execute())
  server.consoles.sweep()
  expect(await codeOf(ended.closed)).toBe(4401)

  const leaving = await aPerson(server, { org: 'huyen', role: 'viewer' })
  const closed = await opened(leaving)
  await server.database.write((trx) => setPersonState(trx, leaving.id, 'closed', server.clock.at))
  server.consoles.sweep()
  expect(await codeOf(closed.closed)).toBe(4401)
})

it('a socket closes at once where it is told whose session has ended', async () => {
  const person = await aPerson(server, { org: 'huyen', role: 'viewer' })
  const { closed } = await opened(person)
  server.consoles.endSessions({ person: person.id })
  expect(await codeOf(closed)).toBe(4401)
})

it('whoever loses a role is told no more of what it showed', async () => {
  const person = await aPerson(server, { org: 'huyen', role: 'viewer' })
  await server.database.write((trx) =>
    keepGrant(trx, {
      ...{ id: 'other', person: person.id, org: 'ben' as OrgId, role: 'viewer', deputyFor: null },
      ...{ startsAt: server.clock.at, endsAt: null, madeAt: server.clock.at, madeBy: 'test' },
    }),
  )
  const { told } = await opened(person)
  await server.database.write((trx) => trx.deleteFrom('grants').where('org', '=', 'huyen').execute())
  server.consoles.sweep()
  const toldOfIt = async () => {
    const before = (await told()).length
    server.consoles.changed('submissions', huyen)
    return (await told()).length - before
  }
  await expect.poll(toldOfIt).toBe(0)
  server.consoles.changed('submissions', ['ben' as OrgId])
  expect((await told()).at(-1)).toBe('submissions')
})

it('a console that is silent, says too much or says something else is closed', async () => {
  const person = await aPerson(server, { org: 'huyen', role: 'viewer' })
  const silent = await opened(person)
  server.clock.uptime += 45_000
  server.consoles.sweep()
  expect(await codeOf(silent.closed)).toBe(4408)
  const sends: [(socket: WebSocket) => void, number][] = [
    [(socket) => socket.send('x'.repeat(4097)), 1009],
    [(socket) => socket.send('{"type":"hello"}'), 4400],
    [(socket) => socket.send('['.repeat(2000)), 4400],
    [(socket) => socket.send(new Uint8Array([1])), 4400],
    [(socket) => Array.from({ length: 41 }, () => socket.send('{"type":"pong"}')), 4400],
    [(socket) => Array.from({ length: 41 }, (_, i) => socket.send(editing(`board:b${i}`))), 4400],
    ...['board:', 'Bảng:1', `board:${'x'.repeat(59)}`, 'board', 'board:a b'].map(
      (what): [(socket: WebSocket) => void, number] => [(socket) => socket.send(editing(what)), 4400],
    ),
    [(socket) => socket.send('{"type":"editing"}'), 4400],
    [(socket) => socket.send('{"type":"editing","what":["board:a"]}'), 4400],
  ]
  for (const [send, code] of sends) {
    const { socket, closed } = await opened(person)
    send(socket)
    expect(await codeOf(closed)).toBe(code)
  }
})

it('one person opens no more than a dozen', async () => {
  const person = await aPerson(server, { org: 'huyen', role: 'viewer' })
  const sockets = await Promise.all(Array.from({ length: 12 }, () => opened(person)))
  const one = connect({ cookie: person.cookie })
  expect((await once(one, 'close'))[0]).toBe(4429)
  expect(sockets.every(({ socket }) => socket.readyState === socket.OPEN)).toBe(true)
})

it('those who edit one thing are told of each other, of themselves nothing, and of it no more once they have left', async () => {
  const an = await anEditor('An', 'huyen')
  an.edits('campaign:cua-huyen')
  await an.untilBeside()
  server.clock.at += 5000
  const binh = await anEditor('Bình', 'tinh')
  binh.edits('campaign:cua-huyen')
  await binh.untilBeside('An')
  await an.untilBeside('Bình')
  expect(an.told().at(-1)).toEqual({
    ...{ type: 'editors', what: 'campaign:cua-huyen' },
    people: [{ name: 'Bình', since: server.clock.at }],
  })
  // A second window is the same person.
  const second = await opened(an.person)
  second.socket.send(editing('campaign:cua-huyen'))
  const chi = await anEditor('Chi', 'huyen')
  chi.edits('campaign:cua-huyen')
  await chi.untilBeside('An', 'Bình')
  binh.edits('board:bang-tinh')
  await chi.untilBeside('An')
  chi.edits(null)
  await an.untilBeside()
  await binh.untilBeside()
  an.socket.close()
  second.socket.close()
})

it('who edits is told within the org of the thing alone, and of what there is not nobody is told', async () => {
  const own = await anEditor('An', 'huyen')
  const sister = await anEditor('Bên', 'ben')
  const below = await anEditor('Xã', 'xa')
  for (const one of [own, sister, below]) one.edits('board:bang-huyen')
  const above = await anEditor('Tỉnh', 'tinh')
  above.edits('board:bang-huyen')
  await above.untilBeside('An')
  await own.untilBeside('Tỉnh')
  for (const what of ['board:khac', 'slide:kh', 'org:khac']) {
    sister.edits(what)
    server.consoles.sweep()
  }
  sister.edits('org:ben')
  await sister.untilBeside()
  expect([sister.told().map(({ what }) => what), below.told()]).toEqual([['org:ben'], []])
  await server.database.write((trx) => trx.deleteFrom('grants').where('person', '=', own.person.id).execute())
  await above.untilBeside()
})

it('twenty are told by name, and however often one says something else, others hear of it once a second at most', async () => {
  const seats = Array.from({ length: 23 }, (_, i) => {
    const frames: string[] = []
    const caller = {
      ...{ kind: 'person', id: `p${i}`, login: `p${i}`, name: `Người ${i}`, email: null },
      grants: [{ org: 'huyen', role: 'editor' }],
      session: { id: `s${i}`, hash: '', stage: 'complete' },
    } as unknown as PersonCaller
    const session = server.consoles.open(caller, {
      write: (frame) => frames.push(frame.toString()),
      close: () => undefined,
      pause: () => undefined,
      resume: () => undefined,
    })
    return { frames, session }
  })
  for (const { session } of seats) session.heard(editing('org:huyen'))
  server.consoles.sweep()
  expect(seats.map(({ frames }) => frames.length)).toEqual(seats.map(() => 1))
  expect(seats[0]?.frames[0]?.match(/Người/g)).toHaveLength(20)
  for (let i = 0; i < 10; i++) {
    seats[0]?.session.heard(editing(null))
    seats[0]?.session.heard(editing('org:huyen'))
  }
  server.consoles.sweep()
  server.consoles.sweep()
  expect(Math.max(...seats.map(({ frames }) => frames.length))).toBe(2)
})
