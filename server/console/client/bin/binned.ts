import { matches } from '../kit/folded.ts'
import type { BinKind } from './bin-kinds.ts'

/** Something that was removed; instants are epoch ms. */
export interface Binned {
  /** Its id in the bin. */
  readonly id: string
  readonly kind: BinKind
  readonly title: string
  readonly campaign: string | null
  readonly campaignTitle: string | null
  readonly org: string
  readonly orgName: string
  readonly by: { readonly name: string } | null
  readonly at: number
  /** When it is gone for good. */
  readonly until: number
}

const dayMs = 86_400_000

/** Whether a query names a thing, its campaign, its office, or who removed it. */
export const isFound = ({ title, campaignTitle, orgName, by }: Binned, query: string): boolean =>
  matches([title, campaignTitle ?? '', orgName, by?.name ?? ''].join(' '), query)

/** For how many whole days yet a thing is kept; at least one until it is gone. */
export const daysLeft = ({ until }: Pick<Binned, 'until'>, at: number): number =>
  Math.max(1, Math.ceil((until - at) / dayMs))
