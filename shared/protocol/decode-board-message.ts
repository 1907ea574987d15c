import { type ManifestName, type Refusal, refusals } from '../manifest/manifest.ts'
import type { SectionId, SlideId } from '../plan/plan.ts'
import {
  type Fields,
  fieldsOf,
  isBase64Url,
  isBoardId,
  isFields,
  isId,
  isSha256,
  isText,
  isTime,
  isVersion,
  isWhole,
} from './bounds.ts'
import { decodeHealth } from './decode-health.ts'
import { decodeShowsBatch } from './decode-shows-batch.ts'
import {
  type Ack,
  type BoardMessage,
  type Hello,
  type Mode,
  maxBoardMessageLength,
  maxBoot,
  maxMissing,
  maxShown,
  modes,
  type OtherHello,
  protocolVersion,
  type Refused,
  type Showing,
  type Shown,
} from './messages.ts'

const most = Number.MAX_SAFE_INTEGER
const maxFailedShells = 16

/**
 * What a board said: an `other-hello` where it greets in another protocol version, undefined where it is none of this one's
 * messages with every field in its bounds. Fields that are not known are left out.
 */
export function decodeBoardMessage(text: string): BoardMessage | OtherHello | undefined {
  const m = fieldsOf(text, maxBoardMessageLength)
  switch (m?.type) {
    case 'hello':
      return helloIn(m)
    case 'prove':
      return isBase64Url(m.signature, 86, 86) ? { type: 'prove', signature: m.signature } : undefined
    case 'time':
      return isTime(m.t0) ? { type: 'time', t0: m.t0 } : undefined
    case 'ack':
      return ackIn(m)
    case 'refused':
      return refusedIn(m)
    case 'showing':
      return showingIn(m)
    case 'shows': {
      const batch = decodeShowsBatch(m)
      return batch && { type: 'shows', ...batch }
    }
    case 'health': {
      const health = decodeHealth(m)
      return health && { type: 'health', ...health }
    }
    case 'pong':
      return isWhole(m.n, 0, most) ? { type: 'pong', n: m.n } : undefined
    default:
      return undefined
  }
}

function helloIn(m: Fields): Hello | OtherHello | undefined {
  const { v, board, pairing, boot, instance, root, shell, failedShells, screen } = m
  if (!isWhole(v, 0, most)) return undefined
  if (v !== protocolVersion) return { type: 'other-hello', v }
  const has = nameOrNull(m.has)
  const isWho = isBoardId(board) && isBase64Url(pairing, 1, 64) && isWhole(boot, 1, maxBoot) && isInstance(instance)
  if (has === undefined || !isWho || !isWhole(root, 0, most) || !isText(shell, 64) || !isFields(screen))
    return undefined
  if (!Array.isArray(failedShells) || failedShells.length > maxFailedShells) return undefined
  if (!failedShells.every((one): one is string => isText(one, 64))) return undefined
  const { width, height, devicePixelRatio } = screen
  if (!isWhole(width, 0, 65_535) || !isWhole(height, 0, 65_535) || !isTime(devicePixelRatio)) return undefined
  if (devicePixelRatio <= 0 || devicePixelRatio > 100) return undefined
  return {
    ...{ type: 'hello', v, board, pairing, boot, instance, has, root, shell, failedShells },
    screen: { width, height, devicePixelRatio },
  }
}

const isInstance = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{16}$/.test(value)

function nameIn(value: unknown): ManifestName | undefined {
  if (!isFields(value)) return undefined
  const { epoch, version, digest } = value
  return isVersion(epoch) && isVersion(version) && isSha256(digest) ? { epoch, version, digest } : undefined
}

const nameOrNull = (value: unknown): ManifestName | null | undefined => (value === null ? null : nameIn(value))

function ackIn(m: Fields): Ack | undefined {
  const name = nameIn(m)
  const { stored, missing } = m
  return name && typeof stored === 'boolean' && isHashes(missing)
    ? { type: 'ack', ...name, stored, missing }
    : undefined
}

function refusedIn({ what, why, name, has: kept }: Fields): Refused | undefined {
  const has = nameOrNull(kept)
  if ((what !== 'manifest' && what !== 'root') || !refusals.includes(why as Refusal) || has === undefined)
    return undefined
  const refused = { type: 'refused', what, why: why as Refusal, has } as const
  if (name === null) return { ...refused, name }
  if (!isFields(name) || !isVersion(name.epoch) || !isVersion(name.version)) return undefined
  return { ...refused, name: { epoch: name.epoch, version: name.version } }
}

function showingIn({ at, has: kept, mode, tracks, missing }: Fields): Showing | undefined {
  const has = nameOrNull(kept)
  if (!isTime(at) || has === undefined || !modes.includes(mode as Mode) || !isHashes(missing)) return undefined
  if (!Array.isArray(tracks) || tracks.length > maxShown) return undefined
  const shown: Shown[] = []
  for (const value of tracks) {
    const track = isFields(value) ? shownIn(value) : undefined
    if (!track) return undefined
    shown.push(track)
  }
  return { type: 'showing', at, has, mode: mode as Mode, tracks: shown, missing }
}

function shownIn({ section, slide, rendition, standIn, since }: Fields): Shown | undefined {
  if (!(section === null || isId(section)) || !(slide === null || isId(slide))) return undefined
  if (!(rendition === null || isSha256(rendition)) || typeof standIn !== 'boolean' || !isTime(since)) return undefined
  return { section: section as SectionId | null, slide: slide as SlideId | null, rendition, standIn, since }
}

const isHashes = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= maxMissing && value.every(isSha256)
