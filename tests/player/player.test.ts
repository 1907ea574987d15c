import { expect, test } from 'vitest'
import type { SlideId } from '../../shared/plan/plan.ts'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import { aPlaylist, dated, keptOf, message, nameOf, rendition } from './a-manifest.ts'
import { aPlayer, paired, settled } from './a-player.ts'
import { manifestMessage } from './signed.ts'

test('it reports what it shows at once, then at most once a second, and only what has changed', async () => {
  const { time, server, said, machine, player, tellTime } = await aPlayer()
  server.last().welcome()
  tellTime()
  expect(said('showing')).toMatchObject([{ has: null, mode: 'built-in', tracks: [] }])
  server.last().say(message(1))
  await settled()
  machine.missing.push(rendition.sha256)
  player.changed()
  expect(said('showing')).toHaveLength(1)
  expect(said('ack').at(-1)).toMatchObject({ missing: [rendition.sha256] })
  await time.advance(1000)
  expect(said('showing').slice(1)).toMatchObject([
    { has: nameOf(message(1)), mode: 'playing', tracks: [{ slide: 'slide-0' }], missing: [rendition.sha256] },
  ])
  await time.advance(8000)
  expect(said('showing')).toHaveLength(2)
})

test('[P19] until the server has told the time nothing dated is shown, nor once the manifest has run out', async () => {
  const { time, server, player, stage, tellTime } = await aPlayer({ manifest: keptOf(message(7)) })
  const slides = () => stage.on()!.shown.map(({ slide }) => slide)
  expect([player.mode(), slides()]).toEqual(['evergreen', ['evergreen']])
  server.last().welcome()
  tellTime()
  expect([player.mode(), slides()]).toEqual(['playing', ['slide-0']])
  server.last().say(manifestMessage(8, aPlaylist(8), { validUntil: 5000 }))
  await settled()
  expect(player.mode()).toBe('playing')
  await time.advance(5000)
  stage.refresh()
  expect([player.mode(), slides()]).toEqual(['evergreen', ['evergreen']])
})

test('[P20] the server’s last word is kept, and a lease runs from it', async () => {
  const leases = [{ ...dated, slide: 'slide-0' as SlideId, ms: 3_600_000 }]
  const sent = manifestMessage(1, aPlaylist(10, { leases }))
  const { time, server, keep, stage, tellTime } = await aPlayer()
  server.last().welcome()
  tellTime()
  server.last().say(sent)
  await settled()
  server.last().close(1006)
  const slide = () => {
    stage.refresh()
    return stage.on()!.shown[0]!.slide
  }
  expect(slide()).toBe('slide-0')
  await time.advance(3_590_000)
  expect(slide()).toBe('slide-0')
  await time.advance(10_000)
  expect(slide()).toBe('evergreen')
  expect((await keep.read()).clock).toMatchObject({ word: 0 })
  expect((await keep.read()).clock!.lo).toBeGreaterThan(3_500_000)
})

test('[P23] told to fall back it shows nothing dated, keeps that, and goes on when it is told to', async () => {
  const { server, player, keep, stage, tellTime, recorded } = await aPlayer()
  server.last().welcome()
  tellTime()
  server.last().say(message(1))
  await settled()
  server.last().say({ type: 'fallback', on: true })
  expect(player.mode()).toBe('fallback')
  expect(stage.on()!.shown[0]!.slide).toBe('evergreen')
  expect(recorded.at(-1)).toMatchObject({ why: 'fallback', tracks: [{ subject: { slide: 'evergreen' } }] })
  const again = await aPlayer(await keep.read())
  expect(again.player.mode()).toBe('fallback')
  server.last().say({ type: 'fallback', on: false })
  expect(player.mode()).toBe('playing')
})

test('[P14] a pairing that has ended leaves the evergreen loop alone, which is kept; a manifest says that it goes on', async () => {
  const { server, player, keep, seen, tellTime, said } = await aPlayer({ manifest: keptOf(message(7)) })
  server.last().welcome()
  tellTime()
  expect(player.mode()).toBe('playing')
  server.last().close(closeCodes.notAuthorised.code)
  await settled()
  expect(player.mode()).toBe('fallback')
  expect(seen).toContain('pairing offered')
  expect((await keep.read()).fallback).toBe(true)
  server.last().welcome()
  expect(said('hello')).toHaveLength(1)
  expect(player.mode()).toBe('fallback')
  server.last().say({ type: 'current', epoch: 1, version: 7 })
  expect(player.mode()).toBe('playing')
})

test('without a pairing it does not knock, and offers to be paired', async () => {
  const { server, seen } = await aPlayer({ pairing: null })
  expect(server.ends).toEqual([])
  expect(seen).toEqual(['pairing offered'])
})

test('what is shown is recorded with its place in the plan and the quality of its time', async () => {
  const { server, recorded, tellTime } = await aPlayer({ manifest: keptOf(message(7)) })
  server.last().welcome()
  tellTime()
  expect(recorded[0]).toMatchObject({ epoch: 1, version: 7, errorMs: null })
  expect(recorded.at(-1)).toMatchObject({
    errorMs: 0,
    tracks: [{ subject: { slide: 'slide-0', ...dated, rendition: rendition.sha256, standIn: false }, since: 0 }],
  })
  expect(recorded.at(-1)).not.toHaveProperty('why')
})

test('the calibration card is shown until then, for half an hour at most, and what was shown before has ended', async () => {
  const { server, player, seen, time, tellTime } = await aPlayer({ manifest: keptOf(message(7)) })
  server.last().welcome()
  tellTime()
  server.last().say({ type: 'card', until: 7_200_000 })
  await settled()
  expect(player.mode()).toBe('card')
  expect(seen.slice(-2)).toEqual(['card token', 'ended plan'])
  for (let i = 0; i < 60; i++) {
    server.last().say({ type: 'ping', n: i })
    await time.advance(30_000)
  }
  await time.advance(1000)
  expect(player.mode()).toBe('playing')
  expect(seen.at(-1)).toBe('card null')
})

test('what a server asks for is handed on: a look, a shell, what is stored', async () => {
  const { server, seen } = await aPlayer()
  server.last().welcome({ shell: 'DEF', stored: [{ boot: 1, to: 7 }] })
  server.last().say({ type: 'look', id: 'x' })
  server.last().say({ type: 'shell', build: 'GHI' })
  server.last().say({ type: 'kept', boot: 1, to: 8, safe: false })
  expect(seen).toEqual(['want DEF', 'welcomed 1', 'look x', 'want GHI', 'stored 8'])
})

test('how it is it tells after the welcome, once a minute, and at once when it is worse', async () => {
  const { server, time, said, machine, health } = await aPlayer()
  server.last().welcome()
  expect(said('health')).toHaveLength(1)
  await time.advance(40_000)
  expect(said('health')).toHaveLength(1)
  machine.health = { ...health, page: { ...health.page, lostContexts: 1 } }
  server.last().say({ type: 'ping', n: 1 })
  await time.advance(10_000)
  expect(said('health')).toHaveLength(2)
  server.last().say({ type: 'ping', n: 2 })
  await time.advance(30_000)
  server.last().say({ type: 'ping', n: 3 })
  await time.advance(30_000)
  expect(said('health')).toHaveLength(3)
})

test('[P19] a step of the machine’s clock is told, kept, and has the server asked the time', async () => {
  const { server, time, machine, keep, said, tellTime } = await aPlayer()
  server.last().welcome()
  for (let i = 0; i < 8; i++) tellTime()
  const asked = said('time').length
  machine.wallAhead = 86_400_000
  await time.advance(1000)
  expect(said('time')).toHaveLength(asked + 1)
  tellTime()
  expect((await keep.read()).clock).toMatchObject({ wall: 86_401_000, word: 1000, proven: false })
})

test('after repeated crashes nothing dated is shown', async () => {
  const { server, player, stage, tellTime } = await aPlayer({ ...paired, manifest: keptOf(message(7)) }, 2)
  server.last().welcome()
  tellTime()
  expect(player.mode()).toBe('safe')
  expect(stage.on()!.shown[0]!.slide).toBe('evergreen')
})
