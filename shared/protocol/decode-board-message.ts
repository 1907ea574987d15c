import type { SectionId, SlideId } from '../plan/plan.ts'
import {
  type Fields,
  fieldsOf,
  isBoardId,
  isBoardKey,
  isFields,
  isId,
  isSha256,
  isText,
  isTime,
  isVersion,
  isWhole,
} from './bounds.ts'
import {
  type Ack,
  type BoardMessage,
  type Hello,
  maxBoardMessageLength,
  maxMissing,
  maxShown,
  type OtherHello,
  type PlaylistName,
  protocolVersion,
  type Showing,
  type Shown,
} from './messages.ts'

/**
 * What a board said: an `other-hello` where it greets in another protocol version, undefined where it is none of this one's
 * messages with every field in its bounds. Fields that are not known are left out.
 */
export function decodeBoardMessage(text: string): BoardMessage | OtherHello | undefined {
  const m = fieldsOf(text, maxBoardMessageLength)
  switch (m?.type) {
    case 'hello':
      return helloIn(m)
    case 'time':
      return isTime(m.t0) ? { type: 'time', t0: m.t0 } : undefined
    case 'ack':
      return ackIn(m)
    case 'showing':
      return showingIn(m)
    case 'pong':
      return isWhole(m.n, 0, Number.MAX_SAFE_INTEGER) ? { type: 'pong', n: m.n } : undefined
    default:
      return undefined
  }
}

function helloIn(m: Fields): Hello | OtherHello | undefined {
  const { v, board, key, shell, screen } = m
  if (!isWhole(v, 0, Number.MAX_SAFE_INTEGER)) return undefined
  if (v !== protocolVersion) return { type: 'other-hello', v }
  const has = m.has === null ? null : nameIn(m.has)
  if (has === undefined || !isBoardId(board) || !isBoardKey(key) || !isText(shell, 64) || !isFields(screen)) {
    return undefined
  }
  const { width, height, devicePixelRatio } = screen
  if (!isWhole(width, 0, 65_535) || !isWhole(height, 0, 65_535) || !isTime(devicePixelRatio)) return undefined
  if (devicePixelRatio <= 0 || devicePixelRatio > 100) return undefined
  return { type: 'hello', v, board, key, has, shell, screen: { width, height, devicePixelRatio } }
}

function nameIn(value: unknown): PlaylistName | undefined {
  return isFields(value) && isVersion(value.version) && isSha256(value.digest)
    ? { version: value.version, digest: value.digest }
    : undefined
}

function ackIn({ version, stored, missing }: Fields): Ack | undefined {
  return isVersion(version) && typeof stored === 'boolean' && isHashes(missing)
    ? { type: 'ack', version, stored, missing }
    : undefined
}

function showingIn({ at, version, tracks, missing }: Fields): Showing | undefined {
  if (!isTime(at) || !(version === null || isVersion(version)) || !isHashes(missing)) return undefined
  if (!Array.isArray(tracks) || tracks.length > maxShown) return undefined
  const shown: Shown[] = []
  for (const value of tracks) {
    const track = isFields(value) ? shownIn(value) : undefined
    if (!track) return undefined
    shown.push(track)
  }
  return { type: 'showing', at, version, tracks: shown, missing }
}

function shownIn({ section, slide, rendition, standIn, since }: Fields): Shown | undefined {
  if (!(section === null || isId(section)) || !(slide === null || isId(slide))) return undefined
  if (!(rendition === null || isSha256(rendition)) || typeof standIn !== 'boolean' || !isTime(since)) return undefined
  return { section: section as SectionId | null, slide: slide as SlideId | null, rendition, standIn, since }
}

const isHashes = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= maxMissing && value.every(isSha256)
