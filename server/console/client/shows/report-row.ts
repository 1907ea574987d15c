import type { ReportBy, ShowReportRow } from '../../../../shared/api/shows.ts'
import { dateForPeople } from '../time/typed-date.ts'
import type { PlanWords } from '../words/plan-words.ts'
import { inOurs, language, say } from '../words/say.ts'
import { unreachable } from '../words/unreachable.ts'

/** What each row of a report is of. */
export const reportWays = ['day', 'board', 'slide', 'phase'] as const
/** What a row is of, as people call it. */
export function reportName(row: ShowReportRow, by: ReportBy, campaign: string, words: PlanWords): string {
  switch (by) {
    case 'day':
      return dateForPeople(row.day ?? '')
    case 'board':
      return row.boardName ?? row.board ?? ''
    case 'slide':
      return inOurs(words.slide(campaign, row.slide ?? ''))
    case 'phase':
      return row.phase == null ? say('ngoài giai đoạn', 'no phase') : words.phase(campaign, row.phase)
    default:
      return unreachable(by)
  }
}

/** `1.234`, in the page’s language. */
export const numberWords = (value: number): string => value.toLocaleString(language() === 'vi' ? 'vi-VN' : 'en-GB')
