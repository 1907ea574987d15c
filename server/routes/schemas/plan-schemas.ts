import { id, listOf, object, type Schema, text, whole } from './shapes.ts'

/** What a check of a plan says of one place; `board` may be left out. */
export const problemRow = {
  code: text,
  severity: { enum: ['error', 'warning'] },
  path: text,
  board: id,
  message: text,
  messageVi: text,
}

/** Shapes of the plan and of what an edit of it comes to. */
export const planSchemas: Readonly<Record<string, Schema>> = {
  Plan: {
    description: 'A `congchao/plan@1`. Decoded strictly: a field that is not of the format is a fault.',
    ...object(
      {
        format: { const: 'congchao/plan@1' },
        timezone: text,
        orgs: listOf({ type: 'object' }),
        boards: listOf({ type: 'object' }),
        campaigns: listOf({ type: 'object' }),
        interrupts: listOf({ type: 'object' }),
        restrictions: listOf({ type: 'object' }),
      },
      ['interrupts', 'restrictions'],
    ),
  },
  Problems: object({ problems: listOf(object(problemRow, ['board'])) }),
  Replaced: {
    description:
      '`boards` are those of one’s own that the edit touched; `differs`: how many items are not approved as they stand now; `binned`: ' +
      'where it removed anything, the ids in the bin.',
    ...object({ revision: whole, boards: listOf(id), differs: whole, binned: listOf(id) }, ['binned']),
  },
  MilestoneChange: {
    description: 'Fields of a milestone; null removes one.',
    ...object(
      {
        title: text,
        starts: { type: ['string', 'null'] },
        ends: { type: ['string', 'null'] },
        state: { enum: ['confirmed', 'expected', 'closed', 'postponed', null] },
        closedAt: { type: ['string', 'null'], format: 'date-time' },
      },
      ['title', 'starts', 'ends', 'state', 'closedAt'],
    ),
  },
  Addition: {
    description: '`slides` as in a plan, and a placement of them; ids may be left out.',
    ...object({ slides: listOf({ type: 'object' }), placement: { type: 'object' } }, ['slides']),
  },
  Added: {
    description: 'As **Replaced**, and the ids of what was added.',
    ...object({ revision: whole, boards: listOf(id), differs: whole, slides: listOf(id), placement: id }),
  },
}
