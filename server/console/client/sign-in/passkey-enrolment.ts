import { type PublicKeyCredentialCreationOptionsJSON, startRegistration } from '@simplewebauthn/browser'
import { askApi } from './ask-api.ts'
import type { Standing } from './desk.ts'
import { passkeyRefused } from './passkey-words.ts'

/** Lets the browser make a passkey, and adds it; the password goes along where it is asked for again. Throws `Refused`. */
export async function addPasskey(label: string, password?: string): Promise<Standing> {
  const proof = password === undefined ? {} : { password }
  const optionsJSON = await askApi<PublicKeyCredentialCreationOptionsJSON>('POST', '/me/factors/passkey/options', proof)
  const response = await startRegistration({ optionsJSON }).catch((error) => Promise.reject(passkeyRefused(error)))
  return askApi('POST', '/me/factors/passkey', { response, ...(label === '' ? {} : { label }) })
}
