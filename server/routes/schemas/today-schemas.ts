import { id, instant, listOf, object, orNull, ref, type Schema, text, whole } from './shapes.ts'

/** The shapes of the first page. */
export const todaySchemas: Readonly<Record<string, Schema>> = {
  Today: {
    description:
      '`wrong` boards have something of which people would be told and are not under repair; the worst twenty are named. `waits`: the ' +
      'submissions that the caller may decide, those of their own that were returned, campaigns and fillers of offices that are theirs to ' +
      'write and lack an approved picture for the shape of some board (`lackingOffice`: whose filler, where it is one), directives that an office of theirs has not acknowledged, ' +
      'milestones past their end that are theirs to confirm because something on a board waits for it, emergencies that they may release, templates of emergencies that they may approve, and alerts that nobody has seen.',
    ...object({
      at: instant,
      boards: object({ all: whole, connected: whole, paired: whole, wrong: whole, takenDown: whole }),
      ...{ starts: listOf(ref('Coming')), ends: listOf(ref('Coming')) },
      waits: object({
        ...{ submissions: whole, returned: whole, lacking: whole, lackingFillers: whole, directives: whole },
        lackingOffice: orNull(id),
        ...{ milestones: whole, emergencies: whole, templates: whole, alerts: whole },
      }),
      wrong: listOf(
        object({ board: id, name: text, cause: text, since: instant, said: object({ vi: text, en: text }) }),
      ),
    }),
  },
  Coming: {
    description:
      'A phase of a campaign, or an `interrupt` with its words as `title`; `boards`: how many of the caller’s it reaches.',
    ...object({
      ...{ campaign: orNull(id), phase: orNull(id), interrupt: orNull(id), title: text, phaseTitle: orNull(text) },
      ...{ at: instant, boards: whole },
    }),
  },
}
