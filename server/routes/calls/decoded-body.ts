import type { Decoder } from '../../../shared/plan/decoding.ts'
import { noFaults, rootOf } from '../../../shared/plan/fault.ts'
import { parseStrictJson } from '../../../shared/plan/strict-json.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { Call } from '../route.ts'

/** The JSON body of a call as `decoder` reads it; one that was left out reads as an empty object. Throws problems that name the fields. */
export function decodedBody<T>(call: Pick<Call, 'body' | 'text'>, decoder: Decoder<T>): T {
  const { value, faults } = parseStrictJson(call.body.length === 0 ? '{}' : call.text())
  if (faults.length > 0) throw problem('bad-json', { faults })
  const found = noFaults()
  const decoded = decoder(value, rootOf(found))
  if (decoded === undefined) throw problem('value-refused', { faults: found.list })
  return decoded
}
