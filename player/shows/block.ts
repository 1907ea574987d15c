import {
  endings,
  maxSubjectsABatch,
  type Show,
  type ShowRow,
  type ShowSubject,
  type ShowsBatch,
} from '../../shared/protocol/shows.ts'

/** Shows of one boot in a row, as they are kept and, whole or in part, as they are sent. */
export interface Block extends ShowsBatch {
  /** Of its last show. */
  readonly link: string
}

/** How many shows a block takes: with as many subjects as a batch may have it stays below the longest message. */
export const showsABlock = 100

/** The number of the last show of a block. */
export const lastOf = ({ first, shows }: ShowsBatch): number => first + shows.length - 1

/** `block` with one more show; undefined where there is no room for it. */
export function withShow(block: Block, show: Show, link: string): Block | undefined {
  const text = JSON.stringify(show.subject)
  const found = block.subjects.findIndex((one) => JSON.stringify(one) === text)
  const subjects = found < 0 ? [...block.subjects, show.subject] : block.subjects
  if (block.shows.length >= showsABlock || subjects.length > maxSubjectsABatch) return undefined
  const index = found < 0 ? subjects.length - 1 : found
  const { epoch, version, startedAt, ms, errorMs, ended } = show
  const row: ShowRow = [index, epoch, version, startedAt, ms, errorMs, endings.indexOf(ended)]
  return { ...block, subjects, shows: [...block.shows, row], link }
}

/** The shows of a block from number `from` on, where the one before has the link `former`; with the subjects that they need. */
export function batchFrom({ boot, first, subjects, shows }: Block, from: number, former: string): ShowsBatch {
  const used: number[] = []
  const rows = shows.slice(from - first).map((row) => {
    if (!row) return row
    const [subject, ...rest] = row
    if (!used.includes(subject)) used.push(subject)
    return [used.indexOf(subject), ...rest] as ShowRow
  })
  return { boot, first: from, former, subjects: used.map((i) => subjects[i] as ShowSubject), shows: rows }
}
