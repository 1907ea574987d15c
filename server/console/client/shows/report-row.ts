import { dateForPeople } from '../time/typed-date.ts'
import type { PlanWords } from '../words/plan-words.ts'
import { inOurs, language, say } from '../words/say.ts'
import { unreachable } from '../words/unreachable.ts'

/** What each row of a report is of. */
export const reportWays = ['day', 'board', 'slide', 'phase'] as const
/** One of them. */
export type ReportBy = (typeof reportWays)[number]

/** How often and how long something was shown. */
export interface ReportRow {
  readonly day?: string
  readonly board?: string
  readonly boardName?: string | null
  readonly slide?: string
  readonly phase?: string | null
  readonly campaign: string | null
  readonly shows: number
  readonly seconds: number
  readonly unsure: number
}

/** A page of them. */
export interface ReportPage {
  readonly rows: readonly ReportRow[]
  readonly next: string | null
}

/** What a row is of, as people call it. */
export function reportName(row: ReportRow, by: ReportBy, campaign: string, words: PlanWords): string {
  switch (by) {
    case 'day':
      return dateForPeople(row.day ?? '')
    case 'board':
      return row.boardName ?? row.board ?? ''
    case 'slide':
      return inOurs(words.slide(campaign, row.slide ?? ''))
    case 'phase':
      return row.phase == null ? say('ngoài giai đoạn', 'of no phase') : words.phase(campaign, row.phase)
    default:
      return unreachable(by)
  }
}

/** `1.234`, in the page’s language. */
export const numberWords = (value: number): string => value.toLocaleString(language() === 'vi' ? 'vi-VN' : 'en-GB')
