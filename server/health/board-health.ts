import { isSameManifest } from '../../shared/manifest/newer.ts'
import type { Board, BoardId } from '../../shared/plan/plan.ts'
import { framebufferOf } from '../../shared/playlist/framebuffer.ts'
import type { Ack, HealthMessage, Hello, Refused, Showing } from '../../shared/protocol/messages.ts'
import type { Database } from '../db/database.ts'
import type { Head } from '../planning/issuing.ts'
import { keepBoardHealth, readBoardHealth } from '../store/boards/health-store.ts'
import { type BoardFacts, type KeptFacts, nothingHeard } from './board-facts.ts'
import { type Cause, causesOf, holding } from './causes.ts'
import { closed, notedAt, storedFacts, withGap } from './kept-facts.ts'

/** How boards are, in memory; written to the store in batches. The hub calls the first seven with what it hears. */
export interface BoardHealth {
  /** The board has proved that it is itself. */
  connected(board: BoardId, at: number, hello?: Pick<Hello, 'has' | 'shell' | 'failedShells' | 'screen'>): void
  /** The last socket that it had is gone. */
  gone(board: BoardId, at: number): void
  /** Anything at all came from it, a pong too. */
  heard(board: BoardId, at: number): void
  said(board: BoardId, message: HealthMessage | Ack | Showing, at: number): void
  refused(board: BoardId, message: Refused, at: number): void
  /** Two machines say that they are this board, or a person has decided which of them is. */
  disputed(board: BoardId, at: number, on: boolean): void
  /** What the board sent for the record could not be kept, or can be again. */
  unkept(board: BoardId, at: number, on: boolean): void
  /** A screenshot was another picture than it should have been; null: the last one was the right one. */
  pictured(board: BoardId, wrong: KeptFacts['wrongPicture']): void
  /** A new version was issued to it. */
  issued(board: BoardId, at: number): void
  factsOf(board: BoardId): BoardFacts
  causesOf(board: BoardId, at: number): Cause[]
  /** Called with a board of which something may be the matter now, or no longer. */
  changed(listener: (board: BoardId) => void): void
  /** Writes what is new, in one transaction. */
  flush(): Promise<void>
  /** Takes over at `at` (epoch ms) what another node has heard of boards that are not connected here. */
  refresh(at: number): Promise<void>
}

/** Where the health of boards is kept, and what is asked about each. */
export interface BoardHealthParts {
  readonly database: Database
  boardOf(board: BoardId): Board | undefined
  /** The zone of a board. */
  zoneOf(board: BoardId): string
  /** Whether some machine is the board. */
  isPaired(board: BoardId): boolean
  newest(board: BoardId): Head | undefined
}

/** That a board was heard again is worth a write so often. */
const seenEveryMs = 60_000
/** What another node has heard longer ago than this is not connected there any more. */
const elsewhereMs = 150_000

const nowhere = { connected: false, connectedAt: null, elsewhere: false } as const

interface Known {
  facts: KeptFacts
  connected: boolean
  connectedAt: number | null
  /** By another node. */
  elsewhere: boolean
  /** When the newest issue was first seen here. */
  newest: { readonly version: number; readonly digest: string; readonly at: number } | null
  writtenAt: number
}

/** The facts that `database` holds, and those to come; the server has listened from `at` (epoch ms) on. */
export async function loadBoardHealth(parts: BoardHealthParts, at: number): Promise<BoardHealth> {
  const boards = new Map<BoardId, Known>()
  const listeners: ((board: BoardId) => void)[] = []
  let unwritten = new Set<BoardId>()
  for (const row of await readBoardHealth(parts.database.db)) {
    const { connected, ...facts } = storedFacts(row.state)
    // Whoever was connected when the server stopped was last heard then.
    const gaps = connected ? withGap(facts.gaps, facts.lastSeenAt) : facts.gaps
    boards.set(row.board, { facts: { ...facts, gaps }, ...nowhere, newest: null, writtenAt: row.at })
  }

  function knownOf(board: BoardId): Known {
    let known = boards.get(board)
    if (!known) {
      known = { facts: nothingHeard, ...nowhere, newest: null, writtenAt: 0 }
      boards.set(board, known)
    }
    return known
  }

  /** Since when the newest version is the newest: since it was issued here, or since the server listens. */
  function newestOf(board: BoardId, known: Known): BoardFacts['newest'] {
    const head = parts.newest(board)
    if (!head) return null
    const { version, digest } = head
    if (known.newest?.version !== version || known.newest.digest !== digest) known.newest = { version, digest, at }
    return known.newest
  }

  function factsOf(board: BoardId): BoardFacts {
    const known = knownOf(board)
    const laid = parts.boardOf(board)
    const size = laid ? framebufferOf({ ...laid, tracks: laid.sections ?? [] }) : null
    return {
      ...known.facts,
      ...{
        connected: known.connected || known.elsewhere,
        connectedAt: known.connectedAt,
        listenedFrom: at,
        newest: newestOf(board, known),
      },
      size: size && { width: size.width, height: size.height },
      timezone: parts.zoneOf(board),
      isPaired: parts.isPaired(board),
    }
  }

  function set(board: BoardId, changes: Partial<KeptFacts>, now: number): void {
    const known = knownOf(board)
    known.facts = { ...known.facts, ...changes }
    known.facts = { ...known.facts, noted: notedAt(known.facts.noted, holding(factsOf(board)), now) }
    unwritten.add(board)
    for (const listener of listeners) listener(board)
  }

  /** What it names is on its canvas: since when, and until when that lasts, as far as it is the newest. */
  function playing(board: BoardId, has: KeptFacts['has'], now: number): Partial<KeptFacts> {
    const { facts } = knownOf(board)
    const isSame = has === facts.has || isSameManifest(has, facts.has)
    const head = parts.newest(board)
    const hasUntil = has && head?.digest === has.digest ? head.endsAt : isSame ? facts.hasUntil : null
    // Whoever has taken something later refuses it no more.
    const refused = isSame ? {} : { refused: null }
    return { has, hasAt: isSame ? facts.hasAt : now, hasUntil, ...refused }
  }

  return {
    factsOf,
    causesOf: (board, now) => causesOf(factsOf(board), now),
    changed: (listener) => void listeners.push(listener),
    connected(board, now, hello) {
      const known = knownOf(board)
      const wasConnected = known.connected
      known.connected = true
      known.connectedAt = now
      known.elsewhere = false
      const gaps = wasConnected ? known.facts.gaps : closed(known.facts, now)
      const said = hello && {
        ...{ shell: hello.shell, failedShells: hello.failedShells, screen: hello.screen },
        ...playing(board, hello.has, now),
      }
      set(board, { ...said, gaps, lastSeenAt: now }, now)
    },
    gone(board, now) {
      const known = knownOf(board)
      if (!known.connected) return
      known.connected = false
      known.connectedAt = null
      set(board, { gaps: withGap(known.facts.gaps, known.facts.lastSeenAt ?? now) }, now)
    },
    heard(board, now) {
      const known = knownOf(board)
      known.facts = { ...known.facts, lastSeenAt: now }
      if (now - known.writtenAt < seenEveryMs && now >= known.writtenAt) return
      known.writtenAt = now
      unwritten.add(board)
    },
    said(board, message, now) {
      if (message.type === 'health') {
        const { type: _, ...report } = message
        set(board, { report, reportAt: now, lastSeenAt: now }, now)
      } else if (message.type === 'ack') {
        const { epoch, version, digest, missing } = message
        set(
          board,
          { ...playing(board, { epoch, version, digest }, now), missing: missing.length, lastSeenAt: now },
          now,
        )
      } else {
        const { mode, has, missing } = message
        const { facts } = knownOf(board)
        const modeAt = facts.mode === mode ? facts.modeAt : now
        set(board, { ...playing(board, has, now), mode, modeAt, missing: missing.length, lastSeenAt: now }, now)
      }
    },
    refused(board, { what, why }, now) {
      // A repeated manifest that is older is how a board says that it is ahead: the server answers that itself.
      const { facts } = knownOf(board)
      const since = facts.refused?.what === what && facts.refused.why === why ? facts.refused.at : now
      set(board, { refused: { what, why, at: since }, lastSeenAt: now }, now)
    },
    disputed(board, now, on) {
      const { disputedAt } = knownOf(board).facts
      if (on !== (disputedAt !== null)) set(board, { disputedAt: on ? now : null }, now)
    },
    unkept(board, now, on) {
      const { unkeptAt } = knownOf(board).facts
      if (on !== (unkeptAt !== null)) set(board, { unkeptAt: on ? now : null }, now)
    },
    pictured(board, wrong) {
      const { wrongPicture } = knownOf(board).facts
      if (wrong === null && wrongPicture === null) return
      // It counts from the first of several.
      const since = wrong && wrongPicture ? wrongPicture.at : wrong?.at
      set(board, { wrongPicture: wrong && since !== undefined ? { ...wrong, at: since } : null }, wrong?.at ?? at)
    },
    issued(board, now) {
      const head = parts.newest(board)
      const known = knownOf(board)
      if (head && known.newest?.digest !== head.digest) {
        known.newest = { version: head.version, digest: head.digest, at: now }
      }
    },
    async refresh(now) {
      for (const row of await readBoardHealth(parts.database.db)) {
        const known = knownOf(row.board)
        if (known.connected) continue
        const { connected, ...facts } = storedFacts(row.state)
        if (row.at > (known.facts.lastSeenAt ?? 0)) known.facts = facts
        known.elsewhere = connected && now - row.at < elsewhereMs
      }
    },
    async flush() {
      if (unwritten.size === 0) return
      const written = unwritten
      unwritten = new Set()
      const rows = [...written].flatMap((board) => {
        const known = boards.get(board)
        if (!known) return []
        const state = JSON.stringify({ ...known.facts, connected: known.connected })
        return [{ board, at: known.facts.lastSeenAt ?? at, state }]
      })
      try {
        await parts.database.write((trx) => keepBoardHealth(trx, rows))
      } catch (cause) {
        for (const board of written) unwritten.add(board)
        throw new Error('how boards are could not be written; it is tried again', { cause })
      }
    },
  }
}
