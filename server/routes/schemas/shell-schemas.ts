import { flag, id, instant, listOf, object, orNull, type Schema, text } from './shapes.ts'

/** The shapes of the routes of builds of the board's page. */
export const shellSchemas: Readonly<Record<string, Schema>> = {
  Shells: object({
    current: orNull(text),
    trial: orNull(
      object({
        build: text,
        boards: listOf(id),
        healthy: listOf(id),
        failed: listOf(id),
        since: instant,
      }),
    ),
    stopped: listOf(object({ build: text, shippedAt: instant, changedAt: instant, byPerson: flag })),
  }),
}
