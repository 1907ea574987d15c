import type { Said } from '../plan/fault.ts'
import type { DateText } from '../plan/plan.ts'
import { civilOf, parseDate, printDate } from '../time/civil.ts'
import { documentHeadOf } from './document-head.ts'
import { eventBook } from './event-book.ts'
import { eventNamesIn } from './event-names.ts'
import { flat } from './flat.ts'
import { labelledIn } from './flow.ts'
import { datedEventsIn } from './milestone-lines.ts'
import { phasesIn } from './phase-lines.ts'
import { placedSlogans } from './placed-slogans.ts'
import type { Doubt, RecognisedBound, RecognisedPhase, RecognisedPlan, Subject } from './recognised-plan.ts'
import { slogansIn } from './slogan-lines.ts'
import type { SourceLine } from './source-line.ts'
import { tablePhases } from './table-phases.ts'
import { tableRowsIn } from './table-rows.ts'
import type { TimeEdge } from './time-in.ts'
import { spanNotes } from './time-notes.ts'
import { wordingDoubts } from './wording-doubts.ts'

/** No line of a plan says anything of use behind so many characters. */
const longestLine = 2000

/**
 * What the lines of a document say about a campaign: nothing that they do not say is made up, and what they leave open, say twice or say in months is
 * a doubt with its line. `today` gives the year where the document has none.
 */
export function recognisePlan(given: readonly SourceLine[], today: DateText): RecognisedPlan {
  const lines = given.map((line) =>
    line.text.length > longestLine ? { ...line, text: line.text.slice(0, longestLine) } : line,
  )
  const head = documentHeadOf(lines)
  const issued = head.issuedOn && parseDate(head.issuedOn.value)
  const since = issued ?? parseDate(today) ?? 0
  const context = { year: civilOf(since).year, issued, since }
  const { rows, flow: running } = tableRowsIn(lines)
  // A row of two cells reads as a line: *Ngày diễn ra: 14/10/2020*.
  const said = new Map(labelledIn(lines).map(({ label, text, line }) => [line, { text: `${label}: ${text}`, line }]))
  const flow = running.map((line) => said.get(line.line) ?? line)

  const tabled = tablePhases(rows, context)
  const phases = tabled.length > 0 ? tabled : phasesIn(flow, context)
  const title = head.title?.value ?? ''
  const main = eventNamesIn(title)[0]?.name
  const events = eventBook(datedEventsIn(flow, main, context), main)
  const doubts: Doubt[] = head.doubts.map(({ about, said: note, line }) => ({
    about: { what: about },
    said: note,
    line,
  }))
  const doubt = (about: Subject, notes: readonly Said[], line: number | undefined) => {
    for (const note of notes) doubts.push({ about, said: note, line })
  }

  const boundOf = (edge: TimeEdge | undefined): RecognisedBound | undefined => {
    if (edge === undefined) return undefined
    if ('day' in edge) return edge.moon ?? printDate(edge.day)
    return { milestone: events.placeOf(edge.event), edge: edge.edge, ...(edge.confirm ? { confirm: true } : {}) }
  }
  const read = phases.map(({ title: name, time, notes, lines: [line] }, at): RecognisedPhase => {
    const [starts, ends] = [boundOf(time?.starts), boundOf(time?.ends)]
    const open = time ? [...(starts ? [] : [spanNotes.noStart]), ...(ends ? [] : [spanNotes.noEnd])] : []
    const early =
      issued !== undefined && time?.starts && 'day' in time.starts && time.starts.day < issued ? [spanNotes.early] : []
    doubt({ what: 'phase', at }, [...notes, ...(time?.notes ?? []), ...open, ...early], line)
    return { title: name, ...(starts ? { starts } : {}), ...(ends ? { ends } : {}) }
  })
  const around = flow.find(({ text }) => /\btruoc,? trong va sau\b/.test(flat(text)))
  if (phases.length === 0) {
    if (main !== undefined) events.placeOf(main)
    doubt({ what: 'phases' }, [around ? noPhases.around : noPhases.none], around?.line)
  }
  const lineNaming = (name: string) => flow.find(({ text }) => text.includes(name.slice(1)))?.line
  for (const [at, event] of events.list().entries())
    doubt(
      { what: 'milestone', at },
      event.days ? event.notes : [undated(event.name)],
      event.line ?? lineNaming(event.name),
    )

  const slogans = placedSlogans(slogansIn(flow), rows, phases)
  if (slogans.length === 0) doubt({ what: 'slogans' }, [noSlogans], undefined)
  else if (read.length > 1 && slogans.every(({ phase }) => phase === undefined))
    doubt({ what: 'slogans' }, [forAll], slogans[0]?.line)
  return {
    title,
    document: {
      ...(head.number ? { number: head.number.value } : {}),
      ...(head.issuer ? { issuer: head.issuer.value } : {}),
      ...(head.issuedOn ? { issuedOn: head.issuedOn.value } : {}),
    },
    milestones: events.list().map(({ name, days, isExpected }) => ({
      title: name,
      ...(isExpected ? { isExpected } : {}),
      ...(days ? { starts: printDate(days[0]), ends: printDate(days[1]) } : {}),
    })),
    phases: read,
    slogans: slogans.map(({ text, phase }) => ({ text, ...(phase === undefined ? {} : { phase }) })),
    doubts: [...doubts, ...wordingDoubts(title, head.title?.line, slogans)],
  }
}

const undated = (name: string): Said => ({
  vi: `Tệp không ghi ngày của “${name}”: gõ ngày diễn ra.`,
  en: `The file does not say when “${name}” is: type its days.`,
})
const noPhases = {
  around: {
    vi: 'Tệp nói “trước, trong và sau” mà không ghi ngày: các giai đoạn được đề xuất theo mốc.',
    en: 'The file says “before, during and after” without days: phases are proposed around the milestone.',
  },
  none: { vi: 'Không thấy giai đoạn nào trong tệp.', en: 'No phases were found in the file.' },
} as const
const noSlogans: Said = {
  vi: 'Không thấy khẩu hiệu nào trong tệp: dán khẩu hiệu ở phần 4.',
  en: 'No slogans were found in the file: paste them in part 4.',
}
const forAll: Said = {
  vi: 'Tệp không nói câu nào của giai đoạn nào: mọi giai đoạn đều có các câu này.',
  en: 'The file does not say which slogan is for which phase: every phase has them all.',
}
