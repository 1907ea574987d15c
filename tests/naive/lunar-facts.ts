/** Months of the Vietnamese calendar as printed in almanacs: `year-month` (`+` after a leap month), the date of its first day, its length. */
const months: Readonly<Record<string, readonly [firstDay: string, days: number]>> = {
  '2007-01': ['2007-02-17', 30],
  '2023-01': ['2023-01-22', 29],
  '2023-02': ['2023-02-20', 30],
  '2023-02+': ['2023-03-22', 29],
  '2023-03': ['2023-04-20', 29],
  '2023-12': ['2024-01-11', 30],
  '2024-01': ['2024-02-10', 29],
  '2024-02': ['2024-03-10', 30],
  '2024-03': ['2024-04-09', 29],
  '2024-12': ['2024-12-31', 29],
  '2025-01': ['2025-01-29', 30],
  '2025-03': ['2025-03-29', 30],
  '2025-06': ['2025-06-25', 30],
  '2025-06+': ['2025-07-25', 29],
  '2025-12': ['2026-01-19', 29],
  '2026-01': ['2026-02-17', 30],
  '2026-12': ['2027-01-08', 29],
  '2027-01': ['2027-02-06', 30],
  '2030-01': ['2030-02-02', 30],
}

/** The solar date, as the epoch ms of its midnight in UTC, of a lunar one such as `2023-12-25` or `2024-12-last`. Throws where no fact is at hand. */
export function solarDateOf(lunar: string, leap: boolean): number {
  const key = lunar.slice(0, 7) + (leap ? '+' : '')
  const month = months[key]
  if (!month) throw new Error(`no fact about the lunar month ${key}`)
  const day = lunar.slice(8) === 'last' ? month[1] : Number(lunar.slice(8))
  if (!(day >= 1 && day <= month[1])) throw new Error(`no day ${day} in the lunar month ${key}`)
  return Date.parse(`${month[0]}T00:00:00Z`) + (day - 1) * 86_400_000
}
