import { flag, id, instant, listOf, object, orNull, pageOf, ref, type Schema, sha256, text, whole } from './shapes.ts'

const lacks = [
  ...['no-slide', 'taken-down', 'not-approved', 'not-paired', 'never-connected', 'lost', 'not-drawn'],
  ...['later', 'loading', 'not-stored', null],
]

/** The shapes of directive routes. */
export const directiveSchemas: Readonly<Record<string, Schema>> = {
  DirectiveBoard: {
    description:
      '`shows`: on its canvas by its own last word; `runs`: in the loop that it says is on air; `planned`: in the loop that it should play.',
    ...object({
      ...{ id, name: text, connected: flag, heardAt: orNull(instant) },
      ...{ shows: flag, runs: flag, planned: flag },
    }),
  },
  Receiver: {
    description: '`changedSince`: the directive is another since it was acknowledged.',
    ...object({
      ...{ org: id, orgName: text, boards: listOf(ref('DirectiveBoard')), changedSince: flag },
      acknowledgement: orNull(
        object({ boards: listOf(id), startsAt: instant, note: orNull(text), by: text, at: instant }),
      ),
    }),
  },
  Directive: {
    description:
      'A campaign of an office above that reaches boards of others below; `receivers` are those of them that the caller sees, `digest` is its `ETag`.',
    ...object({
      ...{ campaign: id, title: text, org: id, orgName: text, digest: sha256 },
      phases: listOf(
        object({
          ...{ id, title: text, state: { enum: ['set', 'empty', 'waiting'] } },
          ...{ startsAt: orNull(instant), endsAt: orNull(instant) },
        }),
      ),
      receivers: listOf(ref('Receiver')),
    }),
  },
  DirectivePage: pageOf('directives', ref('Directive')),
  Acknowledging: {
    description: '`boards` are those of the office’s own on which the directive is to run, at least one.',
    ...object({ org: id, boards: listOf(id), startsAt: instant, note: text }, ['note']),
  },
  Readiness: {
    description:
      '`ready` of the `of` boards have every approved file. Of each: `have` of its `of` files are `where` they are counted, `lack` and `why` say ' +
      'what keeps it from being ready; `later` is a phase that its playlist does not reach yet.',
    ...object({
      ...{ campaign: id, phase: id, title: text, startsAt: orNull(instant), endsAt: orNull(instant) },
      ...{ ready: whole, of: whole },
      boards: listOf(
        object({
          ...{ id, name: text, org: id, orgName: text, ready: flag, lack: { enum: lacks } },
          ...{ why: orNull(text), whyVi: orNull(text), have: whole, of: whole, where: { enum: ['board', 'server'] } },
        }),
      ),
    }),
  },
}
