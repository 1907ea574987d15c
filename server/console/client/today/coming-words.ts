import type { Coming } from '../../../../shared/api/today.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import { both } from '../words/say.ts'

/** What begins or ends: its phase, or the whole of it where it has none, or the words of an emergency. */
export function comingWords({ title, phaseTitle, interrupt }: Coming): Said {
  if (interrupt !== null) return both(`Phát khẩn “${title}”`, `Emergency “${title}”`)
  return both(phaseTitle ?? title, phaseTitle ?? title)
}

/** What it is of, and how many boards it reaches. */
export function comingOf({ title, phaseTitle, interrupt, boards }: Coming): Said {
  const count = both(`${boards} bảng`, `${boards} ${boards === 1 ? 'board' : 'boards'}`)
  const isNamed = interrupt !== null || phaseTitle === null || phaseTitle === title
  return isNamed ? count : both(`${count.vi} · ${title}`, `${count.en} · ${title}`)
}

/** Where it is looked at. */
export function comingHref({ campaign, interrupt }: Coming): string {
  return interrupt !== null || campaign === null ? '/emergency' : `/campaigns/${campaign}`
}
