import type { Said } from '../plan/fault.ts'
import { flat } from './flat.ts'
import type { FlowLine } from './flow.ts'
import { isHeading, markOf } from './list-mark.ts'
import { type PhaseName, phaseNameOf } from './phase-name.ts'
import { type TimeContext, type TimeRead, timeIn } from './time-in.ts'
import { spanNotes } from './time-notes.ts'

/** A phase that lines of a document name. */
export interface NamedPhase {
  readonly key: string
  readonly title: string
  readonly time: TimeRead | undefined
  /** The lines that name it; the first one has its time. */
  readonly lines: readonly number[]
  readonly notes: readonly Said[]
}

const longestTitle = 80
const ofTime = /^(?:tu |thoi gian|ngay |bat dau|den |trong |thang |quy )/
const timeHeading = /^thoi gian (?:to chuc |thuc hien |trien khai )?(?:tuyen truyen|cac dot|cao diem|cac giai doan)/

/** The phases of a running text, in order: those that are numbered, else those before, during and after an event, else times of propaganda. */
export function phasesIn(flow: readonly FlowLine[], context: TimeContext): readonly NamedPhase[] {
  const named = flow.flatMap((line, at) => {
    const name = phaseNameOf(line.text)
    return name && isPhaseLine(name, line.text) ? [phaseAt(flow, at, name, context)] : []
  })
  const numbered = named.filter(({ key }) => /^\d/.test(key))
  const beside = named.filter(({ key }) => /^(?:before|during|after)$/.test(key))
  const times = timesOfPropaganda(flow, context)
  const peaks = named.filter(({ key, time }) => key === 'peak' && time)
  return merged(numbered.length > 0 ? numbered : beside.length > 1 ? beside : times.length > 0 ? times : peaks)
}

/** A heading says the name and no more than its time; a sentence about a phase says more. */
function isPhaseLine({ words, end, key }: PhaseName, text: string): boolean {
  if (/^\d/.test(key)) return /^\s*(?:[:.(,–-]|$|từ|tuyên|trước|trong|sau|cao|đến|\p{Lu})/iu.test(words.slice(end))
  return (
    words.length < 200 && (key === 'peak' || /[:(]/.test(words) || markOf(text).kind !== 'plain' || words.length < 60)
  )
}

function phaseAt(flow: readonly FlowLine[], at: number, name: PhaseName, context: TimeContext): NamedPhase {
  const own = flow[at] as FlowLine
  const here = timeIn(name.words.slice(name.end), context)
  // Around an event the name itself says when: trước Đại hội.
  const implied = /^\d|peak/.test(name.key) ? undefined : timeIn(name.words.split(':')[0] ?? '', context)
  const below = here ? undefined : timeBelow(flow, at, context)
  const title = titleOf(name.words, here ? name.end + here.start : name.words.length, name.end)
  const time = here ?? below ?? implied
  return { key: name.key, title, time, lines: [own.line], notes: time ? [] : [spanNotes.noTime] }
}

function timeBelow(flow: readonly FlowLine[], at: number, context: TimeContext): TimeRead | undefined {
  for (const { text } of flow.slice(at + 1, at + 3)) {
    if (phaseNameOf(text)) return undefined
    const words = markOf(text).rest.replace(/^[(*]/, '')
    const time = ofTime.test(flat(words)) && words.length < 160 ? timeIn(words, context) : undefined
    if (time) return time
  }
  return undefined
}

function titleOf(words: string, timeAt: number, nameEnd: number): string {
  const head = words.slice(0, timeAt).split(/[(;]|,? tập trung|\. /u)[0] ?? ''
  const whole = (head.length > longestTitle ? words.slice(0, nameEnd) : head)
    .replace(/,?\s*(?:thứ\s+\S+|chủ nhật)[\s,]*$/iu, '')
    .replace(/[\s:,(–—.*-]+$/u, '')
    .trim()
  const title = whole === '' ? words.slice(0, nameEnd).trim() : whole
  return title.charAt(0).toUpperCase() + title.slice(1)
}

/** *Thời gian tuyên truyền: …*, and lines below such a heading. */
function timesOfPropaganda(flow: readonly FlowLine[], context: TimeContext): readonly NamedPhase[] {
  const found: NamedPhase[] = []
  for (const [at, { text }] of flow.entries()) {
    const mark = markOf(text)
    if (mark.kind === 'bullet' || !timeHeading.test(flat(mark.rest))) continue
    const behind = /:\s*(\S.*)$/u.exec(mark.rest)?.[1]
    const below = flow.slice(at + 1, at + 8)
    const stop = below.findIndex((line) => isHeading(line.text) || markOf(line.text).rank < mark.rank)
    const told = behind ? [{ text: behind, line: flow[at]?.line ?? 0 }] : below.slice(0, stop < 0 ? undefined : stop)
    const lines = told.flatMap(({ text: words, line }) => clausesOf(words).map((clause) => ({ text: clause, line })))
    for (const { text: said, line } of lines) {
      const words = markOf(said).rest
      const time = timeIn(words, context)
      if (!time) continue
      const isPeak = /\bcao diem\b/.test(flat(words))
      const title = isPeak
        ? 'Cao điểm'
        : found.length === 0 && lines.length > 1
          ? 'Tuyên truyền thường xuyên'
          : 'Tuyên truyền'
      const unnamed = {
        vi: `Tệp không đặt tên giai đoạn này: gọi là “${title}”.`,
        en: `The file gives this phase no name: it is called “${title}”.`,
      }
      found.push({ key: '', title, time, lines: [line], notes: isPeak ? [] : [unnamed] })
    }
    if (found.length > 0) return found.map((phase, index) => ({ ...phase, key: `time ${index}` }))
  }
  return found
}

/** *Từ … đến …, cao điểm từ …* is two times. */
const clausesOf = (words: string): readonly string[] =>
  words.split(/[,;]\s*(?=(?:trong đó,?\s*)?(?:đợt\s+)?cao điểm)/iu)

/** One phase for each name: a later line that gives it another time is doubtful. */
function merged(phases: readonly NamedPhase[]): readonly NamedPhase[] {
  const byKey = new Map<string, NamedPhase>()
  for (const phase of phases) {
    const former = byKey.get(phase.key)
    if (!former) byKey.set(phase.key, phase)
    else {
      const differs = former.time && phase.time && timeText(former.time) !== timeText(phase.time)
      const time = former.time ?? phase.time
      byKey.set(phase.key, {
        ...former,
        time,
        lines: differs ? [...former.lines, ...phase.lines] : former.time ? former.lines : phase.lines,
        notes: [
          ...former.notes.filter((note) => !time || note !== spanNotes.noTime),
          ...(differs
            ? [
                {
                  vi: 'Tệp ghi hai thời gian khác nhau cho giai đoạn này: lấy chỗ ghi trước.',
                  en: 'The file gives this phase two different times: the first is taken.',
                },
              ]
            : []),
        ],
      })
    }
  }
  return [...byKey.values()]
}

const timeText = ({ starts, ends }: TimeRead) => JSON.stringify([starts, ends])
