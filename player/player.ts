import type { BoardId } from '../shared/plan/plan.ts'
import type { Playlist } from '../shared/playlist/playlist.ts'
import {
  type Ack,
  type Hello,
  maxMissing,
  maxShown,
  type PlaylistName,
  protocolVersion,
} from '../shared/protocol/messages.ts'
import type { After } from './after.ts'
import type { Clock } from './clock.ts'
import { decodePlaylist } from './decode-playlist.ts'
import type { Keep, Kept, KeptPlaylist } from './keep.ts'
import type { Link, LinkEvents } from './link.ts'
import type { NoKey, Note } from './note.ts'
import type { Stage } from './stage.ts'
import type { Stock } from './stock.ts'

export interface PlayerEdges {
  readonly board: BoardId
  readonly shell: string
  readonly screen: () => Hello['screen']
  readonly keep: Pick<Keep, 'write'>
  readonly kept: Kept
  readonly clock: Clock
  /** This machine's own clock, epoch ms. */
  readonly wall: () => number
  readonly after: After
  readonly stage: Stage
  readonly stock: Pick<Stock, 'missing' | 'hurry'>
  readonly digest: (bytes: ArrayBuffer) => Promise<string>
  readonly askKey: () => Promise<{ readonly key: string } | NoKey>
  readonly link: (events: LinkEvents) => Link
  /** Why nothing is to be seen; null where something is. */
  readonly explain: (why: Note | null) => void
  readonly reload: () => void
  /** Takes what went wrong and was dealt with. */
  readonly told: (error: unknown) => void
}

/** One board: plays what it has kept, follows its server, and reports. */
export interface Player {
  readonly version: () => number | null
  /** The board's key as it is now. */
  readonly key: () => string | null
  /** What is missing or on the canvas has changed. */
  changed(): void
  /** A person is at the machine, or the network is back: tries now what it was pausing to try. */
  hurry(): void
}

const reportEveryMs = 1000
const skewToleranceMs = 1000

/** Starts the board's life; the rules in brackets are those of PROTOCOL.md. */
export function playerOf(edges: PlayerEdges): Player {
  const { board, clock, keep, stage, stock } = edges
  const names = new WeakMap<Playlist, PlaylistName>()
  let { key, skewMs } = edges.kept
  let accepted: PlaylistName | null = null
  let storedDigest: string | undefined
  let saidAck = ''
  let saidShowing = ''
  let resting = false
  let stale = false

  const onAir = () => names.get(stage.on()?.playlist as Playlist) ?? null
  const missing = () => stock.missing().slice(0, maxMissing)
  const tell = (why: Note) => edges.explain(stage.on() ? null : why)

  // [P8] What is on air stays where the new one is not what it says it is.
  async function take(next: KeptPlaylist, recalled: boolean): Promise<void> {
    const { version, digest, body } = next
    if (accepted?.version === version && accepted.digest === digest) return
    const isIntact = (await edges.digest(new TextEncoder().encode(body).buffer)) === digest
    const playlist = isIntact ? decodePlaylist(jsonIn(body), board) : undefined
    if (!playlist) return edges.told(new Error(`version ${version} is no playlist of this board`))
    accepted = { version, digest }
    names.set(playlist, accepted)
    if (recalled) storedDigest = digest
    void play(playlist, next, recalled)
  }

  function jsonIn(body: string): unknown {
    try {
      return JSON.parse(body)
    } catch (error) {
      edges.told(error)
      return undefined
    }
  }

  async function play(playlist: Playlist, next: KeptPlaylist, recalled: boolean): Promise<void> {
    if (!(await stage.take(playlist)) || recalled) return
    if (await keep.write({ playlist: next })) storedDigest = next.digest
    sayAck()
  }

  // One after the other, or a short one could overtake a long one that was sent before it.
  let taking = edges.kept.playlist ? take(edges.kept.playlist, true).catch(edges.told) : Promise.resolve()

  async function hello(refused: boolean): Promise<Hello | undefined> {
    await taking
    if (refused || key === null) {
      const answer = await edges.askKey()
      if (typeof answer === 'string') {
        tell(answer)
        if (key === null) return undefined
      } else {
        key = answer.key
        await keep.write({ key })
      }
    }
    return { type: 'hello', v: protocolVersion, board, key, has: accepted, shell: edges.shell, screen: edges.screen() }
  }

  function changed(): void {
    tell('waiting')
    sayAck()
    stale = true
    if (resting) return
    resting = true
    sayShowing()
    edges.after(reportEveryMs, () => {
      resting = false
      if (stale) changed()
    })
  }

  function sayAck(): void {
    const name = onAir()
    if (!name) return
    const { version, digest } = name
    const ack: Ack = { type: 'ack', version, stored: digest === storedDigest, missing: missing() }
    const text = JSON.stringify(ack)
    if (text !== saidAck && link.send(ack)) saidAck = text
  }

  function sayShowing(): void {
    stale = false
    const tracks = stage.on()?.shown.slice(0, maxShown) ?? []
    const said = { version: onAir()?.version ?? null, tracks, missing: missing() }
    const text = JSON.stringify(said)
    if (text !== saidShowing && link.send({ type: 'showing', at: clock.now(), ...said })) saidShowing = text
  }

  const link = edges.link({
    hello,
    welcomed() {
      saidAck = ''
      saidShowing = ''
      stock.hurry()
      changed()
    },
    heard(message) {
      if (message.type === 'playlist') taking = taking.then(() => take(message, false)).catch(edges.told)
    },
    timed() {
      stage.refresh()
      const skew = clock.now() - edges.wall()
      if (Math.abs(skew - skewMs) < skewToleranceMs) return
      skewMs = skew
      void keep.write({ skewMs })
    },
    outdated: edges.reload,
  })

  return {
    version: () => onAir()?.version ?? null,
    key: () => key,
    changed,
    hurry() {
      link.hurry()
      stock.hurry()
    },
  }
}
