const secondMs = 1000
const minuteMs = 60 * secondMs
const hourMs = 60 * minuteMs

/** Reads a time of the 24-hour day as people type it: `19:00`, `19:00:30`, `7h`, `7h30`, `7 giờ 30`, `1930`; ms since midnight, undefined for anything else. */
export function typedTime(text: string): number | undefined {
  const trimmed = text.normalize('NFC').trim().toLowerCase()
  const match =
    /^(\d{1,2})(?:[:.]| ?[hg] ?| ?giờ )(\d{2})(?:[:.m](\d{2})s?| ?phút|p)?$/.exec(trimmed) ??
    /^(\d{1,2}) ?(?:h|g|giờ)$/.exec(trimmed) ??
    /^(\d{2})(\d{2})(\d{2})?$/.exec(trimmed)
  if (!match) return undefined
  const [hour, minute, second] = [match[1], match[2] ?? '0', match[3] ?? '0'].map(Number) as [number, number, number]
  if (hour > 23 || minute > 59 || second > 59) return undefined
  return hour * hourMs + minute * minuteMs + second * secondMs
}

/** `19:00`, or `19:00:30` where seconds are asked for or not zero. */
export function timeForPeople(clockMs: number, seconds = clockMs % minuteMs >= secondMs): string {
  const parts = [Math.floor(clockMs / hourMs), Math.floor(clockMs / minuteMs) % 60]
  if (seconds) parts.push(Math.floor(clockMs / secondMs) % 60)
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
