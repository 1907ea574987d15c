import {
  type Decoder,
  flag,
  isObject,
  list,
  object,
  oneOf,
  optional,
  textThat,
  wholeNumber,
} from '../../../shared/plan/decoding.ts'
import { inside, refuse, type Said } from '../../../shared/plan/fault.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'
import type { BoardKey } from '../../../shared/protocol/board-key.ts'
import { isBase64Url, isId } from '../../../shared/protocol/bounds.ts'
import type { PairingQuestion, PairingRequestFile, PairingScreen } from '../../../shared/protocol/pairing.ts'
import { keyOf } from '../../pairing/has-key.ts'

const notAKey: Said = { en: 'expected a public key of P-256 as a JWK', vi: 'phải là khóa công khai P-256 dạng JWK' }

/** A public key of P-256 that lies on its curve. */
const publicKey: Decoder<BoardKey> = (value, place) => keyOf(value)?.jwk ?? refuse(place, notAKey)

const ratio: Decoder<number> = (value, place) =>
  typeof value === 'number' && value > 0 && value <= 100
    ? value
    : refuse(place, { en: 'expected a number up to 100', vi: 'phải là một số đến 100' })

const screen = object<PairingScreen>({
  ...{ width: wholeNumber(0, 65_535), height: wholeNumber(0, 65_535), devicePixelRatio: ratio },
})

const shell = textThat((text) => text.length <= 64, { en: 'at most 64 characters', vi: 'tối đa 64 ký tự' })
const id = textThat(isId, { en: 'expected an id', vi: 'phải là một mã' })
const board = id as Decoder<BoardId>
const signature = textThat((text) => isBase64Url(text, 86, 86), {
  ...{ en: 'expected 86 characters of base64url', vi: 'phải là 86 ký tự base64url' },
})
const code = textThat((text) => /^\d{6}$/.test(text), { en: 'expected six digits', vi: 'phải là sáu chữ số' })

const question = {
  ...{ publicKey, screen, shell },
  former: optional(object<NonNullable<PairingQuestion['former']>>({ board, pairing: id })),
}

/** What a machine says to be paired. */
export const pairingQuestion = object<PairingQuestion>(question)

/** What a machine without a network has saved, and whether it takes another's place. */
export const pairingFileAsked = object<{ readonly request: PairingRequestFile; readonly replace?: boolean }>({
  request: object<PairingRequestFile>({ ...question, format: oneOf('congchao/pairing-request@1'), signature }),
  replace: optional(flag),
})

/** A code. */
export const codeBody = object<{ readonly code: string }>({ code })

/** Fields of a board that is to be added: the plan's own decoder reads them. */
const boardFields: Decoder<Readonly<Record<string, unknown>>> = (value, place) =>
  isObject(value) ? value : refuse(place, { en: 'expected an object', vi: 'phải là một đối tượng' })

/** A code, and the board that the machine is to be: either one that is there, or one that is to be added. */
export interface Confirming {
  readonly code: string
  readonly board?: BoardId
  readonly replace?: boolean
  readonly add?: Readonly<Record<string, unknown>>
}

const confirmingFields = object<Confirming>({
  ...{ code, board: optional(board), replace: optional(flag), add: optional(boardFields) },
})

/** The same, decoded. */
export const confirming: Decoder<Confirming> = (value, place) => {
  const read = confirmingFields(value, place)
  if (!read || (read.board === undefined) !== (read.add === undefined)) return read
  return refuse(inside(place, 'board'), {
    en: 'expected either a board or one to add',
    vi: 'cần đúng một trong hai: bảng có sẵn hoặc bảng cần thêm',
  })
}

/** The key of this very machine, and whether it takes another's place. */
export const pairingHere = object<{ readonly publicKey: BoardKey; readonly replace?: boolean }>({
  ...{ publicKey, replace: optional(flag) },
})

/** For how long a card is shown. */
export const cardAsked = object<{ readonly minutes: number }>({ minutes: wholeNumber(0, 30) })

/** Whether all of a card was seen. */
export const seenBody = object<{ readonly ok: boolean }>({ ok: flag })

/** Boards that are to be added: the plan's own decoder reads each. */
export const registering = object<{ readonly boards: readonly Readonly<Record<string, unknown>>[] }>({
  boards: list(boardFields, 1),
})
