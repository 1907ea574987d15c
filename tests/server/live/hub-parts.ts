import { createHub } from '../../../server/live/hub.ts'
import type { HealthSink, ManifestSigner, ShowsSink } from '../../../server/live/hub-parts.ts'
import type { PairingTurn } from '../../../server/pairing/pairing-book.ts'
import type { PairingDeeds } from '../../../server/pairing/pairing-deeds.ts'
import type { Issue } from '../../../server/planning/issuing.ts'
import type { Pairing, PairingChange } from '../../../server/store/boards/pairing-store.ts'
import type { BoardId, OrgId } from '../../../shared/plan/plan.ts'
import type { Hello } from '../../../shared/protocol/messages.ts'
import { aKey, type BoardEnd, greeted, type PairedBoard } from '../a-board.ts'

export const digestOf = (version: number) => String(version).padStart(64, '0')
export const has = (version: number, epoch = 1, of = version) => ({ epoch, version, digest: digestOf(of) })
export const manifest = (version: number, epoch = 1) => ({
  ...{ type: 'manifest', epoch, version, digest: digestOf(version) },
  envelope: `${epoch}.${version} of xa`,
})

/** Makes one call wait for another. */
function heldBack() {
  let open: () => void = () => undefined
  const held: { until: Promise<void> | undefined } = { until: undefined }
  return {
    ...{ held },
    hold() {
      held.until = new Promise((resolve) => {
        open = resolve
      })
    },
    letGo: () => open(),
  }
}

/** A hub whose boards are paired and have playlists of given versions, with clocks that are moved by hand. */
export function aHub(versions: Record<string, number>, maxConnections = 100) {
  const clock = { at: 1_600_000_000_000, uptime: 0 }
  const said: string[] = []
  const taken: unknown[] = []
  const reported: unknown[] = []
  const orgs: Record<string, string> = {}
  const roots = { version: 1 }
  const store = { fails: false }
  const reading = heldBack()
  const storing = heldBack()
  const keys = new Map<string, PairedBoard>()
  const living = new Map<string, Pairing>()
  const turns: ((turn: PairingTurn) => void)[] = []

  function pair(board: string, change: Partial<Pairing> = {}): PairedBoard {
    const key = aKey()
    const pairing: Pairing = {
      ...{
        id: `pairing-${keys.size}`,
        board: board as BoardId,
        publicKey: key.publicKey,
        org: 'xa' as OrgId,
        epoch: 1,
      },
      ...{ madeAt: 0, madeBy: { id: '', name: '' }, disputedAt: null, disputeEndedAt: null, cardUntil: 0 },
      ...{ boot: 0, instance: null },
      ...change,
    }
    turn(board, pairing)
    const paired = { key, paired: { board: board as BoardId, pairing: pairing.id } }
    keys.set(board, paired)
    return paired
  }

  function turn(board: string, pairing: Pairing | undefined): void {
    const former = living.get(board)
    if (pairing) living.set(board, pairing)
    else living.delete(board)
    for (const listener of turns) listener({ board: board as BoardId, former, pairing })
  }

  const changed = (board: string, change: PairingChange) =>
    turn(board, { ...(living.get(board) as Pairing), ...change })
  const deeds: Pick<PairingDeeds, 'dispute' | 'raise' | 'moved'> = {
    async dispute({ board }, at) {
      said.push(`${board} dispute`)
      changed(board, { disputedAt: at })
    },
    async raise({ board }, epoch) {
      said.push(`${board} epoch ${epoch}`)
      changed(board, { epoch })
    },
    async moved({ board }, org) {
      said.push(`${board} follows ${org}`)
      changed(board, { org })
    },
  }
  const signer: ManifestSigner = {
    async sign({ board, version, digest }, { epoch, orgs: by }) {
      return { board, epoch, version, digest, envelope: `${epoch}.${version} of ${by.join(' and ')}` }
    },
    roots: (after) => Array.from({ length: roots.version - after }, (_, i) => `root ${after + i + 1}`),
    rootVersion: () => roots.version,
    async outgrow(version) {
      roots.version = version + 1
    },
  }
  const shows: ShowsSink = {
    async take(_board, _pairing, { boot, first, shows: rows }) {
      await storing.held.until
      if (store.fails) throw new Error('no room')
      return { boot, to: first + rows.length - 1, safe: false }
    },
    storedOf: async () => [{ boot: 1, to: 7 }],
    forked: () => undefined,
  }
  const health: HealthSink = {
    connected: (board) => void said.push(`${board} connected`),
    gone: (board) => void said.push(`${board} gone`),
    heard: () => undefined,
    said: (_board, message) => void taken.push(message),
    refused: (board, { why }) => void said.push(`${board} refused: ${why}`),
    disputed: (board, _at, on) => void said.push(`${board} disputed: ${on}`),
    unkept: (board, _at, on) => void said.push(`${board} unkept: ${on}`),
  }
  const issueOf = (board: string): Issue | undefined => {
    const version = versions[board]
    const span = { keptAt: 0, endsAt: 9 }
    return version === undefined
      ? undefined
      : { board: board as BoardId, version, digest: digestOf(version), body: '{}', ...span }
  }
  const hub = createHub({
    ...{ maxConnections, deeds, signer, shows, health, newest: issueOf, shellFor: () => null },
    now: () => clock.at,
    uptime: () => clock.uptime,
    reports: { take: () => undefined },
    tokens: { issue: (board, pairing) => `token of ${board} ${pairing}` },
    pairings: {
      of: (board) => living.get(board),
      met({ board }, boot, instance) {
        living.set(board, { ...(living.get(board) as Pairing), boot, instance })
      },
      changed: (listener) => void turns.push(listener),
    },
    orgOf: (board) => (board === 'not-planned' ? undefined : ((orgs[board] ?? 'xa') as OrgId)),
    report: (error) => reported.push(error),
    async read(board) {
      const issue = issueOf(board)
      await reading.held.until
      return issue
    },
  })
  for (const board of ['gate', 'strip', 'not-planned']) pair(board)
  const of = (board: string) => keys.get(board) as PairedBoard

  return {
    ...{ hub, clock, said, taken, reported, versions, orgs, roots, store, reading, storing, living, issueOf, of },
    ...{ pair, changed },
    unpair: (board: string) => turn(board, undefined),
    connected: (board: string, fields: Partial<Hello> = {}): Promise<BoardEnd> => greeted(hub, of(board), fields),
    /** Lets the seconds of the heartbeat pass. */
    pass(seconds: number) {
      for (let second = 0; second < seconds; second++) {
        clock.uptime += 1000
        hub.sweep()
      }
    },
  }
}
