import { printInstant } from '../../../../shared/time/date-time-text.ts'
import { written } from '../../emergency/an-emergency.ts'
import { capMessage } from '../../emergency/cap-message.ts'
import { boardOf, type Org } from './place.ts'
import { unseenAbove } from './plan-rows.ts'
import type { Rows, ScopedRow } from './row.ts'
import { hourMs, type Things } from './things.ts'

const emergencies = '/api/v1/emergencies'
const templates = '/api/v1/emergency-templates'
const zoneMs = 7 * hourMs

/** By what is chosen where nobody chose: approvers and operators prepare and end, approvers release. */
const named = { power: 'pause' } as const

const sketchOf = async (things: Things, org: Org, within: Org) => ({
  ...{ template: await things.template(org), org: within, words: 'Lũ quét' },
  boards: { boards: [boardOf(within)] },
})
const preparing =
  (within?: Org): ScopedRow['call'] =>
  async (things, org) => ({
    path: emergencies,
    json: { ...(await sketchOf(things, org, within ?? org)), endsAt: things.server.clock.at + hourMs },
  })
const drawing =
  (within?: Org): ScopedRow['call'] =>
  async (things, org) => ({ path: `${emergencies}/pictures`, json: await sketchOf(things, org, within ?? org) })
const receiving: ScopedRow['call'] = async (things, org) => ({
  path: `${emergencies}/cap?template=${await things.template(org)}&org=${org}&boards=${boardOf(org)}`,
  headers: { 'content-type': 'application/cap+xml' },
  body: capMessage({
    identifier: `KTTV-${things.another()}`,
    expires: printInstant(things.server.clock.at + hourMs, zoneMs),
  }),
})
const ofTemplate =
  (last: string, json?: object, id: 'draft' | 'retirable' = 'draft'): ScopedRow['call'] =>
  async (things, org) => {
    const draft = id === 'draft' ? await things.draft(org) : { id: await things.retirable(org), tag: '' }
    return {
      path: `${templates}/${draft.id}${last}`,
      headers: { 'if-match': `"${draft.tag}"` },
      ...(json && { json }),
    }
  }
/** With somebody else's template for one's own office: those above are for it too, those below are not. */
const elsewhere = { about: 'with a template from there', ...named, above: 'own', below: 'template-refused' } as const

/** One from above that comes to others alone: not there. */
const forOthers = (last: string): ScopedRow => ({
  call: async (things) => {
    const { id, digest } = await things.forOthers()
    return { path: `${emergencies}/${id}${last}`, ...(last === '/release' && { json: { digest } }) }
  },
  ...{ ...unseenAbove, power: 'see', done: 200 },
})

/** Emergencies and the words that were prepared for them. Those of an office above are shown below it, and decided above. */
export const emergencyRows: Rows = {
  listEmergencies: { list: [emergencies], above: 'shown' },
  prepareEmergency: [
    { call: preparing(), ...named, done: 201 },
    { call: preparing('huyen'), ...elsewhere, done: 201 },
  ],
  drawEmergency: [
    { call: drawing(), ...named, done: 200 },
    { call: drawing('huyen'), ...elsewhere, done: 200 },
  ],
  receiveAlert: { call: receiving, ...named, done: 201 },
  readEmergency: [
    {
      call: async (things, org) => ({ path: `${emergencies}/${await things.released(org)}` }),
      ...{ power: 'see', done: 200, above: 'own' },
    },
    forOthers(''),
  ],
  readAlert: [
    {
      call: async (things, org) => ({ path: `${emergencies}/${await things.released(org)}/cap.xml` }),
      ...{ power: 'see', done: 200, above: 'own' },
    },
    forOthers('/cap.xml'),
  ],
  releaseEmergency: [
    {
      call: async (things, org) => {
        const { id, digest } = await things.prepared(org)
        return { path: `${emergencies}/${id}/release`, json: { digest } }
      },
      ...{ power: 'approve', done: 200, above: 'forbidden' },
    },
    forOthers('/release'),
  ],
  cancelEmergency: [
    {
      call: async (things, org) => ({ path: `${emergencies}/${await things.released(org)}/cancel`, json: {} }),
      ...{ ...named, done: 200, above: 'forbidden' },
    },
    forOthers('/cancel'),
  ],
  dropEmergency: [
    {
      call: async (things, org) => ({ path: `${emergencies}/${(await things.prepared(org)).id}/drop`, json: {} }),
      ...{ ...named, done: 200, above: 'forbidden' },
    },
    forOthers('/drop'),
  ],
  listEmergencyTemplates: { list: [templates], above: 'shown' },
  draftEmergencyTemplate: {
    call: (_, org) => ({ path: templates, json: { org, ...written } }),
    ...{ power: 'edit', done: 201 },
  },
  readEmergencyTemplate: [
    {
      about: 'one that is approved',
      call: async (things, org) => ({ path: `${templates}/${await things.template(org)}` }),
      ...{ power: 'see', done: 200, above: 'own' },
    },
    { about: 'a draft', call: ofTemplate(''), power: 'see', done: 200, above: 'own' },
  ],
  changeEmergencyTemplate: {
    call: ofTemplate('', { ...written, title: 'Lũ' }),
    ...{ power: 'edit', done: 200, above: 'forbidden' },
  },
  approveEmergencyTemplate: {
    call: ofTemplate('/approve'),
    ...{ power: 'approve', done: 200, above: 'forbidden' },
  },
  retireEmergencyTemplate: [
    { about: 'a draft', call: ofTemplate(''), power: ['edit', 'approve'], done: 200, above: 'forbidden' },
    {
      about: 'one that is approved',
      call: ofTemplate('', undefined, 'retirable'),
      ...{ power: ['approve', 'administer'], done: 200, above: 'forbidden' },
    },
  ],
}
