import { flag, id, instant, listOf, object, orNull, type Schema, text, whole } from './shapes.ts'

const org: Schema = { oneOf: [id, { const: '*' }] }
const generation = orNull(whole)

/** The shapes of the routes of keys. */
export const keysSchemas: Readonly<Record<string, Schema>> = {
  Keys: object({
    root: object({
      ...{ version: whole, issuedAt: instant, keys: whole },
      orgs: listOf(object({ org, keyId: orNull(text), generation })),
    }),
    canRotate: flag,
    versions: listOf(object({ version: whole, madeAt: instant })),
  }),
  KeyRotation: {
    description: 'One of the two.',
    oneOf: [object({ org }), object({ root: { const: true } })],
  },
}
