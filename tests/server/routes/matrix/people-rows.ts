import type { Org } from './place.ts'
import type { Rows, ScopedRow } from './row.ts'
import { hourMs, type Made, type Things } from './things.ts'

const people = '/api/v1/people'

type Somebody = (things: Things, org: Org) => Promise<Made>

const viewer: Somebody = (things, org) => things.viewer(org)
const ofPerson = (last: string, json: object, more: Partial<ScopedRow> = {}, somebody = viewer): ScopedRow => ({
  call: async (things, org) => ({ path: `${people}/${(await somebody(things, org)).id}${last}`, json }),
  ...{ power: 'administer', done: 200, tokens: 'refused' },
  ...more,
})
/** Whoever administers one of their offices sees them; whoever does not administer all of them does not have their account. */
const ofBoth = (last: string, json: object, done: number): ScopedRow => ({
  ...ofPerson(last, json, { done, hidden: 'forbidden' }, (things, org) => things.ofBoth(org)),
  about: 'who is of two offices',
  places: ['below', 'above', 'sister'],
})
/** Approvers see the people of their office, and do not have them. */
const seenByApprovers = { seen: 'not-found', as: { approver: 'forbidden' } } as const

/** People, what they may do, and tokens. */
export const peopleRows: Rows = {
  listPeople: [
    { list: [people, `${people}?q=c`, `${people}?org=tinh`], gate: ['administer', 'approve'] },
    {
      call: (_, org) => ({ path: `${people}?org=${org}` }),
      // Of the office above those are shown who are below it, and one's own.
      ...{ power: ['administer', 'approve'], gate: ['administer', 'approve'], done: 200, above: 'own' },
    },
  ],
  makePerson: {
    call: ({ another }, org) => ({
      path: people,
      json: { login: `${org}.moi.${another()}`, name: 'Lê Văn Mới', grants: [{ org, role: 'viewer' }] },
    }),
    ...{ power: 'administer', done: 201, tokens: 'first' },
  },
  readPerson: {
    call: async (things, org) => ({ path: `${people}/${(await things.viewer(org)).id}` }),
    ...{ power: ['administer', 'approve'], done: 200, seen: 'not-found' },
  },
  changePerson: [ofPerson('', { name: 'Trần Văn Bình' }), ofBoth('', { name: 'Trần Văn Bình' }, 200)],
  resetPerson: [ofPerson('/reset', {}), ofBoth('/reset', {}, 200)],
  closePerson: [ofPerson('/close', {}, { done: 204 }), ofBoth('/close', {}, 204)],
  reopenPerson: ofPerson('/reopen', {}, { done: 204 }, (things, org) => things.closed(org)),
  giveGrant: [
    {
      about: 'to somebody there',
      call: async (things, org) => ({
        path: `${people}/${(await things.viewer(org)).id}/grants`,
        json: { org: org === 'xa' ? 'xa' : 'huyen', role: 'technician' },
      }),
      ...{ power: 'administer', done: 201, tokens: 'first', ...seenByApprovers },
    },
    {
      about: 'in that office',
      call: async (things, org) => ({
        path: `${people}/${(await things.viewer('huyen')).id}/grants`,
        json: { org, role: 'operator' },
      }),
      ...{ power: 'administer', done: 201, tokens: 'first', ...seenByApprovers },
    },
    {
      about: 'to a deputy',
      call: async (things, org, { id }) => ({
        path: `${people}/${(await things.viewer('huyen')).id}/grants`,
        json: { org, role: 'approver', deputyFor: id || 'x', until: things.server.clock.at + hourMs },
      }),
      ...{ power: 'approve', done: 201, tokens: 'first', seen: 'not-found' },
      as: { administrator: 'value-refused' },
    },
  ],
  takeGrant: {
    call: async (things, org) => {
      const { id, grant } = await things.granted(org)
      return { path: `${people}/${id}/grants/${grant}` }
    },
    ...{ power: 'administer', done: 204, tokens: 'first', ...seenByApprovers },
  },
  listTokens: { list: ['/api/v1/tokens'] },
  makeToken: {
    call: ({ server }, org) => ({
      path: '/api/v1/tokens',
      json: { label: 'máy', org, roles: ['viewer'], endsAt: server.clock.at + hourMs },
    }),
    ...{ power: 'administer', done: 201, tokens: 'first' },
  },
  endToken: {
    call: async (things, org) => ({ path: `/api/v1/tokens/${await things.token(org)}` }),
    ...{ power: 'administer', done: 204, tokens: 'first' },
  },
}
