import type { BinnedView } from '../../../../shared/api/bin.ts'
import { matches } from '../kit/folded.ts'

const dayMs = 86_400_000
const mostDays = 90

/** Whether a query names a thing, its campaign, its office, or who removed it. */
export const isFound = ({ title, campaignTitle, orgName, by }: BinnedView, query: string): boolean =>
  matches([title, campaignTitle ?? '', orgName, by?.name ?? ''].join(' '), query)

/** For how many whole days yet a thing is kept; at least one until it is gone, and at most ninety: the page’s clock may be behind the server’s. */
export const daysLeft = ({ until }: Pick<BinnedView, 'until'>, at: number): number =>
  Math.min(mostDays, Math.max(1, Math.ceil((until - at) / dayMs)))
