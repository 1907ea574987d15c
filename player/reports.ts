import type { Health } from '../shared/protocol/health.ts'
import {
  type Ack,
  type BoardMessage,
  type Mode,
  maxMissing,
  maxShown,
  type Refused,
} from '../shared/protocol/messages.ts'
import type { After } from './after.ts'
import type { Manifests } from './manifests.ts'
import type { Stage } from './stage.ts'
import type { Stock } from './stock.ts'

/** What reports are made of, and what carries them. */
export interface ReportsEdges {
  readonly manifests: Manifests
  readonly stage: Stage
  readonly stock: Pick<Stock, 'missing' | 'unkept'>
  /** What was refused and has not been told, the oldest first: what is told is taken out. */
  readonly refusals: Refused[]
  readonly mode: () => Mode
  readonly health: () => Health
  /** Epoch ms. */
  readonly now: () => number
  readonly after: After
  /** Whether there was a connection to say it on. */
  readonly send: (message: BoardMessage) => boolean
}

/** What a board tells of itself: each thing once, until it is another. */
export interface Reports {
  /** What is on air, on the canvas or missing has changed. */
  changed(): void
  /** What is on air is to be acknowledged, though it has been. */
  ackAgain(): void
  /** Nothing has been told to this server yet. */
  anew(): void
  /** Tells how the board is, where it is time to or it has become worse. To be called now and then. */
  health(): void
}

const reportEveryMs = 1000
const healthEveryMs = 60_000

/** Reports by `send`. */
export function reportsOf({ manifests, stage, stock, refusals, send, ...edges }: ReportsEdges): Reports {
  let saidAck = ''
  let saidShowing = ''
  let resting = false
  let stale = false
  let saidHealthAt = Number.NEGATIVE_INFINITY
  let saidFaults = 0

  const missing = () => stock.missing().slice(0, maxMissing)

  function sayAck(): void {
    const name = manifests.onAir()
    if (!name) return
    const stored = manifests.isStored(name) && stock.unkept().length === 0
    const ack: Ack = { type: 'ack', ...name, stored, missing: missing() }
    const text = JSON.stringify(ack)
    if (text !== saidAck && send(ack)) saidAck = text
  }

  function sayShowing(): void {
    stale = false
    const tracks = stage.on()?.shown.slice(0, maxShown) ?? []
    const said = { has: manifests.onAir(), mode: edges.mode(), tracks, missing: missing() }
    const text = JSON.stringify(said)
    if (text !== saidShowing && send({ type: 'showing', at: edges.now(), ...said })) saidShowing = text
  }

  function changed(): void {
    while (refusals[0] && send(refusals[0])) refusals.shift()
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

  return {
    changed,
    ackAgain() {
      saidAck = ''
    },
    anew() {
      saidAck = ''
      saidShowing = ''
      saidHealthAt = Number.NEGATIVE_INFINITY
    },
    health() {
      const health = edges.health()
      const { clock, page, storage } = health
      const faults = clock.steps.length + page.crashes + page.lostContexts + (storage.state === 'good' ? 0 : 1)
      const isDue = edges.now() - saidHealthAt >= healthEveryMs || faults > saidFaults
      if (!isDue || !send({ type: 'health', ...health })) return
      saidFaults = faults
      saidHealthAt = edges.now()
    },
  }
}
