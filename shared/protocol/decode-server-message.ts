import { fieldsOf, isBase64Url, isFields, isSha256, isText, isTime, isVersion, isWhole } from './bounds.ts'
import { maxServerMessageLength, protocolVersion, type ServerMessage, type Welcome } from './messages.ts'

const most = Number.MAX_SAFE_INTEGER

/** What a server said; undefined where it is none of the messages of this protocol version, with every field in its bounds. */
export function decodeServerMessage(text: string): ServerMessage | undefined {
  const m = fieldsOf(text, maxServerMessageLength)
  switch (m?.type) {
    case 'challenge':
      return isBase64Url(m.nonce, 43, 43) ? { type: 'challenge', nonce: m.nonce } : undefined
    case 'welcome': {
      const { v, token, stored, shell } = m
      if (v !== protocolVersion || !isText(token, 512) || !(shell === null || isText(shell, 64))) return undefined
      if (!Array.isArray(stored) || !stored.every(isStored)) return undefined
      return { type: 'welcome', v, token, stored, shell }
    }
    case 'current': {
      const { epoch, version } = m
      return isVersion(epoch) && isVersion(version) ? { type: 'current', epoch, version } : undefined
    }
    case 'root': {
      const { envelopes } = m
      const isList = Array.isArray(envelopes) && envelopes.every((one) => isText(one, maxServerMessageLength))
      return isList ? { type: 'root', envelopes } : undefined
    }
    case 'manifest': {
      const { epoch, version, digest, envelope } = m
      return isVersion(epoch) && isVersion(version) && isSha256(digest) && isText(envelope, maxServerMessageLength)
        ? { type: 'manifest', epoch, version, digest, envelope }
        : undefined
    }
    case 'time': {
      const { t0, t1, t2 } = m
      return isTime(t0) && isTime(t1) && isTime(t2) && t1 <= t2 ? { type: 'time', t0, t1, t2 } : undefined
    }
    case 'ping':
      return isWhole(m.n, 0, most) ? { type: 'ping', n: m.n } : undefined
    case 'kept': {
      const { pairing, boot, to, safe } = m
      if (!isWhole(boot, 1, most) || !isWhole(to, 0, most) || typeof safe !== 'boolean') return undefined
      if (pairing === undefined) return { type: 'kept', boot, to, safe }
      return isBase64Url(pairing, 1, 64) ? { type: 'kept', pairing, boot, to, safe } : undefined
    }
    case 'card':
      return isTime(m.until) ? { type: 'card', until: m.until } : undefined
    case 'look':
      return isBase64Url(m.id, 1, 64) ? { type: 'look', id: m.id } : undefined
    case 'fallback':
      return typeof m.on === 'boolean' ? { type: 'fallback', on: m.on } : undefined
    case 'shell':
      return isText(m.build, 64) ? { type: 'shell', build: m.build } : undefined
    default:
      return undefined
  }
}

const isStored = (one: unknown): one is Welcome['stored'][number] =>
  isFields(one) && isWhole(one.boot, 1, most) && isWhole(one.to, 0, most)
