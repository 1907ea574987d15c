import { problemRow } from './plan-schemas.ts'
import { flag, id, instant, listOf, object, orNull, pageOf, part, ref, type Schema, text, whole } from './shapes.ts'

const items = listOf({ type: 'object' })
const said = object({ vi: text, en: text })
const edited = { revision: whole, boards: listOf(id), differs: whole, binned: listOf(id) }
const kinds = [
  ...['campaign', 'phase', 'slide', 'placement', 'milestone', 'board', 'org', 'filler', 'interrupt', 'restriction'],
]
const named = { kind: { enum: kinds }, id, campaign: orNull(id) }
const look = listOf(object({ pointer: text, said }))

/** The shapes of campaigns as wholes, and of the bin. */
export const campaignSchemas: Readonly<Record<string, Schema>> = {
  Campaign: {
    description:
      'A campaign as in a plan. Where it is added its `id`, its lists, and the ids in them to which nothing refers may be left out.',
    ...object({ id, org: id, title: text, milestones: items, phases: items, slides: items, placements: items }, [
      'id',
      'milestones',
      'phases',
      'slides',
      'placements',
    ]),
  },
  CampaignPage: pageOf(
    'campaigns',
    object({
      ...{ id, org: id, orgName: text, title: text, document: orNull({ type: 'object' }) },
      ...{ phases: whole, slides: whole, placements: whole, boards: whole },
      ...{ startsAt: orNull(instant), endsAt: orNull(instant) },
      ...{ state: { enum: ['none', 'draft', 'pending', 'approved', 'changed', 'lacking'] }, lacking: whole },
    }),
  ),
  CampaignRead: {
    description:
      '`writer`: who wrote it last since it was approved, told to those who may change it. `formerDays`, told in its own office: the days (`starts`, ' +
      '`ends`) that its postponed milestones had, by their ids; of one that is left out nobody has known any yet.',
    ...object({
      ...{ campaign: ref('Campaign'), mayEdit: flag, writer: orNull(object({ name: text, at: instant })) },
      formerDays: { type: 'object', additionalProperties: object({ starts: text, ends: text }) },
    }),
  },
  CampaignEdited: {
    description: 'As **Replaced**, and the campaign; null where somebody has removed it meanwhile.',
    ...object({ ...edited, campaign: orNull(ref('Campaign')) }, ['binned']),
  },
  CampaignRemoved: {
    description: '`bin` is its id in the bin; `playing`: how many of its items play until their removal is approved.',
    ...object({ ...edited, bin: id, playing: whole }, ['binned']),
  },
  CampaignCopy: {
    description: 'Either `by` a duration, such as `P1Y`, or `to`: the date on which a milestone of it is to start.',
    ...object(
      { title: text, org: id, by: text, to: object({ milestone: id, starts: { type: 'string', format: 'date' } }) },
      ['title', 'org', 'by', 'to'],
    ),
  },
  CampaignCopied: {
    description: '`look`: what a person should look at, by pointers into the campaign.',
    ...object({ ...edited, campaign: orNull(ref('Campaign')), look }, ['binned']),
  },
  OutlookAsked: {
    description: 'A campaign as it would be written; `at`: the instant that is asked about, else each board’s first.',
    ...object({ campaign: { type: 'object' }, at: { type: 'string', format: 'date-time' } }, ['at']),
  },
  CampaignOutlook: {
    description:
      '`faults` keep it from being written (then there is nothing else); `path` of a finding is a pointer into the campaign. Of each board: ' +
      '`firstAt`, when it is first due within the board’s hours, and for `at` the loop, each slide of a placement once, and what it meets: ' +
      '`campaign` is null for a restriction. `more` boards are not told.',
    ...object({
      faults: listOf(ref('Fault')),
      findings: listOf(object(problemRow, ['board'])),
      boards: listOf(
        object({
          ...{ board: id, name: text, firstAt: orNull(instant), at: orNull(instant) },
          loop: listOf(
            object({
              ...{ section: orNull(id), campaign: orNull(id), title: orNull(text), phase: orNull(id) },
              ...{
                placement: orNull(id),
                slide: text,
                label: text,
                seconds: { type: 'number' },
                share: part,
                own: flag,
              },
            }),
          ),
          collides: listOf(
            object({
              ...{ campaign: orNull(id), title: text, org: text, orgName: text, said },
              rule: { enum: ['shares', 'outranked-by', 'outranks', 'replaces', 'exclusive', 'restricted'] },
            }),
          ),
        }),
      ),
      more: whole,
    }),
  },
  BinPage: pageOf(
    'things',
    object({
      ...{ id, kind: { enum: kinds }, title: text, campaign: orNull(id), campaignTitle: orNull(text) },
      ...{ org: id, orgName: text, by: orNull(object({ name: text })), at: instant, until: instant },
    }),
  ),
  ThingsToRestore: object({ things: listOf(id) }),
  Restored: {
    description: 'As **Replaced**, and what came back: `id` is what the plan calls it.',
    ...object({ ...edited, ...named }, ['binned']),
  },
  RestoredThings: object({ ...edited, things: listOf(object(named)) }, ['binned']),
}
