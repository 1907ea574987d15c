import { flag, id, instant, listOf, object, orNull, ref, type Schema, text, whole } from './shapes.ts'

const date: Schema = { type: 'string', format: 'date' }
const document = { number: text, issuer: text, issuedOn: date }
const done = object({ by: text, at: instant })

/** The shapes of the library of official slogans. */
export const sloganSchemas: Readonly<Record<string, Schema>> = {
  OfficialSlogan: {
    description:
      'Shown word for word. `campaign` is the approved campaign that it is from; where it was added by hand, `added` says by whom, and ' +
      '`withdrawn` whether it was since. `document` is null for a directive without a written plan.',
    ...object({
      ...{ id: text, text, org: id, orgName: text, document: orNull(object(document)) },
      campaign: orNull(object({ id, title: text })),
      ...{ added: orNull(done), withdrawn: orNull(done), mayChange: flag },
    }),
  },
  OfficialSloganPage: {
    description:
      '`from` of a source is what the query takes; `count` has how many slogans it gives, of which others may give some too.',
    ...object({
      slogans: listOf(ref('OfficialSlogan')),
      sources: listOf(object({ from: text, title: orNull(text), orgName: orNull(text), count: whole })),
      next: orNull(text),
    }),
  },
  AddedSlogans: {
    description: '`texts`, each within the bounds of a slogan of a plan, stand in one line each.',
    ...object({ texts: listOf(text), ...document }),
  },
  SlogansAdded: {
    description: '`known` are those that were there already.',
    ...object({ slogans: listOf(ref('OfficialSlogan')), known: listOf(text) }),
  },
  CorrectedSlogan: object({ text, ...document }, ['text', ...Object.keys(document)]),
}
