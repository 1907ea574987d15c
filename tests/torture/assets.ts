import { expect } from 'vitest'
import type { ManifestMessage } from '../../shared/protocol/messages.ts'
import { seen } from '../player/page-canvas.ts'
import { type Board, boardIn } from './board.ts'
import { spoiltFiles } from './kept-in-page.ts'
import { randomOf } from './random.ts'
import type { SpoilAnswer, Spoilt } from './spoiling.ts'
import { fine, type World } from './world.ts'

const portal = Buffer.from('<!doctype html><title>Wi-Fi</title>')

/** What a line can make of the bytes of a file; `others` are those of another one. */
const spoilers: Readonly<Record<string, (body: Buffer, others: Buffer) => Spoilt>> = {
  'cut without a length': (body) => ({ sends: body.subarray(0, body.length / 2), ends: true }),
  'cut short of its length': (body) => ({ sends: body.subarray(0, body.length / 2), length: body.length, ends: true }),
  another: (_, others) => ({ sends: others, length: others.length, ends: true }),
  'too long': (body) => ({ sends: Buffer.concat([body, body]), length: body.length * 2, ends: true }),
  'of other bytes': (body) => ({ sends: flipped(body), length: body.length, ends: true }),
  'a page': () => ({ type: 'text/html', sends: portal, length: portal.length, ends: true }),
  'never ending': (body) => ({ sends: body.subarray(0, 100), length: body.length, ends: false }),
}

/** Each file comes spoiled, in one way after the other: nothing of it is drawn or kept, and the board has all once the line is good. */
export async function assets(world: World, id: string, seed: number, ways: number): Promise<Board> {
  const random = randomOf(seed)
  const { spoiling } = world
  const left = Object.keys(spoilers)
  let others: Buffer = portal
  let spoil: SpoilAnswer | undefined
  const next = () => {
    const [name = ''] = left.splice(random.whole(0, left.length - 1), 1)
    spoil = (path, body) => {
      if (!path.includes('/renditions/')) return undefined
      const spoilt = spoilers[name]?.(body, others)
      others = body
      return spoilt
    }
    spoiling.answer = spoil
    return name
  }

  next()
  const board = await boardIn(world, id, seed)
  await seen(board.page, {})
  for (let way = 0; way < ways; way++) {
    const name = way === 0 ? '' : next()
    for (let looks = 0; looks < 4; looks++) {
      const { picture } = await board.look()
      expect([...world.gallery.slidesOf(picture)], name).toContain('built-in')
      await board.early(25_000)
    }
    expect(await board.page.evaluate(spoiltFiles(id)), name).toEqual([])
  }
  spoiling.answer = undefined
  await board.online()
  await seen(board.page, { ready: true })
  await board.stocked()
  await board.look()
  return board
}

/** What a line, or whoever sits on it, can make of a manifest. `first` is an earlier one of the board, `others` another board's. */
const forgeries: Readonly<
  Record<string, (message: ManifestMessage, first: ManifestMessage, others: ManifestMessage) => unknown>
> = {
  'a flipped payload': (m) => ({ ...m, envelope: changed(m.envelope, 'payload') }),
  'a flipped signature': (m) => ({ ...m, envelope: changed(m.envelope, 'sig') }),
  'half of it': (m) => ({ ...m, envelope: m.envelope.slice(0, m.envelope.length / 2) }),
  'another board’s': (m, _, others) => ({ ...m, envelope: others.envelope }),
  'an old one': (m, first) => ({ ...m, envelope: first.envelope }),
  'an old one as it was': (_, first) => first,
  'no signature': (m) => ({ ...m, envelope: JSON.stringify({ ...JSON.parse(m.envelope), signatures: [] }) }),
}

/** Manifests come altered: the board takes none, says so, and takes the true one. */
export async function manifests(world: World, board: Board, other: Board, ways: number): Promise<void> {
  const { spoiling } = world
  const manifestsOf = ({ heard }: Board) => heard.filter((message) => message.type === 'manifest')
  await seen(other.page, { ready: true })
  const [first, others] = [manifestsOf(board)[0], manifestsOf(other).at(-1)]
  await other.off()
  if (!first || !others) throw new Error('there is no manifest to put in the place of another')
  for (const [name, forge] of Object.entries(forgeries).slice(0, ways)) {
    const before = (await board.look()).look?.has
    let forged = 0
    spoiling.word = (text) => {
      if (!text.startsWith('{"type":"manifest"')) return text
      forged++
      return JSON.stringify(forge(JSON.parse(text), first, others))
    }
    await turnOver(world)
    await expect.poll(() => forged, { message: name }).toBeGreaterThan(0)
    for (let looks = 0; looks < 5; looks++) {
      expect((await board.look()).look?.has, name).toEqual(before)
      await board.early(1000)
    }
    spoiling.word = undefined
    world.line.set('cut')
    world.line.set('passes')
    await board.online()
    await expect
      .poll(async () => (await board.look()).look?.has?.version, { timeout: 60_000, message: name })
      .toBeGreaterThan(before?.version ?? 0)
  }
}

let isPaused = ''

/** Has the server make another manifest: a slide is paused, or its pause ends. */
async function turnOver({ staff, now }: World): Promise<void> {
  if (isPaused) {
    await fine(staff.author.call('POST', `/api/v1/take-downs/${isPaused}/end`, {}))
    isPaused = ''
    return
  }
  const subject = { what: 'slide', campaign: 'mua-thu', slide: 'luon' }
  const asked = { kind: 'pause', org: 'xa', subject, reason: 'Thử', endsAt: Math.round(now()) + 3_600_000 }
  const answer = await fine(staff.author.call('POST', '/api/v1/take-downs', asked))
  isPaused = ((await answer.json()) as { takeDown: { id: string } }).takeDown.id
}

const flipped = (body: Buffer): Buffer => Buffer.from(body.map((byte, i) => (i === body.length - 40 ? byte ^ 4 : byte)))

/** The envelope with one character of `"name":"…"` changed. */
function changed(envelope: string, name: string): string {
  const at = envelope.indexOf(`"${name}":"`) + name.length + 24
  const other = envelope[at] === 'A' ? 'B' : 'A'
  return envelope.slice(0, at) + other + envelope.slice(at + 1)
}
