import { expect, it } from 'vitest'
import type { BoardId } from '../../../shared/plan/plan.ts'
import type { BoardEnd } from '../a-board.ts'
import { aHub, manifest } from './hub-parts.ts'

const gate = 'gate' as BoardId
const [one, other] = [{ instance: '00000000000000aa' }, { instance: '00000000000000bb' }]
const types = ({ heard }: BoardEnd) => heard.map((message) => (message.type === 'fallback' ? message.on : message.type))

function answerPings(end: BoardEnd): void {
  const last = end.heard.findLast(({ type }) => type === 'ping')
  if (last?.type === 'ping') end.say({ type: 'pong', n: last.n })
}

it('[P5] a page that comes again on the same start takes the place of its own former connection', async () => {
  const { connected, hub } = aHub({ gate: 1 })
  const former = await connected('gate', { root: 1 })
  const later = await connected('gate', { root: 1 })
  expect([former.closed, later.closed, types(later)]).toEqual([
    ['4409 replaced'],
    [],
    ['challenge', 'welcome', 'manifest'],
  ])
  former.gone()
  expect(hub.isConnected(gate)).toBe(true)
  later.gone()
  expect(hub.isConnected(gate)).toBe(false)
})

it('[P5] a page that was started again waits until the former connection is known to be dead: five seconds at most', async () => {
  const { connected, pass, hub, said } = aHub({ gate: 1 })
  const former = await connected('gate', { ...one, root: 1 })
  const later = await connected('gate', { ...other, root: 1, boot: 2 })
  expect([former.heard.at(-1)?.type, types(later)]).toEqual(['ping', ['challenge']])
  pass(4)
  expect(types(later)).toEqual(['challenge'])
  pass(1)
  await hub.settled()
  expect([former.closed, types(later)]).toEqual([['4408 silent'], ['challenge', 'welcome', 'manifest']])
  expect(said).not.toContain('gate dispute')
})

it('[P5] a page that was reloaded has closed its former connection, and is taken in at once', async () => {
  const { connected, hub } = aHub({ gate: 1 })
  const former = await connected('gate', { ...one, root: 1 })
  const waiting = await connected('gate', { ...other, root: 1, boot: 2 })
  former.gone()
  await hub.settled()
  expect([waiting.closed, types(waiting)]).toEqual([[], ['challenge', 'welcome', 'manifest']])
})

it('[P23] two machines that are both alive fall to the filler, and stay there over restarts until a person decides', async () => {
  const { connected, hub, said, living, changed, clock, issueOf } = aHub({ gate: 1 })
  const former = await connected('gate', { ...one, root: 1 })
  const later = await connected('gate', { ...other, root: 1, boot: 2 })
  answerPings(former)
  await hub.settled()
  expect([former.closed, later.closed]).toEqual([[], []])
  expect([types(former).at(-1), types(later)]).toEqual([true, ['challenge', 'welcome', true]])
  expect(said).toContain('gate disputed: true')
  expect([living.get('gate')?.disputedAt, hub.isConnected(gate)]).toEqual([clock.at, true])
  // Nothing newer reaches either, and shows of neither are taken for the board's.
  hub.publish([{ ...issueOf('gate')!, version: 2 }])
  const shows = { type: 'shows', boot: 1, first: 1, former: '0'.repeat(64), subjects: [], shows: [null] }
  later.say(shows)
  await hub.settled()
  expect([types(former).at(-1), types(later).at(-1)]).toEqual([true, true])
  const third = await connected('gate', { ...other, root: 1, boot: 2 })
  expect([later.closed, types(third)]).toEqual([['4409 replaced'], ['challenge', 'welcome', true]])
  changed('gate', { disputedAt: null, disputeEndedAt: clock.at, boot: 0, instance: null })
  expect([former.closed, third.closed, hub.isConnected(gate)]).toEqual([['4503 goingAway'], ['4503 goingAway'], false])
  const alone = await connected('gate', { ...one, root: 1 })
  expect(types(alone)).toEqual(['challenge', 'welcome', false, 'manifest'])
})

it('[P23] a start that comes twice, or goes back, is a copy’s: both fall to the filler though one is away', async () => {
  for (const boot of [5, 4]) {
    const { connected, said } = aHub({ gate: 1 })
    const first = await connected('gate', { ...one, root: 1, boot: 5 })
    first.gone()
    const copy = await connected('gate', { ...other, root: 1, boot })
    expect([types(copy), said.includes('gate dispute')]).toEqual([['challenge', 'welcome', true], true])
  }
})

it('[P23] a copy that another node has met is found out too', async () => {
  const { connected, hub, changed, said, pass } = aHub({ gate: 1, strip: 1 })
  const here = await connected('gate', { ...one, root: 1, boot: 1 })
  changed('gate', { boot: 2, ...other })
  answerPings(here)
  await hub.settled()
  expect(types(here).at(-1)).toBe(true)
  const gone = await connected('strip', { ...one, root: 1, boot: 1 })
  changed('strip', { boot: 2, ...other })
  pass(5)
  expect(gone.closed).toEqual(['4408 silent'])
  expect(said).not.toContain('strip dispute')
})

it('[P1] a pairing that ends closes its connection at once, whoever ended it', async () => {
  const { connected, unpair, pair, hub } = aHub({ gate: 1, strip: 1 })
  const [ended, replaced] = [await connected('gate'), await connected('strip')]
  unpair('gate')
  pair('strip')
  expect([ended.closed, replaced.closed]).toEqual([['4401 notAuthorised'], ['4401 notAuthorised']])
  const anew = await connected('strip', { root: 1 })
  expect(anew.heard.at(-1)).toEqual(manifest(1))
  expect(hub.isConnected(gate)).toBe(false)
})
