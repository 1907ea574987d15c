import type { BoardMessage, ServerMessage } from '../../shared/protocol/messages.ts'
import type { ShowSubject, ShowsBatch } from '../../shared/protocol/shows.ts'
import { endings } from '../../shared/protocol/shows.ts'
import type { Gallery, Glance } from './frames.ts'
import type { Right } from './oracle.ts'

/** A show as the server's database has it. */
export interface StoredShow {
  readonly pairing: string
  readonly boot: number
  readonly number: number
  readonly slide: string
  /** Whether what was drawn stood in for the slide. */
  readonly isStandIn: boolean
  readonly epoch: number
  readonly version: number
  readonly startedAt: number
  readonly ms: number
  readonly errorMs: number | null
  readonly ended: string
}

/** What was seen of one board, held against what should have been. */
export interface History {
  /** A look at its canvas at some time from `from` until `to` (epoch ms, true time), and what would have been right. */
  saw(glance: Glance, from: number, to: number, right: Right): void
  /** So much time (ms) went by at once over what was on its canvas. */
  passed(glance: Glance, ms: number): void
  /** Its page is gone. */
  gone(): void
  said(message: BoardMessage): void
  heard(message: ServerMessage): void
  /** How many looks there were, and at how many of them something dated was on. */
  readonly looks: number
  readonly dated: number
  /** What was wrong so far, each in a line. */
  readonly faults: readonly string[]
  /** Holds the record that the server has against what it acknowledged, and against what was seen. Its faults join the others. */
  check(stored: readonly StoredShow[]): void
}

// A show begins when the server's clock says so, and its length is told by another: what they may differ by while one is slewed.
const slackMs = 1500
const surelyMs = 3000

/** The history of a board that nobody has looked at. */
export function historyOf(board: string, gallery: Gallery, evergreen: readonly string[]): History {
  const faults: string[] = []
  const sent = new Map<string, string>()
  const acknowledged = new Map<number, number>()
  const seen: { readonly at: number; readonly slides: ReadonlySet<string>; readonly stoodMs: number }[] = []
  let pairing = ''
  let last = { epoch: 0, version: 0 }
  let [looks, dated] = [0, 0]
  const fault = (text: string) => void faults.push(`${board}: ${text}`)
  const timeOf = (at: number) => new Date(at).toISOString()

  function had(has: { readonly epoch: number; readonly version: number } | null, by: string): void {
    if (!has) return
    const isBack = has.epoch < last.epoch || (has.epoch === last.epoch && has.version < last.version)
    if (isBack) fault(`${by} ${has.epoch}.${has.version} after ${last.epoch}.${last.version}`)
    last = { epoch: has.epoch, version: has.version }
  }

  function keepSent({ boot, first, subjects, shows }: ShowsBatch): void {
    shows.forEach((row, i) => {
      const key = `${pairing} ${boot} ${first + i}`
      const text = row ? textOf(subjects[row[0]] as ShowSubject, row.slice(1) as number[]) : 'lost'
      const before = sent.get(key)
      if (before !== undefined && before !== text) fault(`show ${key} was sent as ${before} and as ${text}`)
      sent.set(key, text)
    })
  }

  return {
    faults,
    get looks() {
      return looks
    },
    get dated() {
      return dated
    },
    saw({ picture, isBlack, note, look }, from, to, right) {
      looks++
      had(look?.has ?? null, 'shows')
      const slides = gallery.slidesOf(picture)
      const drawnAt = look?.drawnAt ?? null
      if (drawnAt !== null && slides.size > 0) seen.push({ at: drawnAt, slides, stoodMs: 0 })
      if (isBlack) return
      if (![...slides].some((slide) => evergreen.includes(slide))) dated++
      // Without a board's page nothing of a plan is on the canvas, whatever it holds.
      if ([...slides].some((slide) => right.slides.has(slide))) return
      const named = slides.size > 0 ? [...slides].join(', ') : `a picture that nobody approved (${picture})`
      fault(
        `${timeOf(from)} shows ${named}, right were ${[...right.slides].join(', ')}; ${note} ${JSON.stringify(look)} ${to - from}`,
      )
    },
    passed({ picture, look }, ms) {
      const at = look?.drawnAt ?? null
      if (at !== null) seen.push({ at, slides: gallery.slidesOf(picture), stoodMs: ms })
    },
    gone: () => void seen.push({ at: 0, slides: new Set(), stoodMs: 0 }),
    said(message) {
      if (message.type === 'hello') {
        pairing = message.pairing
        had(message.has, 'says')
      }
      if (message.type === 'shows') keepSent(message)
    },
    heard(message) {
      if (message.type === 'kept')
        acknowledged.set(message.boot, Math.max(message.to, acknowledged.get(message.boot) ?? 0))
      if (message.type === 'welcome')
        for (const { boot, to } of message.stored) acknowledged.set(boot, Math.max(to, acknowledged.get(boot) ?? 0))
    },
    check(stored) {
      const byKey = new Map<string, StoredShow>()
      for (const show of stored) {
        const key = `${show.pairing} ${show.boot} ${show.number}`
        if (byKey.has(key)) fault(`show ${key} is stored twice`)
        byKey.set(key, show)
      }
      for (const [key, text] of sent) {
        const [of, boot, number] = key.split(' ')
        if (of !== pairing || text === 'lost' || Number(number) > (acknowledged.get(Number(boot)) ?? 0)) continue
        const is = byKey.get(key)
        const isText = is && JSON.stringify([is.slide, is.epoch, is.version, is.startedAt, is.ms, is.errorMs, is.ended])
        if (isText !== text) fault(`show ${key} was acknowledged as ${text} and is stored as ${isText}`)
      }
      const inOrder = [...stored].sort((a, b) => a.boot - b.boot || a.number - b.number)
      inOrder.forEach((show, i) => {
        const next = inOrder[i + 1]
        if (!next || next.boot !== show.boot) return
        if (next.number !== show.number + 1) fault(`show ${show.boot}.${show.number + 1} is missing`)
        // The times of both may be off by so much, each in its direction.
        const doubt = (show.errorMs ?? Number.POSITIVE_INFINITY) + (next.errorMs ?? Number.POSITIVE_INFINITY) + slackMs
        if (show.startedAt + show.ms > next.startedAt + doubt)
          fault(`shows ${show.boot}.${show.number} and the next overlap: ${JSON.stringify([show, next])}`)
      })
      seen.forEach(({ at, slides, stoodMs }, i) => {
        // What was only looked at may have stood for less than a second, what was seen last stands still: they are no shows.
        if (slides.size === 0 || stoodMs < surelyMs) return
        if (seen.slice(i).every((one) => one.slides === slides)) return
        const isStored = stored.some(
          ({ slide, isStandIn, startedAt, ms }) =>
            (isStandIn || slides.has(slide)) && startedAt - slackMs <= at && at <= startedAt + ms + slackMs,
        )
        if (!isStored) fault(`${[...slides]} was seen at ${timeOf(at)} and is not in the record`)
      })
    },
  }
}

function textOf(subject: ShowSubject, [epoch, version, startedAt, ms, errorMs, ended]: readonly number[]): string {
  return JSON.stringify([subject.slide, epoch, version, startedAt, ms, errorMs, endings[ended ?? -1]])
}
