import { written } from '../../emergency/an-emergency.ts'
import { boardOf, campaignOf, places } from './place.ts'
import { hourMs, type Things } from './things.ts'

/** What is a sister's, in any text: all that is made there is named for it. */
export const ofSister = /ben\b|Bên|bên/g
/** What is the office above's alone. */
export const ofAboveAlone = /rieng-tinh|bang-tinh|Bảng tỉnh|máy tinh|tinh\.png|viewer của tinh/g
/** Anything of the office above. */
export const ofAbove = /tinh\b|Tỉnh|tỉnh/g
/** What is of the own office, or of the one below. */
export const ofOwn = /huyen|xa\b|Xã/

/**
 * Makes something for every list in every place; and in the office above what reaches the sister alone, or nobody, or all. What is made is
 * named for its org, so that it is known again in whatever tells of it.
 */
export async function makeAllThings(things: Things): Promise<void> {
  const { server, worker } = things
  for (const org of Object.values(places)) {
    await things.viewer(org)
    await things.ofBoth(org)
    await things.token(org)
    await things.submission(org)
    await things.binned(org)
    await things.takeDown(org)
    await things.official(org)
    await (await worker(org, 'operator')).call('POST', `/api/v1/take-downs/${await things.pause(org)}/end`, {
      json: {},
    })
    await things.draft(org)
    await things.repair(org)
    await things.alert(org)
    await things.prepared(org)
    await things.released(org)
    const administrator = await worker(org, 'administrator')
    await administrator.call('PUT', `/api/v1/orgs/${org}/settings`, { json: { approvers: 1 } })
    await shows(things, await things.media(org), org === 'tinh' ? 'rieng-tinh' : campaignOf(org), org)
    const said = { org, boards: [boardOf(org)], startsAt: server.clock.at }
    const path = '/api/v1/directives/cua-tinh/acknowledgement'
    if (org !== 'tinh') await administrator.call('PUT', path, { json: said })
  }
  const approver = await worker('tinh', 'approver')
  for (const subject of [
    { what: 'board', board: 'bang-ben' },
    { what: 'campaign', campaign: 'cho-ben' },
    { what: 'slide', campaign: 'rieng-tinh', slide: 'kh' },
    { what: 'filler', of: 'ben' },
    { what: 'filler', of: 'tinh' },
  ]) {
    const json = { kind: 'take-down', org: 'tinh', subject, reason: 'Sửa' }
    const answer = await approver.call('POST', '/api/v1/take-downs', { json })
    if (!answer.ok) throw new Error(await answer.text())
  }
  const boards = { orgs: ['huyen', 'ben'], boards: ['bang-ben', 'bang-huyen'] }
  const editor = await worker('tinh', 'editor')
  const template = await things.template('tinh')
  await editor.call('POST', '/api/v1/emergency-templates', { json: { org: 'tinh', ...written, boards } })
  for (const [words, reached] of [
    ['Bão ở ben', { boards: ['bang-ben'] }],
    ['Bão', { orgs: ['huyen', 'ben'] }],
  ] as const) {
    const json = { template, org: 'tinh', words, endsAt: server.clock.at + hourMs, boards: reached }
    const answer = await (await worker('tinh', 'operator')).call('POST', '/api/v1/emergencies', { json })
    if (!answer.ok) throw new Error(await answer.text())
  }
}

/** Puts a file into a campaign. */
async function shows({ worker }: Things, media: string, campaign: string, org: Parameters<Things['media']>[0]) {
  const json = { slides: [{ kind: 'image', media }], placement: { phase: 'dot', ...placed(campaign) } }
  const answer = await (await worker(org, 'editor')).call('POST', `/api/v1/campaigns/${campaign}/placements`, { json })
  if (!answer.ok) throw new Error(await answer.text())
}

function placed(campaign: string): object {
  return campaign === 'rieng-tinh' ? { boards: { boards: ['bang-tinh'] } } : {}
}
