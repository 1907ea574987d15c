import { fieldsOf, isSha256, isText, isTime, isVersion, isWhole } from './bounds.ts'
import { maxServerMessageLength, protocolVersion, type ServerMessage } from './messages.ts'

/** What a server said; undefined where it is none of the messages of this protocol version, with every field in its bounds. */
export function decodeServerMessage(text: string): ServerMessage | undefined {
  const m = fieldsOf(text, maxServerMessageLength)
  switch (m?.type) {
    case 'welcome':
      return m.v === protocolVersion ? { type: 'welcome', v: protocolVersion } : undefined
    case 'current':
      return isVersion(m.version) ? { type: 'current', version: m.version } : undefined
    case 'playlist': {
      const { version, digest, body } = m
      return isVersion(version) && isSha256(digest) && isText(body, maxServerMessageLength)
        ? { type: 'playlist', version, digest, body }
        : undefined
    }
    case 'time': {
      const { t0, t1, t2 } = m
      return isTime(t0) && isTime(t1) && isTime(t2) && t1 <= t2 ? { type: 'time', t0, t1, t2 } : undefined
    }
    case 'ping':
      return isWhole(m.n, 0, Number.MAX_SAFE_INTEGER) ? { type: 'ping', n: m.n } : undefined
    default:
      return undefined
  }
}
