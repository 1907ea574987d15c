import { object, type Schema, text } from './shapes.ts'

const fromBrowser: Schema = { type: 'object', description: 'As `navigator.credentials` answers it, as JSON.' }
const code: Schema = { type: 'string', pattern: '^\\d{6}$' }
const label: Schema = { type: 'string', maxLength: 60 }

/** The shapes of second factors. */
export const factorSchemas: Readonly<Record<string, Schema>> = {
  Completed: object({ stage: { const: 'complete' } }),
  Code: object({ code }),
  ConfirmedTotp: object({ code, label }, ['label']),
  OfferedTotp: object({
    id: { type: 'string', format: 'uuid' },
    secret: { type: 'string', description: 'Base32.' },
    uri: { type: 'string', format: 'uri' },
    qrSvg: { type: 'string', description: 'The address as a QR code: an SVG document.' },
  }),
  PasskeyOptions: { type: 'object', description: 'Options of WebAuthn Level 3, as JSON.' },
  PasskeyAnswer: object({ response: fromBrowser }),
  NewPasskey: object({ response: fromBrowser, label }, ['label']),
  Proof: object({ password: text }, ['password']),
  SignInWays: object({ oidc: { oneOf: [object({ name: text }), { type: 'null' }] } }),
}
