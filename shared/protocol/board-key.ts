import { type Fields, isFields } from './bounds.ts'

/** A board's public key: P-256, as a JWK. */
export interface BoardKey {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  /** 43 characters of base64url each. */
  readonly x: string
  readonly y: string
}

const isCoordinate = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/.test(value)

/** The public key in a JWK, without whatever else it says; undefined where it is none. Whether it lies on the curve is not asked. */
export function boardKeyIn(value: unknown): BoardKey | undefined {
  const { kty, crv, x, y }: Fields = isFields(value) ? value : {}
  return kty === 'EC' && crv === 'P-256' && isCoordinate(x) && isCoordinate(y) ? { kty, crv, x, y } : undefined
}
