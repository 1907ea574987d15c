import { generateKeyPairSync } from 'node:crypto'
import { jsonOf } from '../json-of.ts'
import type { Office } from './office.ts'

/** The key of a machine, as its page sends it. */
export function machineKey(): object {
  const { kty, crv, x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' })
  return { kty, crv, x, y }
}

/** A machine that asks to be paired, as its page does: the code that it shows. */
export async function askingMachine({ server }: Office, width: number, height: number): Promise<string> {
  const asked = { publicKey: machineKey(), screen: { width, height, devicePixelRatio: 1 }, shell: 'test' }
  const answer = fetch(`${server.url}/api/v1/pairings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify(asked),
  })
  return (await jsonOf<{ code: string }>(answer)).code
}
