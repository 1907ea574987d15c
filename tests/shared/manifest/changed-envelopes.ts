import { paeOf, readEnvelope } from '../../../shared/manifest/envelope.ts'
import { writeEnvelope } from '../../../shared/manifest/write-envelope.ts'
import { type Case, textOf } from './a-case.ts'
import type { Dice } from './dice.ts'
import { keys } from './scene.ts'

type Change = (text: string, dice: Dice, one: Case) => string

const base64Of = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const order = 2n ** 252n + 27742317777372353535851937790883648493n

/** Flips one bit of some bytes. */
function flipped(bytes: Uint8Array, { below }: Dice): Uint8Array {
  const changed = Uint8Array.from(bytes)
  const at = below(changed.length)
  changed[at] = changed[at]! ^ (1 << below(8))
  return changed
}

/** An envelope made anew of what was read of one, so that only what it holds is another. */
function remade(text: string, change: (parts: ReturnType<typeof partsOf>) => Partial<ReturnType<typeof partsOf>>) {
  const parts = partsOf(text)
  return writeEnvelope({ ...parts, ...change(parts) }, base64Of)
}

function partsOf(text: string) {
  const { payloadType, payload, signatures } = readEnvelope(text)!
  return { payloadType, payload, signatures: [...signatures] }
}

const withPayload =
  (change: (payload: string, dice: Dice) => string): Change =>
  (text, dice) =>
    remade(text, ({ payload }) => ({ payload: Buffer.from(change(Buffer.from(payload).toString(), dice)) }))

const signatureText = /\{"keyid":"[0-9a-f]{16}","sig":"[^"]+"\}/g

/** Changes of one bit: in the text, in the bytes that are signed, in a signature, in a key's name. */
export const bitFlips: Readonly<Record<string, Change>> = {
  'a bit of the text': (text, { below }) => {
    const at = below(text.length)
    return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << below(8))) + text.slice(at + 1)
  },
  'a bit of what is signed': (text, dice) => remade(text, ({ payload }) => ({ payload: flipped(payload, dice) })),
  'a bit of a signature': (text, dice) =>
    remade(text, ({ signatures }) => {
      const at = dice.below(signatures.length)
      return { signatures: signatures.map((one, i) => (i === at ? { ...one, sig: flipped(one.sig, dice) } : one)) }
    }),
  'a bit of a key’s name': (text, dice) =>
    remade(text, ({ signatures }) => {
      const at = dice.below(signatures.length)
      const named = (keyid: string) => Buffer.from(flipped(Buffer.from(keyid, 'hex'), dice)).toString('hex')
      return { signatures: signatures.map((one, i) => (i === at ? { ...one, keyid: named(one.keyid) } : one)) }
    }),
}

/** Changes of the form: what is signed stays, or is no longer what was signed. */
export const formChanges: Readonly<Record<string, Change>> = {
  'a character left out': (text, { below }) => {
    const at = below(text.length)
    return text.slice(0, at) + text.slice(at + 1)
  },
  'a character put in': (text, { below, pick }) => {
    const at = below(text.length + 1)
    return (
      text.slice(0, at) + pick([' ', '\n', '\t', '=', 'A', '"', ',', '\\', '\u0000', '\uFEFF', '0']) + text.slice(at)
    )
  },
  'two characters swapped': (text, { below }) => {
    const at = below(text.length - 1)
    return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)
  },
  'cut short': (text, { below }) => text.slice(0, below(text.length)),
  twice: (text, { pick }) => text + pick(['', '\n', ',', ' ']) + text,
  'in a list or in itself': (text, { pick }) =>
    pick([
      `[${text}]`,
      `{"envelope":${text}}`,
      JSON.stringify(text),
      `(${text})`,
      text.replace(/\}$/, `,"in":${text}}`),
    ]),
  'an escaped letter': (text, { below }) => {
    const places = [...text.matchAll(/[a-zA-Z0-9]/g)].map(({ index }) => index)
    const at = places[below(places.length)]!
    return `${text.slice(0, at)}\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}${text.slice(at + 1)}`
  },
  'written by another hand': (text, { below }) => JSON.stringify(JSON.parse(text), null, 1 + below(3)),
  'a field more': (text, { pick }) =>
    text.replace(pick(['{"payloadType"', '{"keyid"', ',"payload"', ',"signatures"']), (found) =>
      pick([
        found.replace(/[{,]/, (first) => `${first}"more":1,`),
        found.replace(/[{,]/, (first) => `${first}"__proto__":{},`),
      ]),
    ),
  'a field twice': (text, { pick }) => {
    const field = pick(['"payloadType":"x",', '"payload":"AAAA",', '"signatures":[],'])
    return pick([text.replace('{', `{${field}`), text.replace(/\}$/, `,${field.slice(0, -1)}}`)])
  },
  'a field less': (text, { pick }) =>
    text.replace(
      pick([
        /"payloadType":"[^"]*",/,
        /"payload":"[^"]*",/,
        /,"signatures":\[.*\]/,
        /"keyid":"[^"]*",/,
        /,"sig":"[^"]*"/,
      ]),
      '',
    ),
  'fields in another order': (text, { pick }) => {
    const { payloadType, payload, signatures } = JSON.parse(text)
    return JSON.stringify(
      pick([
        { payload, payloadType, signatures },
        { signatures, payloadType, payload },
        { payloadType, signatures, payload },
      ]),
    )
  },
  'base64 of another kind': (text, { pick }) => {
    const [, payload = ''] = /"payload":"([^"]*)"/.exec(text)!
    const other = pick([
      payload.replace(/=+$/, ''),
      `${payload}=`,
      `${payload}====`,
      payload.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, ''),
      payload.replace(/(.{64})/, '$1\\n'),
      payload.replace(/(.)(=*)$/, (_, last: string, rest) => `${String.fromCharCode(last.charCodeAt(0) + 1)}${rest}`),
      Buffer.from(payload, 'base64').toString('hex'),
      '',
    ])
    return text.replace(`"payload":"${payload}"`, `"payload":"${other}"`)
  },
  'another type': (text, { pick }) =>
    remade(text, ({ payloadType }) => ({
      payloadType: pick(
        [
          ...['application/vnd.congchao.root+json', 'application/vnd.congchao.manifest+json', 'application/json', 'x'],
          ...[`${payloadType}x`, payloadType.slice(1), payloadType.replace('.', ' ')],
        ].filter((type) => type !== payloadType),
      ),
    })),
  'signatures changed as a list': (text, dice) => {
    const all = text.match(signatureText)!
    const some = dice.pick([
      [],
      [...all, all[0]!],
      [all[0]!, ...all],
      all.slice(1),
      all.slice(0, -1),
      all.length > 1 ? [...all].reverse() : [],
      [...all, ...Array.from({ length: 16 }, () => all[0]!)],
      [...all, 'null'],
      [...all, '{}'],
    ])
    return text.replace(/\[.*\]/, `[${some.join(',')}]`)
  },
  'signatures under each other’s names': (text, { below }) =>
    remade(text, ({ signatures }) => {
      const turned = 1 + below(Math.max(1, signatures.length - 1))
      const named = signatures.map(({ keyid }, i) => ({
        keyid,
        sig: signatures[(i + turned) % signatures.length]!.sig,
      }))
      return { signatures: signatures.length > 1 ? named : [{ keyid: keys.stranger.id, sig: signatures[0]!.sig }] }
    }),
  'S past the order': (text, { below }) =>
    remade(text, ({ signatures: [first, ...rest] }) => {
      const s =
        BigInt(`0x${Buffer.from(first!.sig.slice(32)).reverse().toString('hex')}`) + order * BigInt(1 + below(7))
      const more = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse()
      return {
        signatures: [{ keyid: first!.keyid, sig: Uint8Array.from([...first!.sig.slice(0, 32), ...more]) }, ...rest],
      }
    }),
  'a signature of nothing': (text, { pick }) =>
    remade(text, ({ signatures: [first, ...rest] }) => {
      const points = [
        '01',
        'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
        '',
        '00',
        'ff'.repeat(64),
      ]
      const sig = new Uint8Array(64)
      sig.set(Buffer.from(pick(points), 'hex'))
      return { signatures: [{ keyid: first!.keyid, sig }, ...rest] }
    }),
  'signed without DSSE': (text, dice, one) =>
    remade(text, ({ payload, payloadType, signatures }) => {
      const signing = Object.values(keys)
      const message = dice.pick<Uint8Array>([
        payload,
        Buffer.from(base64Of(payload)),
        paeOf(`${payloadType}x`, payload),
        Buffer.from(Buffer.from(paeOf(payloadType, payload)).toString('latin1').replace('DSSEv1', 'DSSEv2'), 'latin1'),
        Buffer.from(
          Buffer.from(paeOf(payloadType, payload))
            .toString('latin1')
            .replace(/ \d+ \{/, ' {'),
          'latin1',
        ),
        Buffer.from(textOf(one)),
      ])
      const key = (id: string) => signing.find((each) => each.id === id)!
      return { signatures: signatures.map(({ keyid }) => ({ keyid, sig: key(keyid).sign(message) })) }
    }),
  'digits of what is signed': withPayload((payload, { pick, below }) => {
    const numbers = [...payload.matchAll(/:(\d+)/g)]
    const found = numbers[below(numbers.length)]!
    const value = pick([
      `${Number(found[1]) + 1}`,
      '9007199254740993',
      '1e400',
      '-1',
      '0',
      `${found[1]}.0`,
      `0${found[1]}`,
    ])
    return `${payload.slice(0, found.index)}:${value}${payload.slice(found.index + found[0].length)}`
  }),
  'letters of what is signed': withPayload((payload, { pick }) =>
    pick([
      payload.toUpperCase(),
      payload.normalize('NFD'),
      `${payload} `,
      `\uFEFF${payload}`,
      payload.replace(/"/g, "'"),
      payload.replace('"board"', '"BOARD"').replace('"keys"', '"key"'),
      payload.slice(1),
      '',
    ]),
  ),
}
