import { eventsIn, isSameEvent } from '../events-in.ts'
import { sameWords } from '../same-words.ts'
import { tellsOutcome, welcomes } from '../says.ts'
import { type WordingFinding, type WordingMilestone, type WordingRule, warning } from '../wording-finding.ts'

const dayMs = 86_400_000

/** A welcome that stands when its event has been over for a day, and an outcome that is told before its end. */
export const outOfTime: WordingRule = (text, { milestones = [], span }) => {
  if (span === undefined) return []
  const place = { start: 0, end: text.length }
  const meant = milestones.filter((milestone) => names(text, milestone))
  return meant.slice(0, 1).flatMap(({ title, endsAt }): WordingFinding[] => {
    if (endsAt === undefined) return []
    if (welcomes(text) && span.endsAt > endsAt + dayMs) {
      return [
        warning('welcome-too-late', place, [
          `Lời chào mừng còn phát sau khi “${title}” kết thúc.`,
          `The welcome is still shown after “${title}” has ended.`,
        ]),
      ]
    }
    if (!tellsOutcome(text) || span.startsAt >= endsAt) return []
    return [
      warning('outcome-too-early', place, [
        `Nói kết quả trước khi “${title}” bế mạc.`,
        `It tells the outcome before “${title}” has closed.`,
      ]),
    ]
  })
}

/** Whether a text is about a milestone: the same congress, or, where the text says no ordinal, the milestone's own words. */
function names(text: string, { title }: WordingMilestone): boolean {
  const [ofText, ofTitle] = [eventsIn(text), eventsIn(title)]
  if (ofText.length > 0 && ofTitle.length > 0) {
    return ofText.some((a) => ofTitle.some((b) => isSameEvent(a, b) && a.ordinal === b.ordinal))
  }
  const said = ` ${sameWords(text)} `
  const own = sameWords(title)
  return (
    ofText.length === 0 && (said.includes(` ${own} `) || said.includes(` ${own.split(' ').slice(0, 4).join(' ')} `))
  )
}
