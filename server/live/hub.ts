import { randomBytes } from 'node:crypto'
import type { BoardId } from '../../shared/plan/plan.ts'
import type { closeCodes } from '../../shared/protocol/close-codes.ts'
import { decodeBoardMessage } from '../../shared/protocol/decode-board-message.ts'
import { type Hello, proofText } from '../../shared/protocol/messages.ts'
import { hasKey } from '../pairing/has-key.ts'
import type { PairingTurn } from '../pairing/pairing-book.ts'
import type { Pairing } from '../store/boards/pairing-store.ts'
import { bringManifests } from './bring-manifests.ts'
import { createContests } from './contests.ts'
import { hearBoard } from './hear-board.ts'
import type { Hub, HubParts } from './hub-parts.ts'
import { closeWith, liveState, type Seat, send } from './seat.ts'
import { sweepSeats } from './sweep-seats.ts'
import { textFrame } from './text-frame.ts'
import { welcomeBoard } from './welcome-board.ts'

/** Machines that say that they are one board, and are listened to. */
const mostTwins = 8

/** A hub with nobody connected. The rules in brackets are those of PROTOCOL.md. */
export function createHub(parts: HubParts): Hub {
  const { pairings, deeds, health, shows, report } = parts
  const seats = new Set<Seat>()
  const live = new Map<BoardId, Seat>()
  const twins = new Map<BoardId, Set<Seat>>()
  const under = new Set<Promise<unknown>>()
  const contests = createContests(parts.uptime)
  const manifests = bringManifests(parts, (board) => live.get(board))
  const { welcome, sendRoots } = welcomeBoard({ ...parts, greet: manifests.greet, end })
  const hear = hearBoard({ ...parts, manifests, answered, end, begun: (work) => begun(work) })
  let pings = 0

  const begun = (work: Promise<unknown>) => {
    const ended = work.catch(report).finally(() => under.delete(ended))
    under.add(ended)
  }
  const seatsOf = (board: BoardId): readonly Seat[] => {
    const one = live.get(board)
    return [...(one ? [one] : []), ...(twins.get(board) ?? [])]
  }

  function leave(seat: Seat): void {
    const { state } = seat
    seat.state = { is: 'closed' }
    seats.delete(seat)
    if (state.is !== 'live' && state.is !== 'contending') return
    const { board } = state.is === 'live' ? state : state.hello
    if (live.get(board) === seat) live.delete(board)
    if (twins.get(board)?.delete(seat) && twins.get(board)?.size === 0) twins.delete(board)
    if (state.is === 'live' && seatsOf(board).length === 0) health.gone(board, parts.now())
    const contest = contests.left(board, seat)
    // The former machine has gone: there is one.
    if (contest?.seat && contest.seat !== seat) settle(contest.seat)
  }

  function end(seat: Seat, why: keyof typeof closeCodes): void {
    if (seat.state.is === 'closed') return
    leave(seat)
    closeWith(seat, why)
  }

  function heard(seat: Seat, text: string): void {
    const { state } = seat
    if (state.is === 'closed') return
    const cameAt = parts.now()
    seat.heardAt = parts.uptime()
    const message = decodeBoardMessage(text)
    if (message?.type === 'other-hello')
      end(seat, 'otherVersion') // [P3]
    else if (message && state.is === 'live') hear(seat, state, message, cameAt)
    else if (message?.type === 'hello' && state.is === 'waiting') {
      const nonce = randomBytes(32).toString('base64url')
      seat.state = { is: 'asked', hello: message, nonce }
      send(seat, { type: 'challenge', nonce })
    } else if (message?.type === 'prove' && state.is === 'asked')
      prove(seat, state.hello, state.nonce, message.signature)
    else end(seat, 'badMessage') // [P2], [P7]
  }

  function prove(seat: Seat, hello: Hello, nonce: string, signature: string): void {
    const { board, pairing: id } = hello
    const pairing = pairings.of(board)
    const isBoard = pairing?.id === id && hasKey(pairing.publicKey, proofText(seat.origin, board, id, nonce), signature)
    if (!isBoard)
      end(seat, 'notAuthorised') // [P4]
    else if (parts.orgOf(board) === undefined) end(seat, 'unknownBoard')
    else compare(seat, hello, pairing)
  }

  /** Whether a board that has proved itself is one machine, or one of two. */
  function compare(seat: Seat, hello: Hello, { boot, instance, disputedAt }: Pairing): void {
    const { board } = hello
    const isCopy = hello.boot < boot || (hello.boot === boot && instance !== null && hello.instance !== instance)
    seat.state = { is: 'contending', hello }
    const former = live.get(board)
    if (disputedAt !== null || twins.has(board) || isCopy) {
      for (const twin of twins.get(board) ?? []) if (isOf(twin, hello.instance)) end(twin, 'replaced')
      settle(seat, true)
      dispute(board, [seat, ...(former ? [former] : [])])
    } else if (!former || isOf(former, hello.instance)) {
      if (former) end(former, 'replaced') // [P5]
      settle(seat)
    } else {
      const waits = contests.of(board)?.seat
      contests.begin(board, former, seat, pings++)
      if (waits) end(waits, 'replaced')
    }
  }

  const isOf = ({ state }: Seat, instance: string) => state.is === 'live' && state.hello.instance === instance

  /** Takes a board that has proved itself in. */
  function settle(seat: Seat, isTwin = false): void {
    if (seat.state.is !== 'contending') return
    const { hello } = seat.state
    const { board } = hello
    const pairing = pairings.of(board)
    if (pairing?.id !== hello.pairing) {
      end(seat, 'notAuthorised')
      return
    }
    const state = liveState(hello, parts.uptime())
    seat.state = state
    if (!isTwin) {
      live.set(board, seat)
      pairings.met(pairing, hello.boot, hello.instance)
    }
    health.connected(board, parts.now(), hello)
    begun(welcome(seat, state))
  }

  /** Two machines say that they are this board. [P23] */
  function dispute(board: BoardId, which: readonly Seat[]): void {
    const all = twins.get(board) ?? new Set()
    twins.set(board, all)
    live.delete(board)
    for (const seat of which) {
      if (seat.state.is !== 'live') continue
      all.add(seat)
      seat.state.isTwin = true
      if (seat.state.welcomed) send(seat, { type: 'fallback', on: true })
      if (all.size > mostTwins) end(seat, 'tooMany')
    }
    const pairing = pairings.of(board)
    if (!pairing || pairing.disputedAt !== null) return
    health.disputed(board, parts.now(), true)
    begun(deeds.dispute(pairing, parts.now()))
  }

  function answered(seat: Seat, board: BoardId, ping: number): void {
    const contest = contests.answers(board, seat, ping)
    if (!contest) return
    if (contest.seat) settle(contest.seat, true)
    dispute(board, [seat, ...(contest.seat ? [contest.seat] : [])])
  }

  function turned({ board, former, pairing }: PairingTurn): void {
    for (const seat of seatsOf(board)) {
      const { state } = seat
      if (state.is !== 'live') continue
      if (pairing?.id !== state.pairing) end(seat, 'notAuthorised')
      else if (former && former.disputedAt !== null && pairing.disputedAt === null) end(seat, 'goingAway')
      else if (former && former.cardUntil !== pairing.cardUntil) send(seat, { type: 'card', until: pairing.cardUntil })
    }
    if ((former?.disputedAt ?? null) !== null && (pairing?.disputedAt ?? null) === null)
      health.disputed(board, parts.now(), false)
    const contest = contests.of(board)?.seat
    if (contest && pairing?.id !== former?.id) end(contest, 'notAuthorised')
    const seat = live.get(board)
    if (!pairing || seat?.state.is !== 'live') return
    if (pairing.disputedAt !== null) dispute(board, [seat])
    else if (pairing.instance !== null && pairing.instance !== seat.state.hello.instance) elsewhere(seat, pairing)
  }

  /** Another node has met this board too. */
  function elsewhere(seat: Seat, { board, boot }: Pairing): void {
    if (seat.state.is !== 'live' || contests.of(board)) return
    if (boot > seat.state.hello.boot) contests.begin(board, seat, undefined, pings++)
    else if (boot === seat.state.hello.boot) dispute(board, [seat])
  }

  pairings.changed(turned)
  shows.forked((board, pairing) => {
    const seat = live.get(board)
    if (seat?.state.is === 'live' && seat.state.pairing === pairing) dispute(board, [seat])
  })

  return {
    open(connection, origin) {
      const at = parts.uptime()
      const seat: Seat = { connection, origin, openedAt: at, state: { is: 'waiting' }, heardAt: at, pingedAt: at }
      seats.add(seat)
      if (seats.size > parts.maxConnections) end(seat, 'tooMany')
      return { heard: (text) => heard(seat, text), gone: () => leave(seat) }
    },
    publish: (issues) => manifests.want(issues.map((issue) => ({ board: issue.board, issue }))),
    publishRoots() {
      const boards: { board: BoardId }[] = []
      for (const [board, seat] of live) {
        if (seat.state.is !== 'live') continue
        sendRoots(seat, seat.state)
        boards.push({ board })
      }
      manifests.want(boards)
    },
    dismiss(boards) {
      for (const board of boards) for (const seat of seatsOf(board)) end(seat, 'unknownBoard')
    },
    broadcast(boards, message) {
      const frame = textFrame(JSON.stringify(message))
      for (const board of boards) live.get(board)?.connection.write(frame)
    },
    kept(board, pairing, kept) {
      const seat = live.get(board)
      if (seat?.state.is === 'live' && seat.state.welcomed)
        send(seat, { type: 'kept', ...(seat.state.pairing === pairing ? {} : { pairing }), ...kept })
    },
    isConnected: (board) => live.has(board) || twins.has(board),
    sweep() {
      for (const { former, seat } of contests.overdue()) {
        end(former, 'silent')
        if (seat) settle(seat)
      }
      for (const board of sweepSeats(seats, parts.uptime(), pings++, end)) manifests.want([{ board }])
    },
    async settled() {
      while (under.size > 0) await Promise.all(under)
      await manifests.settled()
    },
    close() {
      for (const seat of seats) end(seat, 'goingAway')
    },
  }
}
