import { describe, expect, it } from 'vitest'
import type { BoardId } from '../../../shared/plan/plan.ts'
import { proofText } from '../../../shared/protocol/messages.ts'
import { aKey, connectTo, helloOf, origin, proveOn } from '../a-board.ts'
import { aHub, digestOf, has, manifest } from './hub-parts.ts'

const gate = 'gate' as BoardId
const welcome = {
  ...{ type: 'welcome', v: 2, token: 'token of gate pairing-0', stored: [{ boot: 1, to: 7 }], shell: null },
}
const roots = (...versions: number[]) => ({ type: 'root', envelopes: versions.map((version) => `root ${version}`) })
const wrong = '4401 notAuthorised'

describe('a greeting', () => {
  it('[P2] is a hello, a challenge of 32 bytes that is never the same, and a proof of the key', async () => {
    const { hub, of } = aHub({ gate: 3 })
    const [one, other] = [connectTo(hub), connectTo(hub)]
    for (const end of [one, other]) end.say(helloOf(of('gate')))
    const nonces = [one, other].map(({ heard }) => (heard[0]?.type === 'challenge' ? heard[0].nonce : ''))
    expect(nonces.map((nonce) => Buffer.from(nonce, 'base64url').length)).toEqual([32, 32])
    expect(nonces[0]).not.toBe(nonces[1])
    expect(hub.isConnected(gate)).toBe(false)
    proveOn(one, of('gate'))
    await hub.settled()
    expect(one.heard.slice(1)).toEqual([welcome, roots(1), manifest(3)])
    expect(hub.isConnected(gate)).toBe(true)
  })

  it('[P9] is answered with the manifest where the board has an older one or none, with its name where it has it', async () => {
    const { connected } = aHub({ gate: 3 })
    const told = async (...fields: Parameters<typeof connected>[1][]) =>
      (await connected('gate', { root: 1, ...fields[0] })).heard.slice(2)
    expect(await told()).toEqual([manifest(3)])
    expect(await told({ has: has(2) })).toEqual([manifest(3)])
    expect(await told({ has: has(3) })).toEqual([{ type: 'current', epoch: 1, version: 3 }])
  })

  it('[P9] of a board that is ahead begins a new epoch, a minute apart at least', async () => {
    const { connected, said, living } = aHub({ gate: 3 })
    expect((await connected('gate', { root: 1, has: has(9) })).heard.slice(2)).toEqual([manifest(3, 2)])
    expect((await connected('gate', { root: 1, has: has(9, 5) })).heard.slice(2)).toEqual([manifest(3, 2)])
    expect(said.filter((one) => one.includes('epoch'))).toEqual(['gate epoch 2'])
    expect(living.get('gate')?.epoch).toBe(2)
    const other = aHub({ gate: 3 })
    expect((await other.connected('gate', { root: 1, has: has(3, 1, 4) })).heard.slice(2)).toEqual([manifest(3, 2)])
    const restored = aHub({ gate: 3 })
    expect((await restored.connected('gate', { root: 1, has: has(1, 7) })).heard.slice(2)).toEqual([manifest(3, 8)])
  })

  it('[P4] gets one answer where the board is unknown, the pairing another’s, and the signature wrong', async () => {
    const { hub, of, pair } = aHub({ gate: 1 })
    const board = of('gate')
    const strangers = [
      { ...board, key: aKey() },
      { ...board, paired: { ...board.paired, pairing: 'another' } },
      { ...board, paired: { ...board.paired, board: 'nobody' as BoardId } },
      { ...board, paired: { ...of('strip').paired, board: gate } },
    ]
    for (const stranger of strangers) {
      const end = connectTo(hub)
      end.say(helloOf(stranger))
      proveOn(end, stranger)
      expect([end.heard.length, end.closed]).toEqual([1, [wrong]])
    }
    pair('gate')
    const ended = connectTo(hub)
    ended.say(helloOf(board))
    proveOn(ended, board)
    expect(ended.closed).toEqual([wrong])
    const unplanned = connectTo(hub)
    unplanned.say(helloOf(of('not-planned')))
    proveOn(unplanned, of('not-planned'))
    expect(unplanned.closed).toEqual(['4404 unknownBoard'])
    expect(hub.isConnected(gate)).toBe(false)
  })

  it('[P2] takes no proof of another connection and none that was made for another server', () => {
    const { hub, of } = aHub({ gate: 1 })
    const board = of('gate')
    const former = connectTo(hub)
    former.say(helloOf(board))
    const nonce = former.heard[0]?.type === 'challenge' ? former.heard[0].nonce : ''
    const signature = board.key.sign(proofText(origin, gate, board.paired.pairing, nonce))
    const replaying = connectTo(hub)
    replaying.say(helloOf(board))
    replaying.say({ type: 'prove', signature })
    expect(replaying.closed).toEqual([wrong])
    const relayed = connectTo(hub)
    relayed.say(helloOf(board))
    proveOn(relayed, board, 'http://evil.example')
    expect(relayed.closed).toEqual([wrong])
  })

  it('[P3] of another version is told so', () => {
    const { hub, of } = aHub({ gate: 1 })
    const end = connectTo(hub)
    end.say({ ...helloOf(of('gate')), v: 1 })
    expect(end.closed).toEqual(['4426 otherVersion'])
  })

  it('[P2] comes first, once, and is over within ten seconds, whatever is said meanwhile', async () => {
    const { hub, of, connected, pass } = aHub({ gate: 1 })
    for (const early of [
      { type: 'time', t0: 0 },
      { type: 'prove', signature: 'x'.repeat(86) },
    ]) {
      const end = connectTo(hub)
      end.say(early)
      expect([end.heard, end.closed]).toEqual([[], ['4400 badMessage']])
    }
    const chatty = connectTo(hub)
    chatty.say(helloOf(of('gate')))
    chatty.say({ type: 'time', t0: 0 })
    expect([chatty.heard.length, chatty.closed]).toEqual([1, ['4400 badMessage']])
    const twice = await connected('gate')
    twice.say(helloOf(of('gate')))
    expect(twice.closed).toEqual(['4400 badMessage'])
    const [silent, slow] = [connectTo(hub), connectTo(hub)]
    pass(9)
    slow.say(helloOf(of('gate')))
    expect([silent.closed, slow.closed]).toEqual([[], []])
    pass(1)
    expect([silent.closed, slow.closed]).toEqual([['4408 silent'], ['4408 silent']])
  })

  it('is refused where there are too many', async () => {
    const { hub, connected } = aHub({ gate: 1, strip: 1 }, 1)
    await connected('gate')
    expect(connectTo(hub).closed).toEqual(['4429 tooMany'])
  })

  it('before the first playlist is there waits for it', async () => {
    const { connected, hub, versions, issueOf } = aHub({})
    const end = await connected('gate', { root: 1 })
    expect(end.heard.slice(2)).toEqual([])
    versions.gate = 1
    hub.publish([issueOf('gate')!])
    await hub.settled()
    expect(end.heard.slice(2)).toEqual([manifest(1)])
  })

  it('brings the card of a board that was paired just now', async () => {
    const { connected, clock, changed } = aHub({ gate: 1 })
    changed('gate', { cardUntil: clock.at + 5 })
    const end = await connected('gate', { root: 1 })
    expect(end.heard.slice(2)).toEqual([{ type: 'card', until: clock.at + 5 }, manifest(1)])
    changed('gate', { cardUntil: 0 })
    expect(end.heard.at(-1)).toEqual({ type: 'card', until: 0 })
  })
})

describe('a new manifest', () => {
  it('goes to its board and to no other, of each board the newest alone, the last call first', async () => {
    const { connected, hub, versions, issueOf } = aHub({ gate: 1, strip: 1 })
    const ends = [await connected('gate'), await connected('strip')]
    const order: string[] = []
    for (const [i, end] of ends.entries()) {
      const { push } = end.heard
      end.heard.push = (...messages) => {
        order.push(`${i}`)
        return push.apply(end.heard, messages)
      }
    }
    versions.strip = 2
    const first = [issueOf('gate')!, issueOf('strip')!]
    versions.gate = 2
    hub.publish(first)
    hub.publish([issueOf('gate')!])
    versions.strip = 3
    hub.publish([issueOf('strip')!])
    await hub.settled()
    expect(ends.map(({ heard }) => heard.slice(4))).toEqual([
      [manifest(2)],
      [{ ...manifest(3), envelope: '1.3 of xa' }],
    ])
    expect(order).toEqual(['1', '0'])
  })

  it('is not followed by an older one that was being read for a greeting', async () => {
    const { of, hub, versions, issueOf, reading } = aHub({ gate: 1 })
    reading.hold()
    const end = connectTo(hub)
    end.say(helloOf(of('gate'), { root: 1 }))
    proveOn(end, of('gate'))
    await Promise.resolve()
    versions.gate = 2
    hub.publish([issueOf('gate')!])
    reading.letGo()
    await hub.settled()
    expect(end.heard.filter(({ type }) => type === 'manifest').at(-1)).toEqual(manifest(2))
  })

  it('[P8] of a board that has moved is signed by both orgs until the board has taken it, under a name that it never had', async () => {
    const { connected, orgs, versions, hub, issueOf, said } = aHub({ gate: 3 })
    orgs.gate = 'huyen'
    const end = await connected('gate', { root: 1, has: has(3) })
    expect(end.heard.at(-1)).toEqual({ ...manifest(3, 2), envelope: '2.3 of huyen and xa' })
    end.say({ type: 'ack', ...has(3), stored: true, missing: [] })
    await hub.settled()
    expect(said).not.toContain('gate follows huyen')
    end.say({ type: 'ack', ...has(3, 2), stored: true, missing: [] })
    await hub.settled()
    expect(said).toContain('gate follows huyen')
    versions.gate = 4
    hub.publish([issueOf('gate')!])
    await hub.settled()
    expect(end.heard.at(-1)).toEqual({ ...manifest(4, 2), envelope: '2.4 of huyen' })
    orgs.gate = 'xa'
    hub.publishRoots()
    await hub.settled()
    expect(end.heard.at(-1)).toEqual({ ...manifest(4, 3), envelope: '3.4 of xa and huyen' })
  })

  it('[P18] comes once more with new roots, and a board that knows later ones than there are is outgrown', async () => {
    const { connected, hub, roots: kept } = aHub({ gate: 3 })
    const end = await connected('gate', { root: 1, has: has(3) })
    kept.version = 2
    hub.publishRoots()
    await hub.settled()
    expect(end.heard.slice(3)).toEqual([roots(2), manifest(3)])
    const ahead = await connected('gate', { root: 5, has: has(3) })
    expect(ahead.heard.slice(2)).toEqual([roots(6), { type: 'current', epoch: 1, version: 3 }])
  })

  it('[P9] that is refused because the board is ahead begins a new epoch; one refused otherwise is told and no more', async () => {
    const { connected, hub, said } = aHub({ gate: 3 })
    const end = await connected('gate', { root: 1 })
    const refused = { type: 'refused', what: 'manifest', name: { epoch: 1, version: 3 } }
    end.say({ ...refused, why: 'signature', has: has(2) })
    end.say({ ...refused, why: 'older', has: has(8, 4) })
    end.say({ ...refused, why: 'older', has: has(8, 6) })
    await hub.settled()
    expect(said.slice(1).toSorted()).toEqual([
      'gate epoch 5',
      'gate refused: older',
      'gate refused: older',
      'gate refused: signature',
    ])
    expect(end.heard.slice(3)).toEqual([manifest(3, 5)])
  })

  it('[P9] goes on in its epoch where a board says that it is further ahead than any history explains', async () => {
    const { connected, said, reported } = aHub({ gate: 3 })
    const end = await connected('gate', { root: 1, has: has(8, Number.MAX_SAFE_INTEGER) })
    expect(end.heard.at(-1)).toEqual(manifest(3))
    expect([said, reported]).toEqual([['gate connected'], [expect.any(Error)]])
  })

  it('a board that the plan has lost is told that there is nothing for it', async () => {
    const { connected, hub } = aHub({ gate: 1 })
    const end = await connected('gate')
    hub.dismiss([gate, 'never-here' as BoardId])
    expect(end.closed).toEqual(['4404 unknownBoard'])
  })
})

describe('what was shown', () => {
  const batch = (first: number) => ({
    ...{ type: 'shows', boot: 1, first, former: digestOf(0), subjects: [], shows: [null, null] },
  })

  it('[P21] is acknowledged in order, once it is stored', async () => {
    const { connected, hub, storing } = aHub({ gate: 1 })
    const end = await connected('gate', { root: 1 })
    storing.hold()
    for (const first of [1, 3]) end.say(batch(first))
    await Promise.resolve()
    expect(end.heard.slice(3)).toEqual([])
    storing.letGo()
    await expect
      .poll(() => end.heard.slice(3))
      .toEqual([2, 4].map((to) => ({ type: 'kept', boot: 1, to, safe: false })))
    hub.kept(gate, 'pairing-0', { boot: 1, to: 4, safe: true })
    hub.kept(gate, 'another', { boot: 9, to: 4, safe: true })
    expect(end.heard.slice(5)).toEqual([
      { type: 'kept', boot: 1, to: 4, safe: true },
      { type: 'kept', pairing: 'another', boot: 9, to: 4, safe: true },
    ])
  })

  it('[P21] that cannot be stored closes the connection: the board sends it again', async () => {
    const { connected, store, said, reported } = aHub({ gate: 1 })
    const end = await connected('gate', { root: 1 })
    store.fails = true
    end.say(batch(1))
    await expect.poll(() => end.closed).toEqual(['4503 goingAway'])
    expect([said.includes('gate unkept: true'), reported.length, end.heard.length]).toEqual([true, 1, 3])
  })
})

describe('a connection', () => {
  it('tells the time: when the question came, when the answer left', async () => {
    const { connected, clock } = aHub({ gate: 1 })
    const end = await connected('gate')
    end.say({ type: 'time', t0: 12.5 })
    expect(end.heard.at(-1)).toEqual({ type: 'time', t0: 12.5, t1: clock.at, t2: clock.at })
  })

  it('[P13] is pinged every 15 s, and closed after 45 s without a word, whatever the wall clock does', async () => {
    const { connected, clock, pass } = aHub({ gate: 1, strip: 1 })
    const [deaf, well] = [await connected('gate'), await connected('strip')]
    clock.at += 86_400_000
    for (let seconds = 0; seconds < 45; seconds++) {
      pass(1)
      const last = well.heard.at(-1)
      if (last?.type === 'ping') well.say({ type: 'pong', n: last.n })
    }
    expect(deaf.heard.filter(({ type }) => type === 'ping')).toHaveLength(2)
    expect([deaf.closed, well.closed]).toEqual([['4408 silent'], []])
  })

  it('is begun anew within the day for which its token is good', async () => {
    const { connected, clock, hub } = aHub({ gate: 1 })
    const end = await connected('gate')
    clock.uptime += 21 * 3_600_000 - 40_000
    end.say({ type: 'pong', n: 0 })
    hub.sweep()
    expect(end.closed).toEqual(['4503 goingAway'])
  })

  it('[P7] that says what cannot be read is closed', async () => {
    const { connected } = aHub({ gate: 1 })
    for (const said of ['', 'x', '[]', '{"type":"nothing"}', '{"type":"ack","version":0,"stored":true,"missing":[]}']) {
      const end = await connected('gate')
      end.say(said)
      expect(end.closed).toEqual(['4400 badMessage'])
    }
  })

  it('hands on what the board reports', async () => {
    const { connected, taken } = aHub({ gate: 1 })
    const end = await connected('gate')
    const ack = { type: 'ack', ...has(1), stored: true, missing: [] }
    const showing = { type: 'showing', at: 5, has: has(1), mode: 'playing', tracks: [], missing: [] }
    end.say(ack)
    end.say(showing)
    expect(taken).toEqual([ack, showing])
  })

  it('that is closed is written to no more', async () => {
    const { connected, hub, issueOf } = aHub({ gate: 1 })
    const end = await connected('gate')
    hub.close()
    expect(end.closed).toEqual(['4503 goingAway'])
    const before = end.heard.length
    hub.publish([issueOf('gate')!])
    await hub.settled()
    hub.sweep()
    end.say({ type: 'time', t0: 0 })
    expect(end.heard).toHaveLength(before)
  })
})
