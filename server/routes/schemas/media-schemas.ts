import { flag, id, instant, listOf, object, orNull, part, ref, type Schema, sha256, text, whole } from './shapes.ts'

/** Shapes of pictures and clips, and of what is drawn on trial. */
export const mediaSchemas: Readonly<Record<string, Schema>> = {
  Media: {
    description:
      '`sha256` is what plans name it by; `master` its picture’s own hash; `facts` what was found in it; `picture` where it is seen; ' +
      '`progress` (0–1) of a clip’s preparation.',
    ...object({
      ...{ sha256, kind: { enum: ['picture', 'clip'] }, state: { enum: ['preparing', 'ready', 'failed'] } },
      ...{ name: text, type: text, bytes: whole, width: whole, height: whole, ms: orNull(whole) },
      ...{ master: orNull(sha256), uploadedAt: instant, uploadedBy: text, facts: { type: 'object' } },
      ...{ progress: { type: 'number' }, picture: { type: ['string', 'null'] } },
    }),
  },
  MediaPage: object({ media: listOf(ref('Media')), next: { type: ['string', 'null'] } }),
  Crops: {
    description:
      '`fit`: what the crop leaves is to stand whole, ground beside it, where no crop that fills the canvas spares the text.',
    ...object({
      crops: listOf(
        object(
          { aspect: text, crop: object({ x: part, y: part, width: part, height: part }), fit: { enum: ['contain'] } },
          ['fit'],
        ),
      ),
    }),
  },
  Trial: {
    description:
      '`slides` as in a plan, their ids may be left out; `boards`: all where it is left out; `campaign`: whose milestones they may name.',
    ...object({ slides: listOf({ type: 'object' }), boards: listOf(id), campaign: id }, ['boards', 'campaign']),
  },
  TrialLine: {
    description:
      '`slide` is its index among those sent; `boards` have such a canvas (`more`: how many are not listed), each with how far away it reads ' +
      'clearly and what holds for it alone; either `rendition` with its `verdict`, or `fault`, says what came of it.',
    ...object({
      ...{ slide: whole, id: text, width: whole, height: whole, color: { enum: ['full', 'mono'] } },
      boards: listOf(
        object({
          ...{ id, section: orNull(id), name: text, pitch: { type: ['number', 'null'] }, road: flag },
          ...{ metres: { type: ['number', 'null'] }, findings: listOf(ref('Finding')) },
        }),
      ),
      ...{ more: whole, rendition: orNull(ref('Rendition')), verdict: orNull(ref('Verdict')) },
      fault: orNull(object({ kind: text, message: text, messageVi: text })),
    }),
  },
  Verdict: {
    description: 'How well a rendition can be read, computed from its pixels.',
    ...object({
      ...{ setting: { enum: ['standing', 'pages', 'scrolling', 'picture', 'clip', 'plate'] } },
      ...{
        pages: listOf(listOf(text)),
        face: { type: ['string', 'null'] },
        rows: orNull(whole),
        capRows: orNull(whole),
      },
      ...{ closest: orNull({ type: 'object' }), clipped: whole, contrast: { type: ['number', 'null'] } },
      ...{ readingSeconds: { type: ['number', 'null'] }, findings: listOf(ref('Finding')) },
    }),
  },
  Finding: object({ code: text, severity: { enum: ['error', 'warning'] }, message: text, messageVi: text }),
}
