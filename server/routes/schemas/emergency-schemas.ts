import { flag, id, instant, listOf, object, orNull, pageOf, ref, type Schema, sha256, text, whole } from './shapes.ts'

const hand = object({ id: text, name: text, at: instant })
const someone = object({ id: text, name: text })

const capValues = {
  ...{ category: listOf(text), event: text, responseType: listOf(text) },
  ...{ urgency: text, severity: text, certainty: text },
}

const selector: Schema = { type: 'object', description: 'Which boards, as in a placement of a plan.' }

const templateContent = {
  title: text,
  slide: object({ text, language: text, seconds: whole, look: id }, ['language', 'seconds', 'look']),
  bound: object({ maxCharacters: whole, contacts: flag }),
  cap: object(capValues),
  cancel: orNull(object({ text, minutes: { type: 'integer', minimum: 1, maximum: 15 } })),
  boards: selector,
}

const line = {
  ...{ id, org: id, orgName: text, template: id, title: text },
  stage: { enum: ['prepared', 'stale', 'running', 'ended', 'cancelled', 'dropped'] },
  ...{ trial: flag, text, words: orNull(text), language: orNull(text), seconds: whole, wakes: flag, endsAt: instant },
  ...{ boardCount: whole, prepared: hand, released: orNull(hand), cancelled: orNull(hand) },
  received: orNull(object({ sender: text, identifier: text, sent: text })),
  cancelText: orNull(text),
}

const pictures = listOf(
  object({
    ...{ which: { enum: ['slide', 'cancel'] }, text, width: whole, height: whole, color: { enum: ['full', 'mono'] } },
    rendition: ref('Rendition'),
  }),
)

/** The shapes of emergency routes. */
export const emergencySchemas: Readonly<Record<string, Schema>> = {
  EmergencyTemplateContent: {
    description:
      'The `text` of its `slide` has `{loi}` once, where the words of the emergency go, or not at all. `bound` (60 characters, no `contacts`: web ' +
      'addresses or telephone numbers), `cancel` and `boards` may be left out.',
    ...object(templateContent, ['bound', 'cancel', 'boards']),
  },
  EmergencyTemplateDraft: {
    description: 'As **EmergencyTemplateContent**, and whose it is.',
    ...object({ org: id, replaces: id, ...templateContent }, ['replaces', 'bound', 'cancel', 'boards']),
  },
  EmergencyTemplate: {
    description:
      'As **EmergencyTemplateContent**, and where it stands; `may…` is about whoever asks. `tag` is its entity tag.',
    ...object(
      {
        ...{ id, org: id, orgName: text, ...templateContent, state: { enum: ['draft', 'approved', 'retired'] } },
        ...{ replaces: orNull(id), author: someone, approver: orNull(someone), tag: text },
        ...{ madeAt: instant, changedAt: instant, approvedAt: orNull(instant) },
        ...{ mayChange: flag, mayApprove: flag, mayRetire: flag },
      },
      ['boards'],
    ),
  },
  EmergencyTemplatePage: pageOf('templates', ref('EmergencyTemplate')),
  EmergencyAsk: {
    description:
      '`words` are for the template’s free part; without `boards` the template’s own are meant; `endsAt` is at most 24 hours away; `wakes` ' +
      '(`true`) says whether it shows outside the hours of boards too; with `trial` it can never be released.',
    ...object({ template: id, org: id, words: text, boards: selector, endsAt: instant, wakes: flag, trial: flag }, [
      ...['words', 'boards', 'wakes', 'trial'],
    ]),
  },
  EmergencySketch: {
    description: 'As in **EmergencyAsk**.',
    ...object({ template: id, org: id, words: text, boards: selector }, ['words', 'boards']),
  },
  EmergencyPictures: {
    description: 'As in **Emergency**, of what is not prepared yet.',
    ...object({ text, boards: listOf(id), silent: listOf(id), pictures, findings: listOf(ref('Finding')) }),
  },
  EmergencyLine: {
    description:
      '`boardCount` counts all boards that it reaches, `boards` those that are seen, `silent` those of another language.',
    ...object({ ...line, boards: whole, silent: whole }),
  },
  EmergencyPage: pageOf('emergencies', ref('EmergencyLine')),
  Emergency: {
    description:
      '`boards` that were `taken` down do not show it; `silent` ones do not speak its language. `releasers` are the people who may release it until ' +
      '`releaseBy`; `blocker` says why whoever asks may not: `trial`, `decided`, `token`, `role`, `own` (prepared by them), `stale`.',
    ...object({
      ...line,
      boards: listOf(
        object({
          ...{ id, name: text, org: id, orgName: text, width: whole, height: whole },
          ...{ color: { enum: ['full', 'mono'] }, taken: flag },
        }),
      ),
      silent: listOf(id),
      pictures,
      findings: listOf(ref('Finding')),
      cancelMinutes: orNull(whole),
      cap: object({ ...capValues, areas: listOf(text) }),
      ...{ digest: sha256, releaseBy: instant, people: { enum: [1, 2] }, releasers: listOf(someone) },
      ...{ mayRelease: flag, blocker: orNull(text), mayCancel: flag, mayDrop: flag },
    }),
  },
  Release: {
    description: '`digest` as it was read: it stands for words, boards, pictures and end.',
    ...object({ digest: sha256 }),
  },
}
