import { type Fields, isFields, isTime, isWhole } from './bounds.ts'
import type { ClockStep, Health } from './health.ts'

const most = Number.MAX_SAFE_INTEGER
/** The most steps of a clock that are told at once. */
const maxSteps = 16
const states: readonly Health['storage']['state'][] = ['good', 'full', 'failing', 'memory']

const isCount = (value: unknown): value is number => isWhole(value, 0, most)
const isMs = (value: unknown): value is number => isTime(value) && value >= 0
const orNull = <T>(value: unknown, is: (value: unknown) => value is T): value is T | null => value === null || is(value)

/** How a board says it is; undefined where a field is out of its bounds. */
export function decodeHealth(fields: Fields): Health | undefined {
  const { uptimeMs, unsentShows } = fields
  const clock = clockIn(fields.clock)
  const storage = storageIn(fields.storage)
  const page = pageIn(fields.page)
  const download = downloadIn(fields.download)
  if (!isMs(uptimeMs) || !isCount(unsentShows) || !clock || !storage || !page || !download) return undefined
  return { uptimeMs, clock, storage, page, download, unsentShows }
}

function clockIn(value: unknown): Health['clock'] | undefined {
  if (!isFields(value) || !Array.isArray(value.steps) || value.steps.length > maxSteps) return undefined
  const { wallAheadMs, errorMs } = value
  const steps: ClockStep[] = []
  for (const step of value.steps) {
    if (!isFields(step) || !isTime(step.at) || !isTime(step.ms)) return undefined
    steps.push({ at: step.at, ms: step.ms })
  }
  return orNull(wallAheadMs, isTime) && orNull(errorMs, isMs) ? { wallAheadMs, errorMs, steps } : undefined
}

function storageIn(value: unknown): Health['storage'] | undefined {
  if (!isFields(value)) return undefined
  const { usedBytes, quotaBytes, persisted, state, rebuilt } = value
  const isState = states.includes(state as Health['storage']['state'])
  if (!orNull(usedBytes, isMs) || !orNull(quotaBytes, isMs) || typeof persisted !== 'boolean') return undefined
  if (!isState || !isCount(rebuilt)) return undefined
  return { usedBytes, quotaBytes, persisted, state: state as Health['storage']['state'], rebuilt }
}

function pageIn(value: unknown): Health['page'] | undefined {
  if (!isFields(value)) return undefined
  const { frameMs, heapBytes, crashes, lostContexts } = value
  if (!orNull(frameMs, isMs) || !orNull(heapBytes, isMs) || !isCount(crashes) || !isCount(lostContexts))
    return undefined
  return { frameMs, heapBytes, crashes, lostContexts }
}

function downloadIn(value: unknown): Health['download'] | undefined {
  if (!isFields(value)) return undefined
  const { have, of, haveBytes, ofBytes } = value
  return isCount(have) && isCount(of) && isCount(haveBytes) && isCount(ofBytes)
    ? { have, of, haveBytes, ofBytes }
    : undefined
}
