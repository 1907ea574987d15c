import { serverClock } from '../../player/clock.ts'
import type { SafeLevel } from '../../player/crashes.ts'
import { type Kept, memoryKeep, nothingKept } from '../../player/keep.ts'
import { knownTime } from '../../player/known-time.ts'
import { linkOf } from '../../player/link.ts'
import { manifestsOf } from '../../player/manifests.ts'
import type { Note } from '../../player/note.ts'
import { type Player, playerOf } from '../../player/player.ts'
import type { OnCanvas } from '../../player/shows/recorder.ts'
import type { OnStage, Stage } from '../../player/stage.ts'
import { type BoardVerifier, verifier } from '../../player/verify.ts'
import type { BoardId } from '../../shared/plan/plan.ts'
import { certainTurnAt } from '../../shared/playlist/certain-turn.ts'
import type { Health } from '../../shared/protocol/health.ts'
import type { Refused } from '../../shared/protocol/messages.ts'
import { type FakeClock, fakeClock, settle } from './fake-clock.ts'
import { type FakeServer, fakeServer } from './fake-server.ts'
import { office, rootEnvelope } from './signed.ts'

export const gate = 'gate-1' as BoardId
export const pairing = { id: 'pairing-1', board: gate, org: office, epoch: 1, name: 'Gate' }

/** What a board has that was paired and has had nothing yet. */
export const paired: Kept = { ...nothingKept, pairing, roots: [rootEnvelope(1)], boot: 1 }

/** A stage that shows every playlist at once, and draws what is certain when it is asked to. */
function instantStage(draw: (stage: Stage) => void): Stage {
  let on: OnStage | undefined
  const stage: Stage = {
    on: () => on,
    refresh: () => on && draw(stage),
    async take(playlist) {
      on = { playlist, drawnAt: 0, whole: true, shown: [], onAir: [] }
      draw(stage)
      return true
    },
  }
  return stage
}

const health: Health = {
  uptimeMs: 0,
  clock: { wallAheadMs: null, errorMs: null, steps: [] },
  storage: { usedBytes: null, quotaBytes: null, persisted: true, state: 'good', rebuilt: 0 },
  page: { frameMs: null, heapBytes: null, crashes: 0, lostContexts: 0 },
  download: { have: 0, of: 0, haveBytes: 0, ofBytes: 0 },
  unsentShows: 0,
}

/** A player in a world of fakes; `seen` is what it did to them, in order. */
export async function aPlayer(found: Partial<Kept> = {}, level: SafeLevel = 0) {
  const time: FakeClock = fakeClock()
  const server: FakeServer = fakeServer()
  const kept: Kept = { ...paired, ...found }
  const keep = memoryKeep(kept)
  const machine = { wallAhead: 0, health, key: true, missing: [] as string[], unkept: [] as string[] }
  const wall = () => time.monotonic() + machine.wallAhead
  const clock = serverClock({ monotonic: time.monotonic, wall, kept: kept.clock, left: null })
  const seen: string[] = []
  const notes: (Note | null)[] = []
  const recorded: OnCanvas[] = []
  const see = (what: string) => void seen.push(what)
  // Layers and pictures are the stage's own affair.
  const stage = instantStage((stage) => {
    const on = stage.on()!
    const held = standing.fallback || level > 1
    const known = knownTime(clock, held ? 0 : (manifests.of(on.playlist)?.validUntil ?? 0))
    const onAir = on.playlist.tracks.map((_, track) => certainTurnAt(on.playlist, known, track))
    const shown = onAir.map(({ turn, startsAt, track }) => ({
      ...{ section: track.section, slide: turn?.slide ?? null, standIn: false, since: startsAt },
      rendition: on.playlist.renditions[turn?.rendition ?? -1]?.sha256 ?? null,
    }))
    Object.assign(on, { shown, onAir, drawnAt: known.at })
    player?.drawn(on)
    player?.changed()
  })
  const standing = { fallback: kept.fallback }
  const refusals: Refused[] = []
  let player: Player | undefined
  const manifests = manifestsOf({
    ...{ board: gate, keep, kept, stage, verifier: async () => countedVerifier },
    mayShow: () => level < 3,
    changed: () => player?.changed(),
    refused(refused) {
      refusals.push(refused)
      player?.changed()
    },
    told: (error) => see(String(error)),
  })
  const made = playerOf({
    ...{ manifests, refusals, standing },
    board: gate,
    origin: 'https://board.test',
    instance: '0123456789abcdef',
    booted: Promise.resolve(),
    shell: { build: 'ABC', failed: [], want: (build) => see(`want ${build}`) },
    screen: () => ({ width: 64, height: 32, devicePixelRatio: 1 }),
    keep,
    kept,
    clock,
    after: time.after,
    stage,
    stock: { missing: () => machine.missing, unkept: () => machine.unkept, hurry: () => undefined },
    sign: async (text) => (machine.key ? Buffer.from(text).toString('base64url').slice(0, 86).padEnd(86, 'A') : ''),
    shows: {
      at: (on) => void recorded.push(on),
      ended: (why) => see(`ended ${why}`),
      stored: ({ to }) => see(`stored ${to}`),
      welcomed: (stored) => see(`welcomed ${stored.length}`),
    },
    health: () => machine.health,
    crashes: { level: () => level },
    offerPairing: () => see('pairing offered'),
    async card(token) {
      see(`card ${token}`)
      return token !== null
    },
    look: (id) => see(`look ${id}`),
    leave: () => undefined,
    link: (events) =>
      linkOf({ open: server.open, after: time.after, random: () => 1, monotonic: time.monotonic, clock }, events),
    explain: (note) => notes.push(note),
    reload: () => see('reload'),
    told: (error) => see(String(error)),
  })
  player = made
  await settled()
  const said = (type: string) => server.last().heard.filter((m) => m.type === type)
  /** The server tells the time; it is as the fake clock says. */
  const tellTime = () => {
    const at = time.monotonic()
    server.last().say({ type: 'time', t0: at, t1: at, t2: at } as never)
  }
  return { time, server, keep, clock, machine, seen, notes, recorded, stage, player: made, said, tellTime, health }
}

let verifying = 0

/** Lets all that is ready run, and waits for signatures, which are checked on other threads. */
export async function settled(): Promise<void> {
  for (let quiet = 0; quiet < 5; quiet = verifying === 0 ? quiet + 1 : 0) await settle()
}

async function counted<T>(work: Promise<T>): Promise<T> {
  verifying++
  try {
    return await work
  } finally {
    verifying--
  }
}

const countedVerifier: BoardVerifier = {
  ...verifier,
  roots: (...asked) => counted(verifier.roots(...asked)),
  manifest: (...asked) => counted(verifier.manifest(...asked)),
  kept: (...asked) => counted(verifier.kept(...asked)),
}
