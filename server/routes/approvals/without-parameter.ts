import { noFaults, rootOf } from '../../../shared/plan/fault.ts'
import { parseStrictJson } from '../../../shared/plan/strict-json.ts'
import type { TakeDown } from '../../planning/take-down.ts'
import { badQuery } from '../calls/query-values.ts'
import type { Call, QueryParameter } from '../route.ts'
import { withoutValue } from './approval-bodies.ts'

/** `without`: something that might be taken off the air. */
export const withoutParameter: QueryParameter = {
  name: 'without',
  describes:
    'What is looked at as if it were taken down besides, for those who might do so: `{"org": …, "subject": …}`, as a take-down names them.',
  schema: { type: 'string', maxLength: 1000 },
}

/** The take-down that a call asks to see foreseen; undefined where it names none. Throws a problem naming the parameter. */
export function withoutOf(call: Call): TakeDown | undefined {
  const text = call.query('without')
  if (text === undefined) return undefined
  const read = withoutValue(parseStrictJson(text).value, rootOf(noFaults()))
  if (!read) throw badQuery('without', 'an org and a subject', 'một cơ quan và một đối tượng', text)
  return { ...read, id: '', kind: 'take-down', endsAt: null }
}
