import type { Said } from '../../../shared/plan/fault.ts'

/** What stands before the name in the title of a submission that is about no campaign: people title campaigns alone. */
export const givenTitles = {
  fillers: { vi: 'Nội dung nền', en: 'Filler' },
  restrictions: { vi: 'Hạn chế', en: 'Restriction' },
  interrupts: { vi: 'Phát khẩn', en: 'Emergency' },
} as const satisfies Readonly<Record<string, Said>>

/** A title as it is kept, in English where it was given here; undefined where people wrote it. */
export function titleInEnglish(title: string): string | undefined {
  const given = Object.values(givenTitles).find(({ vi }) => title.startsWith(`${vi}: `))
  return given && given.en + title.slice(given.vi.length)
}
