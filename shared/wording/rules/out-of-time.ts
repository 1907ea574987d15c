import { eventsIn, isSameEvent, type NamedEvent } from '../events-in.ts'
import { sameWords } from '../same-words.ts'
import { tellsOutcome, welcomes } from '../says.ts'
import {
  type Stretch,
  type WordingFinding,
  type WordingMilestone,
  type WordingRule,
  warning,
} from '../wording-finding.ts'

const dayMs = 86_400_000

/** A welcome that stands when its event has been over for a day, and an outcome that is told before its end, or by the clock, before anybody has said that it is over. */
export const outOfTime: WordingRule = (text, { titles = [], milestones = [], span }) => {
  if (span === undefined) return []
  const place = { start: 0, end: text.length }
  const meant = milestones.filter((milestone) => names(text, milestone, titles))
  return meant.slice(0, 1).flatMap(({ title, endsAt, isByClock }): WordingFinding[] => {
    if (endsAt === undefined) return []
    if (welcomes(text) && span.endsAt > endsAt + dayMs) {
      return [
        warning('welcome-too-late', place, [
          `Lời chào mừng còn phát sau khi “${title}” kết thúc.`,
          `The welcome is still shown after “${title}” has ended.`,
        ]),
      ]
    }
    if (!tellsOutcome(text)) return []
    if (span.startsAt >= endsAt) return isByClock ? [byClock(place, title)] : []
    return [
      warning('outcome-too-early', place, [
        `Nói kết quả trước khi “${title}” bế mạc.`,
        `It tells the outcome before “${title}” has closed.`,
      ]),
    ]
  })
}

const byClock = (place: Stretch, title: string): WordingFinding =>
  warning('outcome-too-early', place, [
    `Nói kết quả của “${title}” nhưng cứ đến ngày là phát, dù sự kiện kéo dài hay hoãn. Chỉ nên phát ở giai đoạn có đánh dấu “Chỉ bắt đầu khi mốc được xác nhận là đã xong”.`,
    `It tells the outcome of “${title}”, but comes on with its day, though the event may run on or be put off. It belongs in a phase where “Begins only once the milestone is confirmed to be over” is ticked.`,
  ])

/** Whether a text is about a milestone: the same congress, or, where the text says no ordinal, the milestone's own words. */
function names(text: string, { title }: WordingMilestone, titles: readonly string[]): boolean {
  const ofText = eventsIn(text)
  const ofTitle = ofText.length === 0 ? [] : ordinalsOf(title, titles)
  if (ofText.length > 0 && ofTitle.length > 0) {
    return ofText.some((a) => ofTitle.some((b) => isSameEvent(a, b) && a.ordinal === b.ordinal))
  }
  const said = ` ${sameWords(text)} `
  const own = sameWords(title)
  return (
    ofText.length === 0 && (said.includes(` ${own} `) || said.includes(` ${own.split(' ').slice(0, 4).join(' ')} `))
  )
}

/** The congresses that a milestone is: those that it names, or, where it says no ordinal (*Ngày đại hội*), that the campaign names. */
function ordinalsOf(title: string, titles: readonly string[]): readonly NamedEvent[] {
  const own = eventsIn(title)
  return own.length > 0 || !` ${sameWords(title)} `.includes(' đại hội ') ? own : titles.flatMap((one) => eventsIn(one))
}
