import { type Fields, isFields, isId, isSha256, isWhole } from '../protocol/bounds.ts'
import type { RootDocument, SigningRole } from './manifest.ts'
import { rootTextOf } from './root-text.ts'
import { own } from './signers-of.ts'

const mostKeysOfARole = 16
const mostTime = 8.64e15

/**
 * The root document that a text is; undefined where it is not, to the letter, `rootTextOf` of one: so no field is twice, none more than
 * there is, nothing in another order. Keys are not checked against their ids.
 */
export function decodeRoot(text: string): RootDocument | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isRoot(value)) return undefined
  return rootTextOf(value) === text ? value : undefined
}

function isRoot(value: unknown): value is RootDocument {
  if (!isFields(value) || value.format !== 'congchao/root@1') return false
  const { keys, publish, approve } = value
  return (
    isWhole(value.version, 1, Number.MAX_SAFE_INTEGER) &&
    isWhole(value.issuedAt, 0, mostTime) &&
    isFields(keys) &&
    Object.keys(keys).every((id) => /^[0-9a-f]{16}$/.test(id) && isSha256(keys[id])) &&
    isRole(value.root, keys) &&
    areRoles(publish, keys) &&
    '*' in publish &&
    (approve === undefined || areRoles(approve, keys))
  )
}

function areRoles(value: unknown, keys: Fields): value is Record<string, SigningRole> {
  return isFields(value) && Object.keys(value).every((org) => (org === '*' || isId(org)) && isRole(value[org], keys))
}

function isRole(value: unknown, known: Fields): value is SigningRole {
  if (!isFields(value)) return false
  const { keys, threshold } = value
  return (
    Array.isArray(keys) &&
    keys.length <= mostKeysOfARole &&
    keys.every((id) => typeof id === 'string' && own(known, id) !== undefined) &&
    new Set(keys).size === keys.length &&
    isWhole(threshold, 1, keys.length)
  )
}
