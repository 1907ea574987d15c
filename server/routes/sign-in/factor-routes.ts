import type { Completed, OfferedTotp } from '../../../shared/api/sign-in.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { Asker, FactorParts } from '../../access/factor-parts.ts'
import { confirmPasskey, offerPasskey, requestPasskey, showPasskey } from '../../access/passkey-factor.ts'
import type { WebOrigin } from '../../access/passkeys.ts'
import { removeFactor } from '../../access/remove-factor.ts'
import { cookieFor } from '../../access/session-cookie.ts'
import { longestMs } from '../../access/sessions.ts'
import { confirmTotp, offerTotp, showTotp } from '../../access/totp-factor.ts'
import { json } from '../calls/answers.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { webOriginOf } from '../calls/web-origin.ts'
import type { Call, Route, RouteBody } from '../route.ts'
import { codeBody, confirmBody, newPasskeyBody, passkeyBody, proofBody } from './factor-bodies.ts'

/** What routes of second factors answer from. */
export interface FactorRouteParts extends FactorParts {
  /** The installation's public address, where it is configured. */
  readonly publicUrl: string | undefined
}

const maxBytes = 16 * 1024
const complete = {
  status: 200,
  describes: 'The session is complete; its cookie is made anew.',
  schema: 'Completed',
} as const

/** Second factors: showing one to finish signing in, adding and removing one's own. */
export function factorRoutes(parts: FactorRouteParts): Route[] {
  const done = ({ request }: Call, secret: string | undefined, status = 200) =>
    json<Completed>(
      { stage: 'complete' },
      { status, headers: secret === undefined ? {} : { 'set-cookie': cookieFor(request, secret, longestMs) } },
    )
  const shown = (call: Call, secret: string | undefined) => {
    if (secret === undefined) throw problem('code-refused')
    return done(call, secret)
  }
  const originOf = ({ request }: Call): WebOrigin => {
    const origin = webOriginOf(request.headers, parts.publicUrl)
    if (origin) return origin
    throw problem('no-passkeys-here')
  }

  return [
    {
      id: 'showTotp',
      method: 'POST',
      path: '/api/v1/sign-in/totp',
      access: 'half',
      tellsSecret: true,
      summary: 'Finishes signing in by a code of an authenticator app. A code is good once.',
      body: bodyOf('Code'),
      answer: complete,
      refuses: ['value-refused', 'code-refused', 'too-many'],
      handle: async (call) => shown(call, await showTotp(parts, askerOf(call), decodedBody(call, codeBody).code)),
    },
    {
      id: 'askPasskey',
      method: 'POST',
      path: '/api/v1/sign-in/passkey/options',
      access: 'half',
      tellsSecret: true,
      summary: 'What the browser is to be asked for to show a passkey; good once, for five minutes.',
      answer: { status: 200, describes: 'Options of WebAuthn, as JSON.', schema: 'PasskeyOptions' },
      refuses: ['no-passkeys-here', 'not-found'],
      async handle(call) {
        const options = await requestPasskey(parts, askerOf(call), originOf(call))
        if (!options) throw problem('not-found')
        return json(options)
      },
    },
    {
      id: 'showPasskey',
      method: 'POST',
      path: '/api/v1/sign-in/passkey',
      access: 'half',
      tellsSecret: true,
      summary: 'Finishes signing in by a passkey.',
      body: bodyOf('PasskeyAnswer'),
      answer: complete,
      refuses: ['value-refused', 'no-passkeys-here', 'code-refused', 'too-many'],
      async handle(call) {
        const { response } = decodedBody(call, passkeyBody)
        return shown(call, await showPasskey(parts, askerOf(call), originOf(call), response))
      },
    },
    {
      id: 'offerTotp',
      method: 'POST',
      path: '/api/v1/me/factors/totp',
      access: 'half',
      tellsSecret: true,
      summary:
        'Offers a secret for an authenticator app. It counts once a code of it has come back, within half an hour.',
      body: { ...bodyOf('Proof'), optional: true },
      answer: { status: 201, describes: 'The secret, shown only here.', schema: 'OfferedTotp' },
      refuses: ['value-refused', 'password-needed', 'second-factor-needed', 'too-many'],
      async handle(call) {
        const { id, base32, uri } = await offerTotp(parts, askerOf(call), decodedBody(call, proofBody).password)
        // Loaded with its first use: most starts see no new app.
        const { renderSVG } = await import('uqr')
        return json<OfferedTotp>({ id, secret: base32, uri, qrSvg: renderSVG(uri, { border: 4 }) }, { status: 201 })
      },
    },
    {
      id: 'confirmTotp',
      method: 'POST',
      path: '/api/v1/me/factors/totp/{id}/confirm',
      access: 'half',
      tellsSecret: true,
      summary: 'Adds the authenticator app that was offered, and finishes signing in where that was waited for.',
      body: bodyOf('ConfirmedTotp'),
      answer: { status: 201, describes: 'It is added.', schema: 'Completed' },
      refuses: ['value-refused', 'code-refused', 'not-found', 'second-factor-needed'],
      async handle(call) {
        const { code, label = '' } = decodedBody(call, confirmBody)
        return done(call, await confirmTotp(parts, askerOf(call), { id: call.param('id'), code, label }), 201)
      },
    },
    {
      id: 'offerPasskey',
      method: 'POST',
      path: '/api/v1/me/factors/passkey/options',
      access: 'half',
      tellsSecret: true,
      summary: 'What the browser is to be asked for to make a passkey; good once, for five minutes.',
      body: { ...bodyOf('Proof'), optional: true },
      answer: { status: 200, describes: 'Options of WebAuthn, as JSON.', schema: 'PasskeyOptions' },
      refuses: ['value-refused', 'no-passkeys-here', 'password-needed', 'second-factor-needed', 'too-many'],
      async handle(call) {
        const { password } = decodedBody(call, proofBody)
        return json(await offerPasskey(parts, askerOf(call), originOf(call), password))
      },
    },
    {
      id: 'addPasskey',
      method: 'POST',
      path: '/api/v1/me/factors/passkey',
      access: 'half',
      tellsSecret: true,
      summary: 'Adds the passkey that the browser made, and finishes signing in where that was waited for.',
      body: bodyOf('NewPasskey'),
      answer: { status: 201, describes: 'It is added.', schema: 'Completed' },
      refuses: ['value-refused', 'no-passkeys-here', 'code-refused', 'second-factor-needed'],
      async handle(call) {
        const { response: answer, label = '' } = decodedBody(call, newPasskeyBody)
        return done(call, await confirmPasskey(parts, askerOf(call), originOf(call), { label, answer }), 201)
      },
    },
    {
      id: 'removeFactor',
      method: 'DELETE',
      path: '/api/v1/me/factors/{id}',
      access: 'signed',
      summary: 'Removes one of one’s own second factors. The last one of approvers and administrators stays.',
      body: { ...bodyOf('Proof'), optional: true },
      answer: { status: 204, describes: 'It is gone.' },
      refuses: ['value-refused', 'password-needed', 'last-factor', 'not-found', 'too-many'],
      async handle(call) {
        await removeFactor(parts, askerOf(call), call.param('id'), decodedBody(call, proofBody).password)
        return new Response(null, { status: 204 })
      },
    },
  ]
}

const bodyOf = (schema: string): RouteBody => ({ types: ['application/json'], maxBytes, schema })

function askerOf({ caller, actor, at }: Call): Asker {
  if (caller?.kind === 'person') return { person: caller, actor, at }
  // A token has no second factor and needs none.
  throw problem('forbidden')
}
