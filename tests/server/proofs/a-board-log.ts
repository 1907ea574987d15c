import { createHash } from 'node:crypto'
import {
  endings,
  linkText,
  noLink,
  type Show,
  type ShowSubject,
  type ShowsBatch,
} from '../../../shared/protocol/shows.ts'

/** SHA-256 in hex. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A subject that shows only what matters. */
export function subject(of: Partial<Record<keyof ShowSubject, unknown>> = {}): ShowSubject {
  const nothing = { section: null, campaign: null, phase: null, placement: null, interrupt: null, restriction: null }
  return { ...nothing, slide: 'khau-hieu', rendition: 'a'.repeat(64), standIn: false, ...of } as ShowSubject
}

/** A show of ten seconds. */
export function show(startedAt: number, of: Partial<Show> = {}): Show {
  return { subject: subject(), epoch: 1, version: 3, startedAt, ms: 10_000, errorMs: 40, ended: 'turn', ...of }
}

/** The log of one boot as its board has it. */
export interface BoardLog {
  readonly shows: readonly (Show | null)[]
  /** The batch from number `first` on, of `count` shows. */
  batch(first: number, count?: number): ShowsBatch
  /** The link of its last show. */
  readonly link: string
}

/** A log of `shows`, which goes on from `former`. */
export function boardLog(boot: number, shows: readonly (Show | null)[], former = noLink): BoardLog {
  const links = [former]
  for (const [i, one] of shows.entries()) links.push(hashOf(linkText(links[i]!, boot, i + 1, one)))
  return {
    shows,
    link: links.at(-1)!,
    batch(first, count = shows.length) {
      const some = shows.slice(first - 1, first - 1 + count)
      const subjects = [
        ...new Map(some.flatMap((one) => (one ? [[JSON.stringify(one.subject), one.subject]] : []))),
      ] as [string, ShowSubject][]
      return {
        ...{ boot, first, former: links[first - 1]!, subjects: subjects.map(([, one]) => one) },
        shows: some.map(
          (one) =>
            one && [
              subjects.findIndex(([text]) => text === JSON.stringify(one.subject)),
              ...([one.epoch, one.version, one.startedAt, one.ms, one.errorMs, endings.indexOf(one.ended)] as const),
            ],
        ),
      }
    },
  }
}
