const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const notOne = 64

const values = new Uint8Array(128).fill(notOne)
for (let i = 0; i < 64; i++) values[alphabet.charCodeAt(i)] = i

/** The bytes of canonical, padded base64 (RFC 4648 §4); undefined for anything else, stray bits in the last letter among it. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const { length } = text
  if (length % 4 !== 0) return undefined
  const padding = length > 0 && text[length - 1] === '=' ? (text[length - 2] === '=' ? 2 : 1) : 0
  const bytes = new Uint8Array((length / 4) * 3 - padding)
  const letters = length - padding
  let [held, bits, at] = [0, 0, 0]
  for (let i = 0; i < letters; i++) {
    const code = text.charCodeAt(i)
    const value = code < 128 ? (values[code] as number) : notOne
    if (value === notOne) return undefined
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = held >> bits
    }
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined
}
