import { boundOf } from './decode-bound.ts'
import { type Decoder, distinct, isObject, list, object, oneOf, optional, textThat } from './decoding.ts'
import type { Said } from './fault.ts'
import type { Names } from './names.ts'
import type { Bound, Field, MilestoneId } from './plan.ts'

type Countdown = Extract<Field, { readonly kind: 'days-to' }>
type Calendar = Exclude<Field, Countdown>

const badName: Said = {
  en: 'expected the name of a field: 1 to 16 of a-z, 0-9 and -',
  vi: 'phải là tên trường: 1 đến 16 ký tự a-z, 0-9 và -',
}
const takenName: Said = { en: 'an earlier field has this name', vi: 'tên này đã có ở trường trước' }
const notCounted: Said = { en: 'only a days-to field counts to a bound', vi: 'chỉ trường days-to mới đếm đến một mốc' }

const name = textThat((text) => /^[a-z0-9-]{1,16}$/.test(text), badName)

/** The fields of a slogan, each with a name of its own; what a countdown runs to may be one of these milestones. */
export function fieldsOn(milestones: Names<MilestoneId>): Decoder<readonly Field[]> {
  const to = boundOf('count', milestones)
  const countdown = object<Countdown>({ name, kind: oneOf('days-to'), to })
  const calendar = object<Calendar>(
    { name, kind: oneOf('date', 'weekday', 'lunar-date') },
    { misplaced: { to: notCounted } },
  )
  // Of an unknown kind nothing follows about `to`: it may be there, and is read as what it is.
  const unknown = object<{ readonly name: string; readonly kind: Field['kind']; readonly to?: Bound }>({
    name,
    kind: oneOf('days-to', 'date', 'weekday', 'lunar-date'),
    to: optional(to),
  })
  const field: Decoder<Field> = (value, place) => {
    const kind = isObject(value) ? value.kind : undefined
    if (kind === 'days-to') return countdown(value, place)
    if (kind === 'date' || kind === 'weekday' || kind === 'lunar-date') return calendar(value, place)
    unknown(value, place)
    return undefined
  }
  return distinct(list(field, 1), takenName, 'name')
}
