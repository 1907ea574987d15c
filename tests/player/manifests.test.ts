import { expect, test } from 'vitest'
import type { BoardId, OrgId } from '../../shared/plan/plan.ts'
import { aPlaylist, keptOf, message, nameOf } from './a-manifest.ts'
import { aPlayer, gate, pairing, settled } from './a-player.ts'
import { manifestMessage, rootEnvelope, type SignedAs } from './signed.ts'

test('a first load whose manifest arrives in the same breath as the welcome plays it', async () => {
  const { server, player, said, keep } = await aPlayer()
  server.last().welcome()
  server.last().say(message(3))
  await settled()
  expect(player.has()).toEqual(nameOf(message(3)))
  expect(said('ack').at(-1)).toEqual({ type: 'ack', ...nameOf(message(3)), stored: false, missing: [] })
  expect((await keep.read()).manifest).toEqual(keptOf(message(3)))
})

test('[P9] it says what it has kept, and is already playing it', async () => {
  const { server, player, said } = await aPlayer({ manifest: keptOf(message(7)) })
  expect(player.has()?.version).toBe(7)
  server.last().welcome()
  expect(said('hello')[0]).toMatchObject({
    ...{ board: gate, pairing: 'pairing-1', boot: 1, instance: '0123456789abcdef', root: 1 },
    has: nameOf(message(7)),
  })
  expect(said('ack')).toEqual([{ type: 'ack', ...nameOf(message(7)), stored: true, missing: [] }])
})

test('[P9] it would outlive a loss of power only where all of its pictures are kept too', async () => {
  const { server, player, said, machine } = await aPlayer({ manifest: keptOf(message(7)) })
  machine.unkept.push('a'.repeat(64))
  server.last().welcome()
  expect(said('ack').at(-1)).toMatchObject({ version: 7, stored: false })
  machine.unkept.pop()
  player.changed()
  expect(said('ack').at(-1)).toMatchObject({ version: 7, stored: true })
})

test('[P8] a kept manifest that does not verify is not played, not claimed, and told once there is a connection', async () => {
  const kept = keptOf(message(7))
  const spoilt = { ...kept, envelope: kept.envelope.replace(/.("}\]})$/, '9$1') }
  const { player, said, server } = await aPlayer({ manifest: spoilt })
  expect(player.has()).toBeNull()
  server.last().welcome()
  expect(said('hello')[0]).toMatchObject({ has: null })
  expect(said('refused')).toMatchObject([{ what: 'manifest', has: null }])
})

test.each<[string, number, SignedAs, object]>([
  ['is signed by a stranger', 5, { by: ['elsewhere'] }, { why: 'role', name: null }],
  ['is another board’s', 5, { board: 'gate-2' as BoardId }, { why: 'board' }],
  ['is another org’s', 5, { org: 'elsewhere' as OrgId, by: ['*'] }, { why: 'org' }],
  ['is older than its last', 3, {}, { why: 'older', name: { epoch: 1, version: 3 } }],
])('[P8] a manifest that %s leaves what is on air, and the server is told', async (_, version, as, refusal) => {
  const roots = [rootEnvelope(1, as.org ? ['elsewhere'] : [])]
  const { server, player, said } = await aPlayer({ roots })
  server.last().welcome()
  server.last().say(message(4))
  server.last().say(message(version, as))
  await settled()
  expect(player.has()?.version).toBe(4)
  expect(said('refused')).toMatchObject([{ what: 'manifest', has: nameOf(message(4)), ...refusal }])
})

test('[P9] what an earlier pairing was given is refused, though the board has nothing', async () => {
  const { server, player, said } = await aPlayer({ pairing: { ...pairing, epoch: 2 } })
  server.last().welcome()
  server.last().say(message(9))
  await settled()
  expect(player.has()).toBeNull()
  expect(said('refused')).toMatchObject([{ why: 'older', has: null }])
  server.last().say(message(1, { epoch: 2 }))
  await settled()
  expect(player.has()).toMatchObject({ epoch: 2, version: 1 })
})

test('a manifest that cannot be drawn is refused, and the next one taken', async () => {
  const { server, player, said } = await aPlayer()
  server.last().welcome()
  server.last().say(manifestMessage(1, aPlaylist(1, { evergreen: [7] })))
  server.last().say(message(2))
  await settled()
  expect(said('refused')).toMatchObject([{ why: 'format', name: { epoch: 1, version: 1 }, has: null }])
  expect(player.has()?.version).toBe(2)
})

test('[P18] a root that is signed by the one before is kept, and its keys are believed from then on', async () => {
  const { server, player, keep, said } = await aPlayer()
  server.last().welcome()
  server.last().say(message(1))
  server.last().say({ type: 'root', envelopes: [rootEnvelope(2), rootEnvelope(3)] })
  server.last().say(message(2, { root: 3 }))
  server.last().say(message(3, { root: 1 }))
  await settled()
  expect((await keep.read()).roots).toEqual([1, 2, 3].map((version) => rootEnvelope(version)))
  expect(player.has()?.version).toBe(2)
  expect(said('refused')).toMatchObject([{ what: 'manifest', why: 'role' }])
  const again = await aPlayer(await keep.read())
  expect(again.player.has()?.version).toBe(2)
  expect(again.server.last().heard).toEqual([])
  again.server.last().open()
  expect(again.said('hello')).toMatchObject([{ root: 3 }])
})

test('[P18] a root that skips a version is refused, and nothing of it kept', async () => {
  const { server, keep, said } = await aPlayer()
  server.last().welcome()
  server.last().say({ type: 'root', envelopes: [rootEnvelope(3)] })
  await settled()
  expect(said('refused')).toMatchObject([{ what: 'root', why: 'root' }])
  expect((await keep.read()).roots).toEqual([rootEnvelope(1)])
})

test('a manifest that was taken under a key that has since been changed is played on at the next start', async () => {
  const { player } = await aPlayer({ manifest: keptOf(message(7)), roots: [rootEnvelope(1), rootEnvelope(2)] })
  expect(player.has()?.version).toBe(7)
})

test('a board that moves to another org follows it where both sign, and keeps that with the manifest', async () => {
  const roots = [rootEnvelope(1, ['hue'])]
  const { server, player, keep } = await aPlayer({ roots })
  server.last().welcome()
  server.last().say(message(5, { org: 'hue' as OrgId, by: ['*', 'hue'] }))
  await settled()
  expect(player.has()?.version).toBe(5)
  const kept = await keep.read()
  expect(kept.pairing?.org).toBe('hue')
  server.last().say(message(6, { org: 'hue' as OrgId, by: ['hue'] }))
  await settled()
  expect(player.has()?.version).toBe(6)
  expect((await aPlayer(kept)).player.has()?.version).toBe(5)
})

test('the same manifest, signed by the org that a board has moved to, is acknowledged again, and that org believed', async () => {
  const { server, player, keep, said } = await aPlayer({ roots: [rootEnvelope(1, ['hue'])] })
  server.last().welcome()
  server.last().say(message(5))
  await settled()
  const acks = said('ack').length
  server.last().say(message(5, { org: 'hue' as OrgId, by: ['*', 'hue'] }))
  await settled()
  expect(said('ack')).toHaveLength(acks + 1)
  expect((await keep.read()).pairing?.org).toBe('hue')
  server.last().say(message(6, { org: 'hue' as OrgId, by: ['hue'] }))
  await settled()
  expect(player.has()?.version).toBe(6)
  expect(said('refused')).toEqual([])
})
