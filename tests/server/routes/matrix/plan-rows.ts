import { jsonOf } from '../../../json-of.ts'
import type { aTreeDocument } from '../../a-tree.ts'
import { aCampaign } from '../../a-tree.ts'
import { boardOf, campaignOf, type Org } from './place.ts'
import type { Rows, ScopedRow } from './row.ts'
import type { Things } from './things.ts'
import type { Who } from './who.ts'

/** Campaigns of the office above that reach nobody of this one: not there, as a sister's. */
export const unseenAbove = { about: 'what reaches others', places: ['above'] } as const
export const unseenCampaigns = [() => 'cho-ben', () => 'rieng-tinh'] as const

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
const ofCampaign =
  (last = '', json?: (org: Org) => object, campaign = campaignOf): ScopedRow['call'] =>
  (_, org) => ({ path: `/api/v1/campaigns/${campaign(org)}${last}`, ...(json && { json: json(org) }) })
/** Of a campaign of each org, and of those of the office above that reach nobody of this one. */
const onCampaigns = (last: string, json: (org: Org) => object, done: number): readonly ScopedRow[] => [
  { call: ofCampaign(last, json), power: 'edit', done, above: 'locked-from-above' },
  ...unseenCampaigns.map(
    (id): ScopedRow => ({ ...unseenAbove, call: ofCampaign(last, json, id), power: 'edit', done }),
  ),
]
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
  listCampaigns: { list: ['/api/v1/campaigns', '/api/v1/campaigns?org=ben'], above: 'shown' },
  readCampaign: [
    seen(ofCampaign(), { above: 'own' }),
    ...unseenCampaigns.map((id): ScopedRow => ({ ...unseenAbove, ...seen(ofCampaign('', undefined, id)) })),
  ],
  addCampaign: {
    call: (_, org) => ({ path: '/api/v1/campaigns', json: { org, title: 'Đợt mới' } }),
    ...{ power: 'edit', done: 201, hidden: 'plan-refused', above: 'locked-from-above' },
  },
  replaceCampaign: onCampaigns('', (org) => aCampaign(campaignOf(org), org), 200),
  removeCampaign: [
    {
      call: async ({ worker, another }, org) => {
        const json = { id: `tam-${org}-${another()}`, org, title: 'Tạm' }
        await (await worker(org, 'editor')).call('POST', '/api/v1/campaigns', { json })
        return { path: `/api/v1/campaigns/${json.id}` }
      },
      ...{ power: 'edit', done: 200 },
    },
    { ...unseenAbove, about: 'a directive', call: ofCampaign(), power: 'edit', done: 200, above: 'locked-from-above' },
  ],
  copyCampaign: [
    {
      about: 'to its own office',
      ...{ call: ofCampaign('/copy', () => ({ by: 'P1Y' })), power: 'edit', done: 201, above: 'locked-from-above' },
    },
    {
      about: 'to the caller’s office',
      ...{ call: ofCampaign('/copy', () => ({ by: 'P1Y', org: 'huyen' })), power: 'edit', done: 201, above: 'own' },
    },
    ...unseenCampaigns.map(
      (id): ScopedRow => ({
        ...unseenAbove,
        ...{ call: ofCampaign('/copy', () => ({ by: 'P1Y', org: 'huyen' }), id), power: 'edit', done: 201 },
      }),
    ),
  ],
  foreseeCampaign: {
    call: (_, org) => ({ path: '/api/v1/campaigns/outlook', json: { campaign: { org, title: 'Đợt mới' } } }),
    ...{ power: 'edit', done: 200, hidden: 'plan-refused', above: 'locked-from-above' },
  },
  listBin: { list: ['/api/v1/bin', '/api/v1/bin?kind=campaign'] },
  restoreThing: {
    call: async ({ binned }, org) => ({ path: `/api/v1/bin/${await binned(org)}/restore`, json: {} }),
    ...{ power: 'edit', done: 200 },
  },
  restoreThings: {
    call: async ({ binned }, org) => ({ path: '/api/v1/bin/restore', json: { things: [await binned(org)] } }),
    ...{ power: 'edit', done: 200 },
  },
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
  removeOrg: {
    call: async ({ worker, another }, org) => {
      const json = { id: `tam-${org}-${another()}`, name: 'Tạm', parent: org }
      await (await worker(org, 'administrator')).call('POST', '/api/v1/orgs', { json })
      return { path: `/api/v1/orgs/${json.id}` }
    },
    ...{ power: 'administer', done: 200 },
  },
  readFiller: seen(ofOrg('/filler'), { above: 'own' }),
  putFiller: {
    call: (_, org) => ({
      path: `/api/v1/orgs/${org}/filler`,
      json: { id: 'nen', kind: 'slogan', text: `Chào ${org}!` },
    }),
    ...{ power: 'edit', done: 200, above: 'locked-from-above' },
  },
  removeFiller: {
    call: async ({ worker, another }, org) => {
      const id = `nen-${org}-${another()}`
      await (await worker(org, 'administrator')).call('POST', '/api/v1/orgs', {
        json: { id, name: 'Nền', parent: org },
      })
      const json = { kind: 'slogan', text: 'Chào!' }
      await (await worker(org, 'editor')).call('PUT', `/api/v1/orgs/${id}/filler`, { json })
      return { path: `/api/v1/orgs/${id}/filler` }
    },
    ...{ power: 'edit', done: 200 },
  },
  listBoards: { list: ['/api/v1/boards', '/api/v1/boards?q=b', '/api/v1/boards?ids=bang-huyen,bang-ben,bang-tinh'] },
  readBoard: onBoard(),
  readBoardTimes: onBoard('/times'),
  readTimeline: onBoard('/timeline'),
  readWeeks: [
    onBoard('/weeks?weeks=1'),
    { list: ['/api/v1/boards/bang-huyen/weeks?weeks=1', '/api/v1/boards/bang-xa/weeks?weeks=1'], above: 'shown' },
  ],
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
  readFrame: [
    onBoard('/frame.png'),
    {
      about: 'without what might be taken down',
      call: (...of) => {
        const without = encodeURIComponent(JSON.stringify({ org: of[1], subject: { what: 'everything' } }))
        return ofBoard(`/frame.png?without=${without}`)(...of)
      },
      ...{ power: 'pause', done: 200, hidden: 'board-not-found' },
    },
  ],
  readCard: { ...onBoard('/card.png'), key: [200, 'board-not-found'] },
  changeBoards: [
    {
      call: ({ another }, org) => ({
        path: '/api/v1/boards/change',
        json: { changes: [{ id: boardOf(org), place: `Km ${another()}` }] },
      }),
      ...{ power: ['pair', 'administer'], gate: ['pair', 'administer'], done: 200, hidden: 'plan-refused' },
    },
    {
      about: 'an own one moved there',
      call: (_, org) => ({ path: '/api/v1/boards/change', json: { changes: [{ id: 'bang-xom', org }] } }),
      ...{ power: ['pair', 'administer'], gate: ['pair', 'administer'], done: 200, hidden: 'plan-refused' },
      above: 'locked-from-above',
    },
  ],
  readBrightness: { ...onBoard('/brightness'), key: [200, 'board-not-found'] },
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
