import { expect, it } from 'vitest'
import {
  askNewPasskey,
  askPasskey,
  challengeIn,
  newPasskeyIn,
  type PasskeyBody,
  passkeyShown,
} from '../../../server/access/passkeys.ts'
import type { KeptFactor } from '../../../server/store/people/factor-store.ts'
import { type Deviation, softwarePasskey } from '../software-passkey.ts'

const here = { origin: 'https://bang.tinh.example', relyingParty: 'bang.tinh.example' }
const lan = { id: 'person-1', login: 'lan.nguyen', name: 'Nguyễn Thị Lan' }
const kept = (body: PasskeyBody): KeptFactor => ({ id: 'f', kind: 'passkey', label: '', madeAt: 0, usedAt: null, body })

async function made() {
  const device = softwarePasskey(here.origin)
  const options = await askNewPasskey(lan, [], here)
  const body = await newPasskeyIn(device.make(options), options.challenge, here)
  return { device, options, body: body! }
}

async function shown(deviation: Deviation = {}) {
  const { device, body } = await made()
  const options = (await askPasskey([kept(body)], here))!
  return passkeyShown([kept(body)], device.show(options, deviation), options.challenge, here)
}

it('a passkey that was made shows who has it, and its counter goes on', async () => {
  const { device, options, body } = await made()
  expect(options.authenticatorSelection).toMatchObject({ userVerification: 'required' })
  expect(body).toEqual({
    ...{ relyingParty: 'bang.tinh.example', id: device.id, counter: 1 },
    ...{ transports: ['internal'], publicKey: expect.any(String) },
  })
  const asked = (await askPasskey([kept(body)], here))!
  expect(asked).toMatchObject({ userVerification: 'required', allowCredentials: [{ id: device.id }] })
  expect((await passkeyShown([kept(body)], device.show(asked), asked.challenge, here))?.body.counter).toBe(2)
})

const bad: readonly (readonly [string, Deviation])[] = [
  ['a page of another origin', { origin: 'https://bang.tinh.example.evil.example' }],
  ['another relying party', { relyingParty: 'evil.example' }],
  ['nobody’s finger or PIN', { unverified: true }],
  ['a counter that stands still, as a copy’s would', { cloned: true }],
  ['another challenge', { challenge: 'AAAA' }],
]

it.each(bad)('an answer with %s shows nobody', async (_, deviation) => {
  expect(await shown()).toBeDefined()
  expect(await shown(deviation)).toBeUndefined()
})

it.each(bad.filter(([, { cloned }]) => !cloned))('an answer with %s makes no passkey', async (_, deviation) => {
  const options = await askNewPasskey(lan, [], here)
  const answer = softwarePasskey(here.origin).make(options, deviation)
  expect(await newPasskeyIn(answer, options.challenge, here)).toBeUndefined()
})

it('another’s passkey shows nobody, not even under the name of one’s own', async () => {
  const { body } = await made()
  const stranger = softwarePasskey(here.origin)
  const options = (await askPasskey([kept(body)], here))!
  const answer = stranger.show(options)
  for (const id of [stranger.id, body.id])
    expect(await passkeyShown([kept(body)], { ...answer, id, rawId: id }, options.challenge, here)).toBeUndefined()
})

it('a passkey is asked for where it was made alone, and not made twice there', async () => {
  const { device, body } = await made()
  const elsewhere = { origin: 'https://khac.example', relyingParty: 'khac.example' }
  expect(await askPasskey([kept(body)], elsewhere)).toBeUndefined()
  expect((await askNewPasskey(lan, [kept(body)], here)).excludeCredentials).toEqual([
    expect.objectContaining({ id: device.id }),
  ])
  expect((await askNewPasskey(lan, [kept(body)], elsewhere)).excludeCredentials).toEqual([])
})

const nonsense = [
  {},
  { response: null },
  { response: 'x' },
  { response: { clientDataJSON: 7 } },
  { response: { clientDataJSON: 'x' } },
  { response: { clientDataJSON: Buffer.from('null').toString('base64url') } },
  { response: { clientDataJSON: Buffer.from('{"challenge":{}}').toString('base64url') } },
]

it.each(nonsense)('%j answers no challenge', async (answer) => {
  expect(challengeIn(answer)).toBeUndefined()
  expect(await newPasskeyIn(answer, 'AAAA', here)).toBeUndefined()
})
