import { jsonOf } from '../../../json-of.ts'
import type { aTreeDocument } from '../../a-tree.ts'
import { aCampaign } from '../../a-tree.ts'
import { boardOf, campaignOf, type Org } from './place.ts'
import type { Rows, ScopedRow } from './row.ts'
import type { Things } from './things.ts'
import type { Who } from './who.ts'

type Document = ReturnType<typeof aTreeDocument>

/** The plan as whoever asks sees it, changed; as it is whole for those who see none. */
const documentChanged =
  (change: (document: Document, org: Org) => void): ScopedRow['call'] =>
  async ({ server }: Things, org: Org, who: Who) => {
    const seen = await who.call('GET', '/api/v1/plan')
    const document = await jsonOf<Document>(seen.ok ? seen : server.call('GET', '/api/v1/plan'))
    change(document, org)
    return { path: '/api/v1/plan', json: document }
  }

const milestone =
  (last = '', campaign = campaignOf): ScopedRow['call'] =>
  (_, org) => ({
    path: `/api/v1/campaigns/${campaign(org)}/milestones/ngay${last}`,
    json: { title: 'Ngày' },
  })
const placing =
  (campaign = campaignOf): ScopedRow['call'] =>
  (_, org) => ({
    path: `/api/v1/campaigns/${campaign(org)}/placements`,
    json: { slides: [{ kind: 'slogan', text: 'Mừng xuân' }], placement: { phase: 'dot' } },
  })
const ofOrg =
  (last = ''): ScopedRow['call'] =>
  (_, org) => ({ path: `/api/v1/orgs/${org}${last}` })
const ofBoard =
  (last = ''): ScopedRow['call'] =>
  (_, org) => ({ path: `/api/v1/boards/${boardOf(org)}${last}` })
const seen = (call: ScopedRow['call'], more: Partial<ScopedRow> = {}): ScopedRow => ({
  ...{ call, power: 'see', done: 200 },
  ...more,
})
const onBoard = (last = '') => seen(ofBoard(last), { hidden: 'board-not-found' })

/** Campaigns of the office above that reach nobody of this one: not there, as a sister's. */
export const unseenAbove = { about: 'what reaches others', places: ['above'] } as const
export const unseenCampaigns = [() => 'cho-ben', () => 'rieng-tinh'] as const

/** The plan, its offices and its boards. */
export const planRows: Rows = {
  readPlan: { list: ['/api/v1/plan'], above: 'shown' },
  readPlaying: { list: ['/api/v1/plan/playing'], above: 'shown' },
  checkPlan: { list: ['/api/v1/plan/check'], above: 'shown', own: 'not-told' },
  replacePlan: [
    {
      about: 'a campaign',
      call: documentChanged((document, org) => {
        const [slide] = document.campaigns.find(({ id }) => id === campaignOf(org))?.slides ?? []
        if (slide) slide.text += '!'
        else document.campaigns.push(aCampaign(campaignOf(org), org))
      }),
      ...{ power: 'edit', done: 200, above: 'locked-from-above', hidden: 'plan-refused' },
    },
    {
      about: 'a board',
      call: documentChanged((document, org) => {
        const board = document.boards.find(({ id }) => id === boardOf(org))
        if (board) board.name += '!'
        else document.boards.push({ id: boardOf(org), org, name: 'Bảng', kind: 'led', width: 96, height: 32 })
      }),
      // Its id is taken by a board that is not shown, of an org that is.
      ...{ power: ['pair', 'administer'], done: 200, above: 'plan-refused', hidden: 'plan-refused' },
    },
    {
      about: 'an office',
      call: documentChanged((document, org) => {
        const office = document.orgs.find(({ id }) => id === org)
        if (office) office.name += '!'
        else document.orgs.push({ id: org, name: 'Huyện', parent: 'tinh' })
      }),
      ...{ power: 'administer', done: 200, above: 'locked-from-above', hidden: 'plan-refused' },
    },
  ],
  readMilestoneImpact: [
    { call: milestone('/impact'), power: 'approve', done: 200, above: 'locked-from-above' },
    ...unseenCampaigns.map(
      (id): ScopedRow => ({ ...unseenAbove, call: milestone('/impact', id), power: 'approve', done: 200 }),
    ),
  ],
  changeMilestone: [
    { call: milestone(), power: 'approve', done: 200, above: 'locked-from-above' },
    ...unseenCampaigns.map(
      (id): ScopedRow => ({ ...unseenAbove, call: milestone('', id), power: 'approve', done: 200 }),
    ),
  ],
  addPlacement: [
    { call: placing(), power: 'edit', done: 201, above: 'locked-from-above' },
    ...unseenCampaigns.map((id): ScopedRow => ({ ...unseenAbove, call: placing(id), power: 'edit', done: 201 })),
  ],
  listOrgs: { list: ['/api/v1/orgs', '/api/v1/orgs?q=b'], above: 'shown' },
  readOrg: seen(ofOrg(), { above: 'own' }),
  readOrgTimes: seen(ofOrg('/times'), { above: 'own' }),
  addOrg: {
    call: (_, org) => ({ path: '/api/v1/orgs', json: { name: 'Thôn', parent: org } }),
    ...{ power: 'administer', done: 201, hidden: 'plan-refused', above: 'forbidden' },
  },
  changeOrg: [
    {
      about: 'its level',
      call: (_, org) => ({ path: `/api/v1/orgs/${org}`, json: { level: 'Cấp' } }),
      ...{ power: 'administer', done: 200, above: 'locked-from-above' },
    },
    {
      about: 'an own one moved there',
      call: (_, org) => ({ path: '/api/v1/orgs/xom', json: { parent: org } }),
      ...{ power: 'administer', done: 200, hidden: 'plan-refused', above: 'forbidden' },
    },
  ],
  listBoards: { list: ['/api/v1/boards', '/api/v1/boards?q=b'] },
  readBoard: onBoard(),
  readBoardTimes: onBoard('/times'),
  readTimeline: onBoard('/timeline'),
  readNow: [
    onBoard('/now'),
    {
      about: 'what is written',
      call: ofBoard('/now?of=plan'),
      ...{ power: ['edit', 'approve', 'administer'], done: 200, hidden: 'board-not-found' },
    },
  ],
  explain: [
    onBoard('/explain'),
    // Why something does not show is told of what is seen alone.
    { list: ['/api/v1/boards/bang-huyen/explain', '/api/v1/boards/bang-xa/explain'], above: 'shown' },
  ],
  readPlaylist: onBoard('/playlist'),
  readFrame: onBoard('/frame.png'),
  readCard: { ...onBoard('/card.png'), key: [200, 'board-not-found'] },
  addBoard: {
    call: ({ another }, org) => ({
      path: '/api/v1/boards',
      json: { org, name: `Bảng mới ${another()}`, kind: 'led', width: 96, height: 32 },
    }),
    ...{ power: ['pair', 'administer'], gate: ['pair', 'administer'], done: 201 },
    ...{ hidden: 'plan-refused', above: 'locked-from-above' },
  },
  changeBoard: [
    {
      call: (_, org) => ({ path: `/api/v1/boards/${boardOf(org)}`, json: { pitch: 5 } }),
      ...{ power: ['pair', 'administer'], done: 200, hidden: 'board-not-found' },
    },
    {
      about: 'an own one moved there',
      call: (_, org) => ({ path: '/api/v1/boards/bang-xom', json: { org } }),
      ...{ power: ['pair', 'administer'], gate: ['pair', 'administer'], done: 200 },
      ...{ hidden: 'plan-refused', above: 'locked-from-above' },
    },
  ],
  trySlides: {
    call: (_, org) => ({
      path: '/api/v1/trial',
      json: { slides: [{ kind: 'slogan', text: 'Chào' }], boards: [boardOf(org)] },
    }),
    ...{ power: 'edit', done: 200, hidden: 'board-not-found' },
  },
}
