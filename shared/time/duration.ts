/** An ISO 8601 duration: years to days in a calendar, `ms` (its hours, minutes and seconds) elapsed; all at least 0. */
export interface Duration {
  readonly sign: 1 | -1
  readonly years: number
  readonly months: number
  readonly weeks: number
  readonly days: number
  readonly ms: number
}

const dayMs = 86_400_000
/** A century: past it a bound would leave the years in which dates are read. */
const maxDays = 36_525

const pattern =
  /^(-?)P(?=\d|T\d)(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/

/** Reads `[-]PnYnMnWnDTnHnMnS`, whole numbers only, at least one of them, a century at most; undefined for anything else. */
export function parseDuration(text: string): Duration | undefined {
  const match = pattern.exec(text)
  if (match === null) return undefined
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(2)
    .map((digits: string | undefined) => Number(digits ?? 0))
  const ms = ((hours * 60 + minutes) * 60 + seconds) * 1000
  if (years * 365 + months * 30 + weeks * 7 + days + ms / dayMs > maxDays) return undefined
  return { sign: match[1] === '-' ? -1 : 1, years, months, weeks, days, ms }
}
