import { endings } from '../../../shared/protocol/shows.ts'
import { flag, id, instant, listOf, object, orNull, pageOf, ref, type Schema, sha256, text, whole } from './shapes.ts'

/** The shapes of the routes of proof of play and of backups. */
export const reportSchemas: Readonly<Record<string, Schema>> = {
  ShowReport: pageOf(
    'rows',
    object(
      {
        ...{ day: text, board: id, boardName: orNull(text), slide: id, phase: orNull(id) },
        ...{ campaign: orNull(id), campaignTitle: orNull(text), shows: whole, seconds: whole, unsure: whole },
      },
      ['day', 'board', 'boardName', 'slide', 'phase'],
    ),
  ),
  BoardShows: pageOf(
    'shows',
    object({
      ...{ boot: whole, number: whole, epoch: whole, version: whole, startedAt: instant, endedAt: instant, ms: whole },
      errorMs: orNull(whole),
      ended: { enum: endings },
      ...{ section: orNull(id), slide: id, campaign: orNull(id), phase: orNull(id), placement: orNull(id) },
      ...{ interrupt: orNull(id), restriction: orNull(id), rendition: sha256, standIn: flag },
    }),
  ),
  ShowsVerdict: object({
    ...{ ok: flag, boots: whole, shows: whole, lost: whole },
    breaks: listOf(object({ pairing: text, boot: whole, number: whole, why: { enum: ['start', 'fork', 'changed'] } })),
  }),
  Backup: object({ at: instant, file: orNull(text), bytes: orNull(whole) }),
  BackupPage: pageOf('backups', ref('Backup')),
  BackupAsked: object({ noted: flag }, ['noted']),
}
