import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { bytesOfBase64 } from '../../../shared/manifest/base64.ts'
import { maxEnvelopeLength, paeOf, readEnvelope } from '../../../shared/manifest/envelope.ts'
import { writeEnvelope } from '../../../shared/manifest/write-envelope.ts'

const base64Of = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const envelope = (signatures: readonly [string, number][], payload = 'hello world') => ({
  payloadType: 'http/example.com',
  payload: Uint8Array.from(Buffer.from(payload)),
  signatures: signatures.map(([keyid, fill]) => ({ keyid, sig: new Uint8Array(64).fill(fill) })),
})
const [a, b] = ['00000000000000aa', '00000000000000bb'] as const
const text = writeEnvelope(
  envelope([
    [b, 2],
    [a, 1],
  ]),
  base64Of,
)

describe('an envelope', () => {
  it('signs what DSSE says: type and bytes, each with its length', () => {
    const { payloadType, payload } = envelope([])
    const signed = Buffer.from(paeOf(payloadType, payload)).toString()
    expect(signed).toBe('DSSEv1 16 http/example.com 11 hello world')
  })

  it('is read as it was written, signatures by their keys', () => {
    expect(
      text.startsWith('{"payloadType":"http/example.com","payload":"aGVsbG8gd29ybGQ=","signatures":[{"keyid":"'),
    ).toBe(true)
    expect(readEnvelope(text)).toEqual(
      envelope([
        [a, 1],
        [b, 2],
      ]),
    )
    expect(readEnvelope(writeEnvelope(envelope([[a, 1]], ''), base64Of))?.payload).toHaveLength(0)
  })

  it.each<[string, string]>([
    ['spaces', text.replace(',"payload"', ', "payload"')],
    ['a line after it', `${text}\n`],
    ['a byte order mark', `\uFEFF${text}`],
    ['two of them', text + text],
    ['a list of one', `[${text}]`],
    ['fields in another order', text.replace(/^\{("payloadType":"[^"]+"),("payload":"[^"]+"),/, '{$2,$1,')],
    ['a field twice', text.replace('{"payloadType"', '{"payloadType":"x","payloadType"')],
    ['a field more', text.replace(/\]\}$/, '],"more":1}')],
    ['an escaped letter', text.replace('"payload"', '"p\\u0061yload"')],
    ['an escaped slash', text.replace('http/', 'http\\/')],
    ['a type in capitals', text.replace('http/', 'HTTP/')],
    ['a type of no letters', text.replace('http/example.com', '')],
    ['base64url', text.replace('aGVsbG8gd29ybGQ=', 'aGVsbG8gd29yb-8=')],
    ['base64 without its padding', text.replace('aGVsbG8gd29ybGQ=', 'aGVsbG8gd29ybGQ')],
    ['base64 with stray bits', text.replace('aGVsbG8gd29ybGQ=', 'aGVsbG8gd29ybGR=')],
    ['base64 with a space', text.replace('aGVsbG8gd29ybGQ=', 'aGVsbG8gd29yb GQ=')],
    ['padding within', text.replace('aGVsbG8gd29ybGQ=', 'aGVs=G8gd29ybGQ=')],
    ['no signatures', text.replace(/\[\{.*$/, '[]}')],
    ['signatures in another order', writeEnvelope(envelope([[a, 1]]), base64Of).replace(']}', `,${one(a, 1)}]}`)],
    [
      'a key twice',
      writeEnvelope(
        envelope([
          [a, 1],
          [a, 2],
        ]),
        base64Of,
      ),
    ],
    ['a signature too short', text.replace(/"sig":"..../, '"sig":"')],
    ['a signature with stray bits', text.replace('AQ=="', 'AR=="')],
    ['a key in capitals', text.replace(a, a.toUpperCase())],
    ['a comma at the end', text.replace(/\]\}$/, ',]}')],
    ['no end', text.slice(0, -1)],
    ['nothing', ''],
    ['null', 'null'],
  ])('with %s is none', (_, changed) => {
    expect(changed).not.toBe(text)
    expect(readEnvelope(changed)).toBeUndefined()
  })

  it('has at most 16 signatures and 16 MiB', () => {
    const ids = Array.from({ length: 17 }, (_, i) => [i.toString(16).padStart(16, '0'), i] as [string, number])
    expect(readEnvelope(writeEnvelope(envelope(ids.slice(0, 16)), base64Of))?.signatures).toHaveLength(16)
    expect(readEnvelope(writeEnvelope(envelope(ids), base64Of))).toBeUndefined()
    expect(readEnvelope(text.padEnd(maxEnvelopeLength + 1))).toBeUndefined()
  })
})

describe('base64', () => {
  it('is read as Node writes it, whatever the length', () => {
    for (let length = 0; length < 300; length++) {
      const bytes = createHash('shake256', { outputLength: length + 1 })
        .update(`${length}`)
        .digest()
        .subarray(1)
      expect(bytesOfBase64(base64Of(bytes))).toEqual(Uint8Array.from(bytes))
    }
  })

  it('has one way to be written: no four letters are read that Node would write otherwise', () => {
    const letters = 'ABCDwxyz0189+/=-_ é'
    for (const x of letters) {
      for (const y of letters) {
        for (const z of letters) {
          const four = `Z${x}${y}${z}`
          const bytes = bytesOfBase64(four)
          if (bytes) expect(base64Of(bytes)).toBe(four)
        }
      }
    }
  })

  it.each(['A', 'AA', 'AAA', '=', '====', 'A===', '=AAA', 'AA=A', 'AAAA=', 'AAAAA===', 'AA\n='])(
    'is not %j',
    (other) => {
      expect(bytesOfBase64(other)).toBeUndefined()
    },
  )
})

function one(keyid: string, fill: number): string {
  return JSON.stringify({ keyid, sig: base64Of(new Uint8Array(64).fill(fill)) })
}
