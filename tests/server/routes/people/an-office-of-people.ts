import type { Role } from '../../../../shared/api/role.ts'
import type { ProblemDocument } from '../../../../shared/problem/problem.ts'
import { jsonOf } from '../../../json-of.ts'
import { signingIn } from '../../access/with-password.ts'
import { aPerson, type SignedIn } from '../../people.ts'

/** A person as the API tells of them. */
export interface View {
  readonly id: string
  readonly login: string
  readonly email: string | null
  readonly grants: readonly { readonly id: string; readonly org: string | null; readonly role: Role }[]
  readonly managed: boolean
}

const document = {
  format: 'congchao/plan@1',
  timezone: 'Asia/Ho_Chi_Minh',
  orgs: [
    { id: 'tinh', name: 'Tỉnh' },
    { id: 'huyen', name: 'Huyện', parent: 'tinh' },
    { id: 'xa', name: 'Xã', parent: 'huyen' },
    { id: 'huyen-ban', name: 'Huyện bạn', parent: 'tinh' },
  ],
  boards: [],
  campaigns: [],
}

/** An office with people in it: administrators of the whole, the province and a district. */
export async function anOfficeOfPeople() {
  const server = await signingIn()
  await server.call('PUT', '/api/v1/plan', { json: document })
  const of = (role: Role, org: string | null) => aPerson(server, { role, org })
  const [root, tinh, huyen] = [
    await of('administrator', null),
    await of('administrator', 'tinh'),
    await of('administrator', 'huyen'),
  ]
  const make = (by: SignedIn, json: object) => by.call('POST', '/api/v1/people', { json })
  const give = (by: SignedIn, to: { id: string }, json: object) =>
    by.call('POST', `/api/v1/people/${to.id}/grants`, { json })
  const idsFor = async (by: SignedIn, query = '') =>
    (await jsonOf<{ people: View[] }>(by.call('GET', `/api/v1/people${query}`))).people.map(({ id }) => id).sort()
  const grantsOf = async (of: { id: string }) =>
    (await jsonOf<View>(server.call('GET', `/api/v1/people/${of.id}`))).grants
  return { ...server, of, root, tinh, huyen, make, give, idsFor, grantsOf }
}

/** How a call was answered. */
export const status = async (answer: Promise<Response>) => (await answer).status
/** Why a call was refused. */
export const codeOf = async (answer: Promise<Response>) => (await jsonOf<ProblemDocument>(answer)).code
