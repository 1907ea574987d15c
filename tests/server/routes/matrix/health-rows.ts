import type { BoardId } from '../../../../shared/plan/plan.ts'
import { aForm, aPng } from '../../files.ts'
import { boardOf, type Org } from './place.ts'
import type { Rows, ScopedRow } from './row.ts'
import type { Things } from './things.ts'

const onBoard =
  (last: string, json?: object): ScopedRow['call'] =>
  (_, org) => ({ path: `/api/v1/boards/${boardOf(org)}${last}`, ...(json && { json }) })
const settings =
  (json?: object): ScopedRow['call'] =>
  (_, org) => ({ path: `/api/v1/orgs/${org}/alert-settings`, ...(json && { json }) })
const hidden = 'board-not-found'

/** Puts the board of an org on the line, as far as its health goes. */
function connect({ server }: Things, org: Org): void {
  server.health.connected(boardOf(org) as BoardId, server.clock.at)
}

let photos = 0
/** The same bytes once more are answered otherwise. */
const aNewPhoto = () => aPng(64, 32 + ++photos)

/** How boards are, what they draw, and what people are told of them. */
export const healthRows: Rows = {
  listHealth: [
    { list: ['/api/v1/health', '/api/v1/health?state=offline'] },
    { call: (_, org) => ({ path: `/api/v1/health?org=${org}` }), power: 'see', done: 200 },
  ],
  readToday: { list: ['/api/v1/today'], above: 'shown' },
  readBoardHealth: { call: onBoard('/health'), power: 'see', done: 200, hidden },
  beginRepair: [
    { call: onBoard('/repair', { note: 'Thay nguồn' }), power: 'pair', done: 200, hidden },
    {
      about: 'with a photo from there',
      call: async (things, org) => ({
        path: `/api/v1/boards/${boardOf('huyen')}/repair`,
        json: { note: 'Thay nguồn', photo: await things.media(org) },
      }),
      ...{ power: 'pair', done: 200, hidden: 'media-not-found' },
    },
  ],
  addRepairPhoto: {
    call: (_, org) => ({
      path: `/api/v1/boards/${boardOf(org)}/repair/photo`,
      ...aForm([{ name: 'file', filename: 'hong.png', bytes: aNewPhoto() }]),
    }),
    ...{ power: 'pair', done: 201, hidden },
  },
  endRepair: {
    call: async (things, org) => {
      await things.repair(org)
      return { path: `/api/v1/boards/${boardOf(org)}/repair` }
    },
    ...{ power: 'pair', done: 204, hidden },
  },
  listScreenshots: { call: onBoard('/screenshots'), power: 'see', done: 200, hidden },
  askScreenshot: {
    call: (things, org) => {
      connect(things, org)
      return { path: `/api/v1/boards/${boardOf(org)}/screenshots`, json: {} }
    },
    ...{ power: 'see', done: 202, hidden },
  },
  sendScreenshot: {
    call: async (things, org) => ({
      path: `/api/v1/boards/${boardOf(org)}/screenshots/${await things.screenshot(org)}`,
      headers: {
        ...{ 'content-type': 'image/png', 'congchao-manifest': '1.1' },
        'congchao-drawn-at': String(things.server.clock.at),
      },
      body: new Uint8Array(aPng(96, 32)),
    }),
    // Nobody but the board says what it drew.
    ...{ power: 'see', done: 'forbidden', hidden: 'forbidden', key: [204, 'board-not-found'] },
  },
  readScreenshot: {
    call: async (things, org) => ({
      path: `/api/v1/boards/${boardOf(org)}/screenshots/${await things.screenshot(org)}.png`,
    }),
    // It has been asked for, and has not come.
    ...{ power: 'see', done: 'not-found', hidden },
  },
  listAlerts: [
    { list: ['/api/v1/alerts', '/api/v1/alerts?state=open'] },
    { call: (_, org) => ({ path: `/api/v1/alerts?org=${org}` }), power: 'see', done: 200 },
  ],
  seeAlert: {
    call: async (things, org) => ({ path: `/api/v1/alerts/${await things.alert(org)}/seen`, json: {} }),
    ...{ power: 'pause', done: 200 },
  },
  readAlertSettings: { call: settings(), power: 'administer', done: 200 },
  changeAlertSettings: { call: settings({}), power: 'administer', done: 200 },
}
