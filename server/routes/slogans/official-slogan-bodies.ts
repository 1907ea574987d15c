import { slogan, title } from '../../../shared/plan/decode-text.ts'
import { date } from '../../../shared/plan/decode-time.ts'
import { list, object, optional } from '../../../shared/plan/decoding.ts'
import type { DateText } from '../../../shared/plan/plan.ts'

/** Official slogans as they are added, with the written plan that they came in. */
export interface AddedSlogans {
  readonly texts: readonly string[]
  readonly number: string
  readonly issuer: string
  readonly issuedOn: DateText
}

/** What is put right of one; what is left out stays. */
export type CorrectedSlogan = Partial<Omit<AddedSlogans, 'texts'> & { readonly text: string }>

/** How many are added at once. */
export const mostAdded = 200

const document = { number: title, issuer: title, issuedOn: date }

/** Slogans to be added. */
export const addedSlogans = object<AddedSlogans>({ texts: list(slogan, 1), ...document })

/** A correction. */
export const correctedSlogan = object<CorrectedSlogan>({
  text: optional(slogan),
  number: optional(document.number),
  issuer: optional(document.issuer),
  issuedOn: optional(document.issuedOn),
})
