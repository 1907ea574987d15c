import { type Fields, isBoardId, isFields, isId, isText, isVersion } from '../../shared/protocol/bounds.ts'
import type { Paired, PairingOffer } from '../../shared/protocol/pairing.ts'

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/** What a machine keeps of its pairing; undefined where `value` is no such thing. */
export function pairedIn(value: unknown): Paired | undefined {
  const { board, pairing, org, epoch, name, roots }: Fields = isFields(value) ? value : {}
  const isWhole = isBoardId(board) && isId(pairing) && isId(org) && isVersion(epoch) && isText(name, 1000)
  return isWhole && isTexts(roots) ? { board, pairing, org: org as Paired['org'], epoch, name, roots } : undefined
}

/** A code and how to ask after it; undefined where `value` is no such thing. */
export function offerIn(value: unknown): PairingOffer | undefined {
  const { request, secret, code, qr, address, endsAt, at }: Fields = isFields(value) ? value : {}
  const isAsked = isId(request) && isText(secret, 200) && isText(code, 6) && isText(address, 300)
  return isAsked && isTexts(qr) && typeof endsAt === 'number' && typeof at === 'number'
    ? { request, secret, code, qr, address, endsAt, at }
    : undefined
}
