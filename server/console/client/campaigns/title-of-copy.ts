import type { Bound, Campaign } from '../../../../shared/plan/plan.ts'
import { canChiOf } from '../../../../shared/time/can-chi.ts'

const year = '(?:19|20|21)\\d\\d'
const letterAfter = '(?![\\p{L}\\d])'
const letterBefore = '(?<![\\p{L}\\d])'
/** 2026, or 2025 - 2026, or 2025-26. */
const yearsIn = new RegExp(`${letterBefore}(${year})(?:(\\s*[-–—]\\s*)(${year}|\\d\\d))?${letterAfter}`, 'gu')
const copyMark = /^(.*) \(bản sao(?: (\d+))?\)$/u

/**
 * The title to be proposed for a copy that is so many years later: a year in it, or a lunar year’s name, in which the campaign itself is becomes the one
 * that takes its place; other years, as of a term, stay. Where it names none it says that it is a copy.
 */
export function titleOfCopy(campaign: Pick<Campaign, 'title' | 'milestones' | 'phases'>, later: number): string {
  const { title } = campaign
  const own = yearsOf(campaign)
  const moved = later === 0 ? title : withCanChi(withYears(title, own, later), own, later)
  if (moved !== title) return moved
  const [, first = title, count = '1'] = copyMark.exec(title) ?? []
  return first === title ? `${title} (bản sao)` : `${first} (bản sao ${Number(count) + 1})`
}

function withYears(title: string, own: ReadonlySet<number>, later: number): string {
  return title.replace(yearsIn, (text, from: string, dash: string | undefined, to: string | undefined) => {
    if (dash === undefined || to === undefined) return own.has(Number(from)) ? String(Number(from) + later) : text
    const whole = from.slice(0, 4 - to.length) + to
    const isOwn = own.has(Number(from)) && own.has(Number(whole))
    return isOwn ? `${Number(from) + later}${dash}${String(Number(whole) + later).slice(-to.length)}` : text
  })
}

/** All at once: what one year’s name became is no name of the next. */
function withCanChi(title: string, own: ReadonlySet<number>, later: number): string {
  const names = new Map([...own].map((one) => [canChiOf(one).toLocaleLowerCase('vi'), canChiOf(one + later)]))
  if (names.size === 0) return title
  const pattern = new RegExp(`${letterBefore}(?:${[...names.keys()].join('|')})${letterAfter}`, 'giu')
  return title.replace(pattern, (text) => {
    const next = names.get(text.toLocaleLowerCase('vi')) ?? text
    return text === text.toLocaleUpperCase('vi') ? next.toLocaleUpperCase('vi') : next
  })
}

/** The years in which a campaign’s milestones and phases begin and end. */
function yearsOf({ milestones = [], phases }: Pick<Campaign, 'milestones' | 'phases'>): ReadonlySet<number> {
  const ofMilestones = milestones.flatMap((one) => (one.state === 'postponed' ? [] : [one.starts, one.ends]))
  const ofPhases = phases.flatMap(({ starts, ends }) => [starts, ends].flatMap(dateIn))
  return new Set([...ofMilestones, ...ofPhases].map((date) => Number(date.slice(0, 4))))
}

function dateIn(bound: Bound): readonly string[] {
  if (typeof bound === 'string') return [bound]
  return 'lunar' in bound ? [bound.lunar] : []
}
