import type { ReturnedPlace } from '../../../shared/api/submission.ts'
import type { ForeseenTakeDown, TakeDownAsked, TakenSubject } from '../../../shared/api/take-down.ts'
import { maxSide } from '../../../shared/plan/decode-sections.ts'
import { readable } from '../../../shared/plan/decode-text.ts'
import {
  type Decoder,
  distinct,
  fraction,
  isObject,
  list,
  object,
  oneOf,
  optional,
  textThat,
  wholeNumber,
} from '../../../shared/plan/decoding.ts'
import { refuse } from '../../../shared/plan/fault.ts'
import { idText } from '../../../shared/plan/names.ts'
import type { BoardId, CampaignId, OrgId, SlideId } from '../../../shared/plan/plan.ts'
import type { Asked, Saying } from '../../approval/submissions/make-submission.ts'
import type { WantedTakeDown } from '../../approval/take-downs/take-downs.ts'
import type { TakeDown } from '../../planning/take-down.ts'

/** No text of an item is longer, in UTF-16 units. */
const longestText = 4000

const reason = readable(1000)
const passedBecause = optional(readable(1000))
const saying = { note: optional(readable(1000)), passedBecause }
const anyId = idText<string & {}>()
const placements = distinct(list(anyId, 1), {
  en: 'named twice in this list',
  vi: 'được nêu hai lần trong danh sách này',
})

/** The id of something that the server has named itself. */
export const madeId: Decoder<string> = textThat((text) => /^[0-9a-f-]{36}$/.test(text), {
  en: 'expected an id',
  vi: 'phải là một mã định danh',
})

const askable = {
  campaign: object<Saying & { campaign: string; placements?: readonly string[] }>({
    campaign: anyId,
    placements: optional(placements),
    ...saying,
  }),
  filler: object<Saying & { filler: string }>({ filler: anyId, ...saying }),
  restriction: object<Saying & { restriction: string }>({ restriction: anyId, ...saying }),
  interrupt: object<Saying & { interrupt: string }>({ interrupt: anyId, ...saying }),
  lift: object<Saying & { lift: string }>({ lift: madeId, ...saying }),
} as const satisfies Readonly<Record<string, Decoder<Asked>>>

/** What somebody asks to have approved: one thing of `askable`. */
export const askedBody: Decoder<Asked> = (value, place) => {
  const kinds = Object.keys(askable) as (keyof typeof askable)[]
  const [kind, ...others] = isObject(value) ? kinds.filter((key) => Object.hasOwn(value, key)) : []
  if (kind !== undefined && others.length === 0) return askable[kind](value, place)
  return refuse(place, {
    en: 'expected one of: campaign, filler, restriction, interrupt, lift',
    vi: 'phải nêu đúng một trong: campaign, filler, restriction, interrupt, lift',
  })
}

/** A body that says nothing: left out, or an empty object. */
export const nothingBody = object<Readonly<Record<never, never>>>({})

/** What an approval names, and why what was found is passed. */
export const approvedBody = object<{ digest: string; passedBecause?: string }>({
  passedBecause,
  digest: textThat((text) => /^[0-9a-f]{64}$/.test(text), {
    en: 'expected the digest that the submission tells',
    vi: 'phải là mã băm mà bản trình duyệt đã nêu',
  }),
})

const side = wholeNumber(1, maxSide)
const offset = wholeNumber(0, longestText)
const returnedPlace = object<ReturnedPlace>({
  ...{ list: readable(30), id: anyId, note: reason },
  point: optional(
    object<NonNullable<ReturnedPlace['point']>>({
      ...{
        width: side,
        height: side,
        color: oneOf('full', 'mono'),
        x: fraction(1, 'allowed'),
        y: fraction(1, 'allowed'),
      },
    }),
  ),
  words: optional(object<NonNullable<ReturnedPlace['words']>>({ start: offset, end: offset })),
})

/** Why something is sent back, and what is to be mended where. */
export const returnedBody = object<{ reason: string; places?: readonly ReturnedPlace[] }>({
  reason,
  places: optional(list(returnedPlace)),
})

const subjects = {
  slide: object<TakenSubject & { readonly what: 'slide' }>({
    what: oneOf('slide'),
    campaign: idText<CampaignId>(),
    slide: idText<SlideId>(),
  }),
  filler: object<TakenSubject & { readonly what: 'filler' }>({ what: oneOf('filler'), of: idText<OrgId>() }),
  campaign: object<TakenSubject & { readonly what: 'campaign' }>({
    what: oneOf('campaign'),
    campaign: idText<CampaignId>(),
  }),
  board: object<TakenSubject & { readonly what: 'board' }>({ what: oneOf('board'), board: idText<BoardId>() }),
  everything: object<TakenSubject & { readonly what: 'everything' }>({ what: oneOf('everything') }),
} as const satisfies Readonly<Record<TakenSubject['what'], Decoder<TakenSubject>>>

const subject: Decoder<TakenSubject> = (value, place) => {
  const what = isObject(value) ? value.what : undefined
  if (typeof what === 'string' && Object.hasOwn(subjects, what)) {
    return subjects[what as TakenSubject['what']](value, place)
  }
  const known = Object.keys(subjects).join(', ')
  return refuse(place, { en: `expected what: one of ${known}`, vi: `cần what: một trong ${known}` })
}

const instant: Decoder<number> = (value, place) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0
    ? value
    : refuse(place, { en: 'expected an instant in epoch ms', vi: 'phải là thời điểm, mili giây từ 1970' })

/** What somebody may be about to take off the air. */
export const foreseenBody = object<ForeseenTakeDown>({
  kind: oneOf('take-down', 'pause'),
  org: idText<OrgId>(),
  subject,
})

/** What a board is looked at without: something that is cleared from the boards of an org. */
export const withoutValue = object<Pick<TakeDown, 'org' | 'subject'>>({ org: idText<OrgId>(), subject })

const wanted = object<TakeDownAsked>({
  kind: oneOf('take-down', 'pause'),
  org: idText<OrgId>(),
  subject,
  reason,
  endsAt: optional(instant),
})

/** What is to be taken off the air. */
export const takeDownBody: Decoder<WantedTakeDown> = (value, place) => {
  const read = wanted(value, place)
  return read && { ...read, endsAt: read.endsAt ?? null }
}
