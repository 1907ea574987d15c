import { boardOf, campaignOf, type Org } from './place.ts'
import { unseenAbove, unseenCampaigns } from './plan-rows.ts'
import type { Outcome, Rows, ScopedRow } from './row.ts'
import { hourMs, type Things } from './things.ts'

const submissions = '/api/v1/submissions'
const takeDowns = '/api/v1/take-downs'

const ofSubmission =
  (last: string, jsonOf: (digest: string) => unknown): ScopedRow['call'] =>
  async (things, org) => {
    const { id, digest } = await things.submission(org)
    return { path: `${submissions}/${id}${last}`, json: jsonOf(digest) }
  }
const submitting = (about: string, jsonOf: (org: Org) => object, done: Outcome): ScopedRow => ({
  about,
  call: (_, org) => ({ path: submissions, json: jsonOf(org) }),
  ...{ power: 'edit', done, above: 'locked-from-above' },
})
const states = (campaign = campaignOf): ScopedRow => ({
  call: (_, org) => ({ path: `/api/v1/campaigns/${campaign(org)}/states` }),
  ...{ power: 'see', done: 200 },
})
/** A pause or a take-down in an org of a subject of the org that is asked about. */
const taking = (
  about: string,
  subjectOf: (org: Org) => object,
  more: Partial<ScopedRow> & { readonly within?: Org; readonly kind?: 'take-down' } = {},
): ScopedRow => {
  const { within, kind = 'pause', ...row } = more
  const endOf = ({ server }: Things) => (kind === 'pause' ? { endsAt: server.clock.at + hourMs } : {})
  return {
    about,
    call: (things, org) => ({
      path: takeDowns,
      json: { kind, org: within ?? org, subject: subjectOf(org), reason: 'Mất điện', ...endOf(things) },
    }),
    ...{ power: kind === 'pause' ? 'pause' : 'approve', done: 201 },
    ...row,
  }
}
/** The same, only foreseen. */
const foreseeing = (...asked: Parameters<typeof taking>): ScopedRow => {
  const row = taking(...asked)
  return {
    ...row,
    async call(...of) {
      const { reason: _, endsAt: __, ...json } = (await row.call(...of)).json as Readonly<Record<string, unknown>>
      return { path: `${takeDowns}/outlook`, json }
    },
    done: 200,
  }
}
const whole = () => ({ what: 'everything' })

/** From what is written to what plays, and off the air again. */
export const approvalRows: Rows = {
  listSubmissions: { list: [submissions, `${submissions}?state=pending`, `${submissions}?campaign=cua-ben`] },
  submit: [
    {
      about: 'a campaign',
      call: async (things, org) => {
        await things.write(org)
        return { path: submissions, json: { campaign: campaignOf(org) } }
      },
      ...{ power: 'edit', done: 201, above: 'locked-from-above' },
    },
    ...unseenCampaigns.map(
      (id): ScopedRow => ({ ...submitting('', () => ({ campaign: id() }), 201), ...unseenAbove, above: 'not-found' }),
    ),
    submitting('a filler', (org) => ({ filler: org }), 'nothing-to-approve'),
    {
      ...submitting('a restriction', (org) => ({ restriction: `han-${org}` }), 'nothing-to-approve'),
      above: 'not-found',
    },
    { ...submitting('an interrupt', (org) => ({ interrupt: `tin-${org}` }), 'nothing-to-approve'), above: 'not-found' },
    {
      about: 'a lift',
      call: async (things, org) => ({ path: submissions, json: { lift: await things.takeDown(org) } }),
      ...{ power: ['edit', 'approve', 'pause'], done: 201 },
    },
  ],
  readSubmission: {
    call: async (things, org) => ({ path: `${submissions}/${(await things.submission(org)).id}` }),
    ...{ power: 'see', done: 200 },
  },
  approveSubmission: {
    call: ofSubmission('/approve', (digest) => ({ digest })),
    ...{ power: 'approve', done: 200 },
  },
  returnSubmission: {
    call: ofSubmission('/return', () => ({ reason: 'Sai chính tả' })),
    ...{ power: 'approve', done: 200 },
  },
  cancelSubmission: {
    call: ofSubmission('/cancel', () => ({})),
    ...{ power: ['approve', 'administer'], done: 200 },
  },
  readStates: [
    { ...states(), above: 'own' },
    ...unseenCampaigns.map((id): ScopedRow => ({ ...states(id), ...unseenAbove })),
  ],
  listTakeDowns: { list: [takeDowns, `${takeDowns}?ended=1`], above: 'shown' },
  takeDown: [
    taking('a pause', whole),
    taking('a take-down', whole, { kind: 'take-down' }),
    taking('a board here', (org) => ({ what: 'board', board: boardOf(org) }), { within: 'huyen' }),
    taking('a campaign here', (org) => ({ what: 'campaign', campaign: campaignOf(org) }), {
      ...{ within: 'huyen', above: 'own' },
    }),
    taking('a slide here', (org) => ({ what: 'slide', campaign: campaignOf(org), slide: 'kh' }), {
      ...{ within: 'huyen', above: 'own' },
    }),
    taking('a filler here', (org) => ({ what: 'filler', of: org }), { within: 'huyen', above: 'own' }),
    ...unseenCampaigns.map((id) =>
      taking('', () => ({ what: 'campaign', campaign: id() }), { within: 'huyen', ...unseenAbove }),
    ),
  ],
  foreseeTakeDown: [
    foreseeing('a pause', whole),
    foreseeing('a take-down', whole, { kind: 'take-down' }),
    foreseeing('a board here', (org) => ({ what: 'board', board: boardOf(org) }), { within: 'huyen' }),
    foreseeing('a slide here', (org) => ({ what: 'slide', campaign: campaignOf(org), slide: 'kh' }), {
      ...{ within: 'huyen', above: 'own' },
    }),
    ...unseenCampaigns.map((id) =>
      foreseeing('', () => ({ what: 'campaign', campaign: id() }), { within: 'huyen', ...unseenAbove }),
    ),
  ],
  endPause: {
    call: async (things, org) => ({ path: `${takeDowns}/${await things.pause(org)}/end`, json: {} }),
    ...{ power: 'pause', done: 200 },
  },
}
