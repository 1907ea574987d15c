import { type Fields, isBase64Url, isFields, isId, isSha256, isTime, isVersion, isWhole } from './bounds.ts'
import { maxBoot } from './messages.ts'
import { endings, maxShowsABatch, maxSubjectsABatch, type ShowRow, type ShowSubject, type ShowsBatch } from './shows.ts'

const most = Number.MAX_SAFE_INTEGER

/** The batch of shows in `fields`; undefined where a field is out of its bounds or a row names a subject that is not there. */
export function decodeShowsBatch({
  pairing,
  boot,
  first,
  former,
  subjects: named,
  shows: rows,
}: Fields): ShowsBatch | undefined {
  if (pairing !== undefined && !isBase64Url(pairing, 1, 64)) return undefined
  if (!isWhole(boot, 1, maxBoot) || !isWhole(first, 1, most) || !isSha256(former)) return undefined
  const subjects = listOf(named, maxSubjectsABatch, subjectIn)
  const shows = subjects && listOf(rows, maxShowsABatch, (row) => rowIn(row, subjects.length))
  if (!subjects || !shows || shows.length === 0) return undefined
  const batch = { boot, first, former, subjects, shows }
  return pairing === undefined ? batch : { pairing, ...batch }
}

/** All that `read` makes of a list; undefined where it is none, too long, or one of it is undefined. */
function listOf<T>(value: unknown, most: number, read: (item: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined
  const items: T[] = []
  for (const item of value) {
    const one = read(item)
    if (one === undefined) return undefined
    items.push(one)
  }
  return items
}

const ids = ['section', 'campaign', 'phase', 'placement', 'interrupt', 'restriction'] as const

function subjectIn(value: unknown): ShowSubject | undefined {
  if (!isFields(value)) return undefined
  const { section, slide, campaign, phase, placement, interrupt, restriction, rendition, standIn } = value
  if (!ids.every((name) => value[name] === null || isId(value[name]))) return undefined
  if (!isId(slide) || !isSha256(rendition) || typeof standIn !== 'boolean') return undefined
  return {
    ...{ section, slide, campaign, phase, placement, interrupt, restriction, rendition, standIn },
  } as ShowSubject
}

function rowIn(value: unknown, subjects: number): ShowRow | null | undefined {
  if (value === null) return null
  if (!Array.isArray(value) || value.length !== 7) return undefined
  const [subject, epoch, version, startedAt, ms, errorMs, ended] = value
  const isShow =
    isWhole(subject, 0, subjects - 1) &&
    isVersion(epoch) &&
    isVersion(version) &&
    isTime(startedAt) &&
    Number.isInteger(startedAt) &&
    isWhole(ms, 0, most) &&
    (errorMs === null || isWhole(errorMs, 0, most)) &&
    isWhole(ended, 0, endings.length - 1)
  return isShow ? (value as unknown as ShowRow) : undefined
}
