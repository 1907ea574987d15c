import type { Kysely } from 'kysely'
import { folded } from '../../../shared/folded.ts'
import type { DateText, Org } from '../../../shared/plan/plan.ts'
import type { Schema } from '../../db/schema.ts'
import {
  readFirstPlaces,
  readStandingPage,
  type SloganPlace,
  type SoughtWord,
} from '../../store/plan/official-slogan-pages.ts'
import { dayOf, type OfficialSlogan, ofHand, onceEach } from './official-slogans.ts'

/** Behind which slogan a page begins: one added by hand, or one of a campaign, by its id and by where it stood among these. */
export type LibraryPlace =
  | { readonly hand: SloganPlace }
  | { readonly campaign: { readonly id: string; readonly index: number; readonly day: string } }

/** What of a library is asked for. */
export interface LibraryAsked {
  /** The org, and those above it. */
  readonly chain: readonly Org[]
  /** As `slogansOfCampaigns` has them. */
  readonly ofCampaigns: readonly OfficialSlogan[]
  /** Those of one campaign, or those added by hand; undefined: all. */
  readonly from: string | undefined
  /** Folded words; each is in the slogan, or in where it comes from. */
  readonly words: readonly string[]
  readonly after: LibraryPlace | undefined
  readonly limit: number
}

/** A slogan with its place in the library. */
export interface PlacedSlogan {
  readonly slogan: OfficialSlogan
  readonly place: LibraryPlace
}

/** The name of what slogans come from that were added by hand. */
export const byHand = 'hand'

/** The next slogans of a library in the order of `officialSlogansOf`; of those that count as the same the first alone. */
export async function libraryPage(
  db: Kysely<Schema>,
  { chain, ofCampaigns, from, words, after, limit }: LibraryAsked,
): Promise<readonly PlacedSlogan[]> {
  const above = new Map(chain.map((org) => [org.id, org]))
  const orgs = from === undefined || from === byHand ? [...above.keys()] : []
  const meant = onceEach(ofCampaigns.filter((one) => from === undefined || one.campaign?.id === from))
  const dayInCampaigns = new Map(meant.map((one) => [one.hash, dayOf(one)]))
  const sought = soughtIn(chain, words)

  async function* fromHand(): AsyncGenerator<PlacedSlogan> {
    let start = after && ('hand' in after ? after.hand : (after.campaign.day as DateText))
    // More each time: of what is passed over there may be much, however little is asked for.
    for (let most = limit; ; most *= 2) {
      const rows = await readStandingPage(db, {
        orgs,
        sought,
        limit: most,
        ...(start !== undefined && { from: start }),
      })
      const first = await readFirstPlaces(
        db,
        orgs,
        rows.map(({ textHash }) => textHash),
      )
      for (const kept of rows) {
        const isFirst = first.get(kept.textHash)?.id === kept.id
        const isSaidBefore = (dayInCampaigns.get(kept.textHash) ?? '') >= kept.issuedOn
        const of = above.get(kept.org)
        if (isFirst && !isSaidBefore && of) yield { slogan: ofHand(kept, of), place: { hand: kept } }
      }
      start = rows.at(-1)
      if (rows.length < most) return
    }
  }

  async function* inCampaigns(): AsyncGenerator<PlacedSlogan> {
    for (let start = startOf(meant, after); start < meant.length; start += limit) {
      const some = meant
        .slice(start, start + limit)
        .map((slogan, at) => ({ slogan, index: start + at }))
        .filter(({ slogan }) => isSought(slogan, words))
      const first = await readFirstPlaces(
        db,
        orgs,
        some.map(({ slogan }) => slogan.hash),
      )
      for (const { slogan, index } of some) {
        const [day, { issuedOn } = { issuedOn: '' }] = [dayOf(slogan), first.get(slogan.hash)]
        const place = { campaign: { id: slogan.id, index, day } }
        if (issuedOn <= day) yield { slogan, place }
      }
    }
  }

  const found: PlacedSlogan[] = []
  for await (const one of merged(inCampaigns(), fromHand())) {
    if (found.push(one) === limit) break
  }
  return found
}

/** Both in one, the newest document first; of one day those of `a` before those of `b`. */
async function* merged(a: AsyncGenerator<PlacedSlogan>, b: AsyncGenerator<PlacedSlogan>): AsyncGenerator<PlacedSlogan> {
  let [first, second] = [await nextOf(a), await nextOf(b)]
  while (first || second) {
    if (first && (!second || dayOf(first.slogan) >= dayOf(second.slogan))) {
      yield first
      first = await nextOf(a)
    } else if (second) {
      yield second
      second = await nextOf(b)
    }
  }
}

async function nextOf(from: AsyncGenerator<PlacedSlogan>): Promise<PlacedSlogan | undefined> {
  const { value, done } = await from.next()
  return done ? undefined : value
}

/** Where among those of campaigns a page begins: behind one that may have gone since, or behind one that was added by hand. */
function startOf(ofCampaigns: readonly OfficialSlogan[], after: LibraryPlace | undefined): number {
  if (!after) return 0
  if ('campaign' in after) {
    const { id, index } = after.campaign
    const there = ofCampaigns.findIndex((one) => one.id === id)
    return there < 0 ? index : there + 1
  }
  const start = ofCampaigns.findIndex((one) => dayOf(one) < after.hand.issuedOn)
  return start < 0 ? ofCampaigns.length : start
}

function isSought({ text, org, document, campaign }: OfficialSlogan, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const all = folded([text, org.name, campaign?.title, document?.number, document?.issuer].join(' '))
  return words.every((word) => all.includes(word))
}

/** Folded words as they are sought among the slogans of some orgs, which are found by the names of these too. */
export function soughtIn(orgs: readonly Org[], words: readonly string[]): readonly SoughtWord[] {
  const names = orgs.map(({ id, name }) => ({ id, name: folded(name) }))
  return words.map((word) => ({ word, orgs: names.flatMap(({ id, name }) => (name.includes(word) ? [id] : [])) }))
}
