import type { BoardId, OrgId, Selector } from '../../../shared/plan/plan.ts'
import type { Receiving } from '../../approval/emergency/cap/receive-alert.ts'
import { badQuery } from '../calls/query-values.ts'
import type { Call, QueryParameter } from '../route.ts'

const texts = ['headline', 'description', 'instruction', 'event'] as const

const schema = { type: 'string' }

/** What whoever passes a CAP message on says in the address. */
export const receivingParameters: readonly QueryParameter[] = [
  { name: 'template', describes: 'An approved template that takes the words.', schema },
  { name: 'org', describes: 'In whose name, and for whose boards at the most.', schema },
  {
    name: 'text',
    describes: 'Which of the message’s words; `headline` where it is left out.',
    schema: { enum: texts },
  },
  { name: 'orgs', describes: 'For these orgs, with commas; the message’s areas say where no part is named.', schema },
  { name: 'tags', describes: 'For boards with any of these tags, with commas.', schema },
  { name: 'boards', describes: 'For these boards, with commas.', schema },
]

/** The same, of a call. Throws a problem naming the parameter. */
export function receivingIn(call: Call): Receiving {
  const given = call.query('text') ?? 'headline'
  const text = texts.find((one) => one === given)
  if (!text) throw badQuery('text', texts.join(', '), texts.join(', '), given)
  const orgs = namesIn<OrgId>(call, 'orgs')
  const tags = namesIn<string>(call, 'tags')
  const boards = namesIn<BoardId>(call, 'boards')
  const chosen: Selector = { ...(orgs && { orgs }), ...(tags && { tags }), ...(boards && { boards }) }
  return {
    ...{ template: neededIn(call, 'template'), org: neededIn(call, 'org') as OrgId, text },
    ...(Object.keys(chosen).length > 0 && { boards: chosen }),
  }
}

function namesIn<T extends string>(call: Call, name: string): readonly T[] | undefined {
  const names = call
    .query(name)
    ?.split(',')
    .filter((one) => one !== '')
  return names && ([...new Set(names)] as T[])
}

function neededIn(call: Call, name: string): string {
  const text = call.query(name)
  if (text === undefined || text === '') throw badQuery(name, 'an id', 'một mã', text ?? '')
  return text
}
