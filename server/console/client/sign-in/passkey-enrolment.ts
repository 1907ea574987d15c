import { type PublicKeyCredentialCreationOptionsJSON, startRegistration } from '@simplewebauthn/browser'
import type { Completed } from '../../../../shared/api/sign-in.ts'
import { askApi } from './ask-api.ts'
import { passkeyRefused } from './passkey-words.ts'

/** Lets the browser make a passkey, and adds it; the password goes along where it is asked for again. Throws `Refused`. */
export async function addPasskey(label: string, password?: string): Promise<Completed> {
  const proof = password === undefined ? {} : { password }
  const optionsJSON = await askApi<PublicKeyCredentialCreationOptionsJSON>('POST', '/me/factors/passkey/options', proof)
  const response = await startRegistration({ optionsJSON }).catch((error) => Promise.reject(passkeyRefused(error)))
  return askApi('POST', '/me/factors/passkey', { response, ...(label === '' ? {} : { label }) })
}
