import { id, instant, listOf, object, orNull, pageOf, ref, type Schema, text, whole } from './shapes.ts'

const orgTime = object({
  ...{ fromAt: instant, toAt: orNull(instant), name: text },
  ...{ level: orNull(text), parent: orNull(id) },
})
const edited = { revision: whole, boards: listOf(id), differs: whole }
const boardChange = { description: 'A board’s `id`, and fields of it; null removes one.', ...object({ id }) }
const phaseTimes = orNull(object({ starts: text, ends: text }))

/** The shapes of offices, boards and milestones as they are set up. */
export const scopeSchemas: Readonly<Record<string, Schema>> = {
  Org: {
    description: '`boards`: how many are its own; `times`: what it was called and where it stood, the oldest first.',
    ...object({ id, name: text, level: orNull(text), parent: orNull(id), boards: whole, times: listOf(orgTime) }),
  },
  OrgPage: pageOf('orgs', ref('Org')),
  OrgTimes: object({ times: listOf(orgTime) }),
  BoardTimes: object({
    times: listOf(object({ fromAt: instant, toAt: orNull(instant), name: text, org: id })),
  }),
  OrgChange: {
    description: 'Fields of an org; null removes one. `id` only where it is added.',
    ...object({ id, name: text, level: { type: ['string', 'null'] }, parent: { type: ['string', 'null'] } }, [
      ...['id', 'name', 'level', 'parent'],
    ]),
  },
  OrgEdited: object({ ...edited, org: ref('Org') }),
  Filler: {
    description: 'A slide as in a plan, without `from` and `until`; its id may be left out.',
    ...object({ kind: { enum: ['slogan', 'image', 'video'] } }),
  },
  FillerEdited: { description: '`filler` as in the plan.', ...object({ ...edited, filler: { type: 'object' } }) },
  BoardChange: { description: 'Fields of a board as in a plan; null removes one.', type: 'object' },
  BoardEdited: { description: '`board` as in the plan.', ...object({ ...edited, board: { type: 'object' } }) },
  BoardChanges: object({ changes: listOf(boardChange) }),
  BoardsChanged: {
    description: 'As **Replaced**, and what the changes took the place of, as changes.',
    ...object({ ...edited, former: listOf(boardChange) }),
  },
  BoardBrightness: {
    description: '`percent` now, `until` when it is otherwise by the plan; null: never.',
    ...object({
      ...{ percent: whole, until: orNull(instant) },
      plan: listOf(object({ from: text, to: text, percent: whole })),
    }),
  },
  MilestoneImpact: {
    description:
      'By board (those that it would touch) the first local day that differs, null where none from today on was found, and the phases ' +
      'that would begin or end otherwise, in the board’s zone; null where a phase does not run. `findings`: of the campaign’s words, those that are new.',
    ...object({
      revision: whole,
      boards: listOf(
        object({
          ...{ id, name: text, orgName: text, firstDay: orNull({ type: 'string', format: 'date' }) },
          phases: listOf(object({ campaign: id, phase: id, title: text, before: phaseTimes, after: phaseTimes })),
        }),
      ),
      findings: listOf(ref('SubmissionFinding')),
    }),
  },
}
