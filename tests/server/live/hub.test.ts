import { describe, expect, it } from 'vitest'
import type { BoardId } from '../../../shared/plan/plan.ts'
import { aHub, digestOf, hello } from './hub-parts.ts'

const gate = 'gate' as BoardId
const playlist = (version: number) => ({
  type: 'playlist',
  version,
  digest: digestOf(version),
  body: `{"v":${version}}`,
})

describe('a hello', () => {
  it('[P9] is answered with the playlist where the board has another, with its version where it has it', async () => {
    const { connected } = aHub({ gate: 3 })
    const has = (version: number, of = version) => ({ has: { version, digest: digestOf(of) } })
    const welcome = { type: 'welcome', v: 1 }
    expect((await connected('gate')).heard).toEqual([welcome, playlist(3)])
    expect((await connected('gate', has(2))).heard).toEqual([welcome, playlist(3)])
    expect((await connected('gate', has(9))).heard).toEqual([welcome, playlist(3)])
    expect((await connected('gate', has(3, 4))).heard).toEqual([welcome, playlist(3)])
    expect((await connected('gate', has(3))).heard).toEqual([welcome, { type: 'current', version: 3 }])
  })

  it('[P4] gets the same answer where the board is unknown and where the key is wrong', async () => {
    const { connected, hub } = aHub({ gate: 1 })
    for (const end of [await connected('gate', { key: 'another-key-0123456789' }), await connected('unpaired')]) {
      expect([end.heard, end.closed]).toEqual([[], ['4401 notAuthorised']])
    }
    expect((await connected('not-planned')).closed).toEqual(['4404 unknownBoard'])
    expect(hub.isConnected(gate)).toBe(false)
  })

  it('before the first playlist is there waits for it', async () => {
    const { connected, hub, versions, issueOf } = aHub({})
    const end = await connected('gate')
    expect([end.heard, end.closed]).toEqual([[{ type: 'welcome', v: 1 }], []])
    versions.gate = 1
    hub.publish([issueOf(gate)!])
    expect(end.heard.slice(1)).toEqual([playlist(1)])
  })

  it('[P3] of another version is told so', async () => {
    const { connected } = aHub({ gate: 1 })
    expect((await connected('gate', { v: 2 })).closed).toEqual(['4426 otherVersion'])
  })

  it('[P2] comes first, once, and within ten seconds', async () => {
    const { connect, connected, clock, hub } = aHub({ gate: 1 })
    const early = connect()
    await early.say({ type: 'time', t0: 0 })
    expect([early.heard, early.closed]).toEqual([[], ['4400 badMessage']])
    const twice = await connected('gate')
    await twice.say(hello('gate'))
    expect(twice.closed).toEqual(['4400 badMessage'])
    const silent = connect()
    clock.uptime += 9999
    hub.sweep()
    expect(silent.closed).toEqual([])
    clock.uptime += 1
    hub.sweep()
    expect([silent.heard, silent.closed]).toEqual([[], ['4408 silent']])
  })

  it('[P5] closes the earlier connection of the same board, and that one’s end does not end this', async () => {
    const { connected, hub } = aHub({ gate: 1 })
    const former = await connected('gate')
    const later = await connected('gate')
    expect([former.closed, later.closed]).toEqual([['4409 replaced'], []])
    former.session.gone()
    expect(hub.isConnected(gate)).toBe(true)
    later.session.gone()
    expect(hub.isConnected(gate)).toBe(false)
  })

  it('is refused where there are too many', async () => {
    const { connected } = aHub({ gate: 1, strip: 1 }, 1)
    await connected('gate')
    expect((await connected('strip')).closed).toEqual(['4429 tooMany'])
  })
})

describe('a new playlist', () => {
  it('goes to its board, and to no other', async () => {
    const { connected, hub, versions, issueOf } = aHub({ gate: 1, strip: 1 })
    const ends = [await connected('gate'), await connected('strip')]
    versions.gate = 2
    hub.publish([issueOf(gate)!])
    expect(ends.map(({ heard }) => heard.slice(2))).toEqual([[playlist(2)], []])
  })

  it('is not overtaken by an older one that was being read for a hello', async () => {
    const { connect, hub, versions, issueOf, gate: held } = aHub({ gate: 1 })
    let letGo: () => void = () => undefined
    held.held = new Promise((resolve) => {
      letGo = resolve
    })
    const end = connect()
    await end.say(hello('gate'))
    versions.gate = 2
    hub.publish([issueOf(gate)!])
    letGo()
    await end.say({ type: 'pong', n: 0 })
    expect(end.heard.slice(1)).toEqual([playlist(2)])
  })

  it('a board that the plan has lost is told that there is nothing for it', async () => {
    const { connected, hub } = aHub({ gate: 1 })
    const end = await connected('gate')
    hub.dismiss([gate, 'never-here' as BoardId])
    expect(end.closed).toEqual(['4404 unknownBoard'])
  })

  it('a machine whose key opens nothing any more is cut off at once', async () => {
    const { connected, hub } = aHub({ gate: 1 })
    const end = await connected('gate')
    hub.expel(gate)
    hub.expel('never-here' as BoardId)
    expect([end.closed, hub.isConnected(gate)]).toEqual([['4401 notAuthorised'], false])
  })
})

describe('a connection', () => {
  it('tells the time: when the question came, when the answer left', async () => {
    const { connected, clock } = aHub({ gate: 1 })
    const end = await connected('gate')
    await end.say({ type: 'time', t0: 12.5 })
    expect(end.heard.at(-1)).toEqual({ type: 'time', t0: 12.5, t1: clock.at, t2: clock.at })
  })

  it('[P13] is pinged every 15 s, and closed after 45 s without a word, whatever the wall clock does', async () => {
    const { connected, clock, hub } = aHub({ gate: 1, strip: 1 })
    const [deaf, well] = [await connected('gate'), await connected('strip')]
    clock.at += 86_400_000
    for (let seconds = 0; seconds < 45; seconds++) {
      clock.uptime += 1000
      hub.sweep()
      const last = well.heard.at(-1)
      if (last?.type === 'ping') await well.say({ type: 'pong', n: last.n })
    }
    expect(deaf.heard.filter(({ type }) => type === 'ping')).toHaveLength(2)
    expect([deaf.closed, well.closed]).toEqual([['4408 silent'], []])
  })

  it('[P7] that says what cannot be read is closed', async () => {
    const { connected } = aHub({ gate: 1 })
    for (const said of ['', 'x', '[]', '{"type":"nothing"}', '{"type":"ack","version":0,"stored":true,"missing":[]}']) {
      const end = await connected('gate')
      await end.say(said)
      expect(end.closed).toEqual(['4400 badMessage'])
    }
  })

  it('hands on what the board reports', async () => {
    const { connected, taken } = aHub({ gate: 1 })
    const end = await connected('gate')
    const ack = { type: 'ack', version: 1, stored: true, missing: [] }
    const showing = { type: 'showing', at: 5, version: 1, tracks: [], missing: [] }
    await end.say(ack)
    await end.say(showing)
    expect(taken).toEqual([ack, showing])
  })

  it('that is closed is written to no more', async () => {
    const { connected, hub, issueOf } = aHub({ gate: 1 })
    const end = await connected('gate')
    hub.close()
    expect(end.closed).toEqual(['4503 goingAway'])
    const before = end.heard.length
    hub.publish([issueOf(gate)!])
    hub.sweep()
    await end.say({ type: 'time', t0: 0 })
    expect(end.heard).toHaveLength(before)
  })
})
