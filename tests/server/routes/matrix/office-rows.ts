import { boardOf, campaignOf } from './place.ts'
import { unseenAbove } from './plan-rows.ts'
import type { Rows, ScopedRow } from './row.ts'

const settings =
  (json?: object): ScopedRow['call'] =>
  (_, org) => ({
    path: `/api/v1/orgs/${org}/settings`,
    ...(json && { json }),
  })
const directive =
  (campaign = campaignOf): ScopedRow['call'] =>
  (_, org) => ({ path: `/api/v1/directives/${campaign(org)}` })
const readiness =
  (campaign = campaignOf): ScopedRow['call'] =>
  (_, org) => ({ path: `/api/v1/campaigns/${campaign(org)}/readiness` })

const slogans =
  (json?: object): ScopedRow['call'] =>
  (_, org) => ({ path: `/api/v1/orgs/${org}/slogans`, ...(json && { json }) })
const slogan =
  (last = '', json?: object): ScopedRow['call'] =>
  async (things, org) => ({ path: `${await things.official(org)}${last}`, ...(json && { json }) })
const added = { texts: ['Đoàn kết!'], number: '1', issuer: 'Sở', issuedOn: '2020-10-01' }

/** What offices choose, what they direct, what is official in them, and what was done. */
export const officeRows: Rows = {
  readSettings: { call: settings(), power: 'see', done: 200 },
  changeSettings: { call: settings({}), power: 'administer', done: 200 },
  readKeys: { list: ['/api/v1/keys'], own: 'not-told' },
  listDirectives: [
    { list: ['/api/v1/directives', '/api/v1/directives?issued=1'], above: 'shown' },
    { call: (_, org) => ({ path: `/api/v1/directives?org=${org}` }), power: 'see', done: 200 },
  ],
  readDirective: [
    { list: ['/api/v1/directives/cua-tinh'], above: 'shown' },
    { call: directive(), power: 'see', done: 200, above: 'own' },
    { ...unseenAbove, call: directive(() => 'cho-ben'), power: 'see', done: 200 },
  ],
  acknowledgeDirective: [
    {
      about: 'for that office',
      call: ({ server }, org) => ({
        path: '/api/v1/directives/cua-tinh/acknowledgement',
        json: { org, boards: [boardOf(org)], startsAt: server.clock.at },
      }),
      ...{ power: ['edit', 'approve', 'administer'], done: 200 },
    },
    {
      about: 'of others',
      call: ({ server }) => ({
        path: '/api/v1/directives/cho-ben/acknowledgement',
        json: { org: 'huyen', boards: ['bang-huyen'], startsAt: server.clock.at },
      }),
      ...{ power: 'see', done: 'not-found' },
    },
  ],
  readReadiness: [
    { list: ['/api/v1/campaigns/cua-tinh/readiness'], above: 'shown' },
    { call: readiness(), power: 'see', done: 200, above: 'own' },
    { ...unseenAbove, call: readiness(() => 'cho-ben'), power: 'see', done: 200 },
    { ...unseenAbove, call: readiness(() => 'rieng-tinh'), power: 'see', done: 200 },
  ],
  listOfficialSlogans: [
    { list: ['', '?from=withdrawn'].map((query) => `/api/v1/orgs/huyen/slogans${query}`), above: 'shown' },
    { call: slogans(), power: 'see', done: 200 },
  ],
  addOfficialSlogans: { call: slogans(added), power: 'approve', done: 201 },
  correctOfficialSlogan: { call: slogan('', { number: '2' }), power: 'approve', done: 200 },
  withdrawOfficialSlogan: { call: slogan(), power: 'approve', done: 200 },
  restoreOfficialSlogan: {
    call: async (things, org) => {
      const path = await things.official(org)
      await (await things.worker(org, 'approver')).call('DELETE', path)
      return { path: `${path}/restore` }
    },
    ...{ power: 'approve', done: 200 },
  },
  listAudit: [
    { list: ['/api/v1/audit'], gate: 'administer', above: 'shown' },
    {
      list: [
        ...['cua-ben', 'rieng-tinh', 'cua-tinh'].map((id) => `/api/v1/audit?subjectKind=campaign&subject=${id}`),
        ...['ben', 'tinh', 'huyen'].map((id) => `/api/v1/audit?subjectKind=settings&subject=${id}`),
      ],
      // What one's own have said to a directive names it.
      above: 'shown',
    },
    {
      about: 'of an office',
      call: (_, org) => ({ path: `/api/v1/audit?org=${org}` }),
      ...{ power: 'administer', gate: 'administer', done: 200 },
    },
    {
      about: 'of one thing',
      call: (_, org) => ({ path: `/api/v1/audit?org=${org}&subjectKind=board&subject=${boardOf(org)}` }),
      ...{ power: 'see', done: 200 },
    },
  ],
  exportAudit: { list: ['/api/v1/audit/export'], above: 'shown' },
}
