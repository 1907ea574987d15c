import { boardOf, campaignOf } from './place.ts'
import { unseenAbove } from './plan-rows.ts'
import type { Rows, ScopedRow } from './row.ts'

const shown =
  (end = ''): ScopedRow['call'] =>
  (_, org) => ({ path: `/api/v1/boards/${boardOf(org)}/shows${end}` })

/** What boards have proved that they showed. */
export const proofRows: Rows = {
  reportShows: [
    { list: ['/api/v1/reports/shows'], own: 'not-told' },
    {
      about: 'on a board',
      call: (_, org) => ({ path: `/api/v1/reports/shows?board=${boardOf(org)}` }),
      ...{ power: 'see', done: 200, hidden: 'board-not-found' },
    },
    {
      about: 'on the boards of an org',
      call: (_, org) => ({ path: `/api/v1/reports/shows?org=${org}` }),
      ...{ power: 'see', done: 200 },
    },
    {
      about: 'of a campaign',
      call: (_, org) => ({ path: `/api/v1/reports/shows?campaign=${campaignOf(org)}` }),
      ...{ power: 'see', done: 200, above: 'own' },
    },
    {
      ...unseenAbove,
      about: 'of a campaign that is not directed here',
      call: () => ({ path: '/api/v1/reports/shows?campaign=cho-ben' }),
      ...{ power: 'see', done: 200 },
    },
  ],
  listBoardShows: { call: shown(), power: 'see', done: 200, hidden: 'board-not-found' },
  verifyBoardShows: { call: shown('/verify'), power: 'see', done: 200, hidden: 'board-not-found' },
}
