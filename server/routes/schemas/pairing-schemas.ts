import { flag, id, instant, listOf, object, orNull, ref, type Schema, text, whole } from './shapes.ts'

const code: Schema = { type: 'string', pattern: '^[0-9]{6}$' }
const boardFields: Schema = {
  ...object({ name: text, org: id, width: whole, height: whole, kind: text, color: text }, ['kind', 'color']),
  description: 'A board as in a plan. Its id is made from its name where it is left out, its kind is `led`.',
}

/** The shapes of pairings. */
export const pairingSchemas: Readonly<Record<string, Schema>> = {
  BoardPublicKey: {
    description: 'A public key of P-256, as a JWK.',
    ...object({ kty: { const: 'EC' }, crv: { const: 'P-256' }, x: text, y: text }),
  },
  PairingScreen: object({ width: whole, height: whole, devicePixelRatio: { type: 'number' } }),
  PairingQuestion: object(
    {
      ...{ publicKey: ref('BoardPublicKey'), screen: ref('PairingScreen'), shell: text },
      former: object({ board: id, pairing: id }),
    },
    ['former'],
  ),
  PairingOffer: object({
    ...{ request: id, secret: text, code, qr: listOf(text), address: text, endsAt: instant, at: instant },
  }),
  Paired: object({ board: id, pairing: id, org: id, epoch: whole, name: text, roots: listOf(text) }),
  PairingState: object({ state: { enum: ['waiting', 'paired', 'ended'] }, paired: orNull(ref('Paired')) }),
  PairingCode: object({ code }),
  PairingLook: object({
    ...{ request: id, screen: ref('PairingScreen'), askedAt: instant, endsAt: instant, address: text },
    former: orNull(object({ board: id, name: text })),
    boards: listOf(object({ id, name: text, org: id, orgName: text, width: whole, height: whole, paired: flag })),
  }),
  PairingConfirmed: {
    description: 'Either `board`, or `add`.',
    ...object({ code, board: id, replace: flag, add: boardFields }, ['board', 'replace', 'add']),
  },
  PairingMade: object({ board: id, name: text, pairing: id, epoch: whole }),
  PairingHere: object({ publicKey: ref('BoardPublicKey'), replace: flag }, ['replace']),
  BoardPairing: object({
    pairing: orNull(
      object({
        ...{ id, madeAt: instant, madeBy: orNull(object({ id: text, name: text })), epoch: whole },
        disputedAt: orNull(instant),
      }),
    ),
    waiting: listOf(object({ request: id, askedAt: instant, address: text, screen: ref('PairingScreen') })),
  }),
  CardAsked: object({ minutes: { type: 'integer', minimum: 0, maximum: 30 } }),
  CardShown: object({ until: { ...instant, description: 'Epoch milliseconds; 0: it is not shown.' } }),
  CardSeen: object({ ok: flag }),
  PairingFileAsked: object(
    {
      request: object(
        {
          format: { const: 'congchao/pairing-request@1' },
          ...{ publicKey: ref('BoardPublicKey'), screen: ref('PairingScreen'), shell: text },
          ...{ former: object({ board: id, pairing: id }), signature: text },
        },
        ['former'],
      ),
      replace: flag,
    },
    ['replace'],
  ),
  BoardsToRegister: object({ boards: listOf(boardFields) }),
  BoardsRegistered: object({ revision: whole, boards: listOf(object({ id, name: text })) }),
}
