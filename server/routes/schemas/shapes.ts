/** A JSON schema. */
export type Schema = Readonly<Record<string, unknown>>

/** Any text. */
export const text: Schema = { type: 'string' }
/** The id of a thing of a plan, or of a row. */
export const id: Schema = { type: 'string', pattern: '^[a-z0-9-]{1,64}$' }
/** Yes or no. */
export const flag: Schema = { type: 'boolean' }
/** A whole number. */
export const whole: Schema = { type: 'integer' }
/** An instant. */
export const instant: Schema = { type: 'number', description: 'Epoch milliseconds.' }
/** A part of a whole, 0–1. */
export const part: Schema = { type: 'number', minimum: 0, maximum: 1 }
/** A SHA-256, in lower-case hex. */
export const sha256: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' }

/** A list of such things. */
export const listOf = (items: Schema): Schema => ({ type: 'array', items })

/** A schema that stands under its name in the document. */
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

/** Such a thing, or null. */
export const orNull = (schema: Schema): Schema => ({ oneOf: [schema, { type: 'null' }] })

/** An object with all of these fields but the optional ones, and any others. */
export function object(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  return { type: 'object', properties, required: Object.keys(properties).filter((key) => !optional.includes(key)) }
}

/** A page of a list under `name`; `next` is null on the last. */
export const pageOf = (name: string, items: Schema): Schema => object({ [name]: listOf(items), next: orNull(text) })
