import type { Language } from './say.ts'

/** A part of one as a percentage with at most one decimal: `12,5%` in Vietnamese, `12.5%` in English. */
export function percentWords(part: number, language: Language): string {
  const percent = Math.round(part * 1000) / 10
  const text = part > 0 && percent === 0 ? '< 0.1' : String(percent)
  return `${language === 'vi' ? text.replace('.', ',') : text}%`
}
