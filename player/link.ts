import { closeCodes, comeBackAfter } from '../shared/protocol/close-codes.ts'
import { decodeServerMessage } from '../shared/protocol/decode-server-message.ts'
import {
  type BoardMessage,
  type Challenge,
  type Hello,
  type Ping,
  type ServerMessage,
  silenceMs,
  type TimeAnswer,
  type Welcome,
} from '../shared/protocol/messages.ts'
import type { After, Cancel } from './after.ts'
import type { Clock } from './clock.ts'
import { type Pause, pauseMs } from './pause.ts'

/** What a socket tells of itself. */
export interface SocketEvents {
  opened(): void
  heard(text: string): void
  closed(code: number): void
}

/** The board's end of one socket. */
export interface Socket {
  send(text: string): void
  close(code: number): void
}

/** What a link connects through, and by which clocks. */
export interface LinkEdges {
  readonly open: (on: SocketEvents) => Socket
  readonly after: After
  readonly random: () => number
  readonly monotonic: () => number
  readonly clock: Clock
}

/** What a link hands on, once it is welcome. */
export type Order = Exclude<ServerMessage, Challenge | Welcome | Ping | TimeAnswer>

export interface LinkEvents {
  /** The board's first words; undefined while it has no pairing. `refused`: that of the last ones was not taken. */
  hello(refused: boolean): Promise<Hello | undefined>
  /** The signature over what a server asks to be proven; rejects where there is no key to sign it with. */
  prove(nonce: string): Promise<string>
  welcomed(welcome: Welcome): void
  heard(message: Order): void
  /** The clock has learned. */
  timed(): void
  /** This page is of another version than the server. */
  outdated(): void
}

/** A connection that comes back by itself until it is closed. */
export interface Link {
  /** Says it now or not at all: whether there was a connection to say it on. */
  send(message: BoardMessage): boolean
  /** Ends a pause between two connections. */
  hurry(): void
  /** Asks the time now. */
  askTime(): void
  close(): void
}

const welcomeWithinMs = 10_000
const timeBurst = 8
const timeEveryMs = 30_000
// All of the burst may fall into a moment in which the server was busy: some more follow it.
const timeMore = 8
const timeMoreEveryMs = 2000
const coarseMs = 2

const pauses: Record<ReturnType<typeof comeBackAfter>, Pause> = {
  soon: { firstMs: 1000, mostMs: 30_000, least: 0 },
  pair: { firstMs: 5000, mostMs: 120_000, least: 0.5 },
  later: { firstMs: 120_000, mostMs: 600_000, least: 0.5 },
  reload: { firstMs: 120_000, mostMs: 600_000, least: 0.5 },
}

/** Connects, greets, answers pings, asks the time, and comes back after every close as the table of close codes says. */
export function linkOf(edges: LinkEdges, events: LinkEvents): Link {
  let socket: Socket | undefined
  let welcomed = false
  let refused = false
  let closed = false
  let tries = 0
  let asked = 0
  let resume: (() => void) | undefined
  let stopPause: Cancel = () => undefined
  let stopSilence: Cancel = () => undefined
  let stopTime: Cancel = () => undefined

  const say = (message: BoardMessage) => socket?.send(JSON.stringify(message))
  function askTime(): void {
    // Answered or not, it is asked again.
    askTimeIn(timeEveryMs)
    say({ type: 'time', t0: edges.monotonic() })
  }

  function askTimeIn(ms: number): void {
    stopTime()
    stopTime = edges.after(ms, askTime)
  }

  function expectWord(withinMs: number, end: (code: number) => void): void {
    stopSilence()
    stopSilence = edges.after(withinMs, () => end(closeCodes.silent.code))
  }

  function pauseThen(pause: Pause, next: () => void): void {
    resume = () => {
      stopPause()
      resume = undefined
      next()
    }
    stopPause = edges.after(pauseMs(pause, tries++, edges.random()), resume)
  }

  async function connect(): Promise<void> {
    const hello = await events.hello(refused)
    refused = false
    if (closed) return
    if (!hello) return pauseThen(pauses.pair, connect)
    // A half-open socket may never tell that it has closed, so what it says after it was given up is not heard.
    let over = false
    const end = (code: number) => {
      if (over) return
      over = true
      stopSilence()
      stopTime()
      own.close(code >= 4000 ? code : 1000)
      socket = undefined
      welcomed = false
      if (!closed) comeBack(code)
    }
    const own = edges.open({
      opened: () => over || own.send(JSON.stringify(hello)),
      heard: (text) => over || hear(text, end),
      closed: end,
    })
    socket = own
    expectWord(welcomeWithinMs, end)
  }

  function comeBack(code: number): void {
    const how = comeBackAfter(code)
    // The first new key is asked for at once: an operator who has just set the server up anew is waiting.
    refused = how === 'pair'
    if (how === 'pair' && tries === 0) {
      tries = 1
      void connect()
    } else if (how === 'reload')
      pauseThen(pauses.reload, () => {
        events.outdated()
        void connect()
      })
    else pauseThen(pauses[how], connect)
  }

  function hear(text: string, end: (code: number) => void): void {
    if (welcomed) expectWord(silenceMs, end)
    const message = decodeServerMessage(text)
    if (!message) return
    if (message.type === 'challenge') {
      const asker = socket
      const prove = (signature: string) => asker === socket && say({ type: 'prove', signature })
      // Without its key a board is no better than one that was refused.
      events.prove(message.nonce).then(prove, () => asker === socket && end(closeCodes.notAuthorised.code))
    } else if (message.type === 'welcome') {
      welcomed = true
      tries = 0
      asked = 1
      expectWord(silenceMs, end)
      askTime()
      events.welcomed(message)
    } else if (!welcomed) return
    else if (message.type === 'ping') say({ type: 'pong', n: message.n })
    else if (message.type === 'time') {
      edges.clock.learn(message.t0, message.t1, message.t2)
      events.timed()
      if (asked++ < timeBurst) askTime()
      else if (asked < timeBurst + timeMore && (edges.clock.errorMs() ?? 0) > coarseMs) askTimeIn(timeMoreEveryMs)
    } else events.heard(message)
  }

  void connect()
  return {
    send(message) {
      if (welcomed) say(message)
      return welcomed
    },
    hurry: () => resume?.(),
    askTime() {
      if (welcomed) askTime()
    },
    close() {
      closed = true
      stopPause()
      stopSilence()
      stopTime()
      socket?.close(1000)
    },
  }
}
