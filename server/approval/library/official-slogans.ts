import { stateOf } from '../../../shared/plan/effective.ts'
import { plainWords } from '../../../shared/plan/plain-words.ts'
import type { Campaign, Org, OrgId, Slide, SloganSlide } from '../../../shared/plan/plan.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import { type TakeDown, takenThroughout, withoutTaken } from '../../planning/take-down.ts'
import type { KeptSlogan } from '../../store/plan/official-slogan-store.ts'
import { directivesOf } from '../directives/directives.ts'
import { countsAs } from './counts-as.ts'

/** A slogan that an office is to show word for word, and where it comes from. */
export interface OfficialSlogan {
  readonly id: string
  /** NFC, in one line. */
  readonly text: string
  /** As `countsAs` has it. */
  readonly hash: string
  readonly org: Org
  /** The written plan that it stands in; null: a directive without one. */
  readonly document: NonNullable<Campaign['document']> | null
  /** The approved campaign that it is from; null where it was added by hand, and then `kept` has by whom. */
  readonly campaign: Campaign | null
  readonly kept: KeptSlogan | null
}

/**
 * The official slogans of an org: those of its campaigns, and those added by hand by it or above, which `kept` are; never a sister's. From
 * the newest document to those without one; a text stands as often as it has sources.
 */
export function officialSlogansOf(
  current: PlanInForce,
  org: OrgId,
  kept: readonly KeptSlogan[],
  ofCampaigns: readonly OfficialSlogan[],
): readonly OfficialSlogan[] {
  const chain = new Map(current.tree.chainOf(org).map((one) => [one.id, one]))
  const byHand = kept.flatMap((one): OfficialSlogan[] => {
    const of = chain.get(one.org)
    return of ? [ofHand(one, of)] : []
  })
  return [...ofCampaigns, ...byHand].sort(newestFirst)
}

/**
 * The official slogans of an org that stand in campaigns, in the same order: its own approved ones that carry a written plan or direct
 * others, and those that an office above directs to it, without what `takeDowns` hold off at `at` (epoch ms).
 */
export function slogansOfCampaigns(
  current: PlanInForce,
  org: OrgId,
  takeDowns: readonly TakeDown[],
  at: number,
): readonly OfficialSlogan[] {
  const chain = new Map(current.tree.chainOf(org).map((one) => [one.id, one]))
  // A pause is over by itself, and says nothing of the words.
  const taken = takenThroughout(org, takeDowns, current.tree, at).filter(
    ({ kind, subject }) => kind === 'take-down' && (subject.what === 'slide' || subject.what === 'campaign'),
  )
  const slogans = withoutTaken(current.playing, taken).campaigns.flatMap((campaign) => {
    const of = chain.get(campaign.org)
    return of && isOfficialFor(current, org, campaign) ? slogansIn(campaign, of) : []
  })
  return slogans.sort(newestFirst)
}

/** The day of the document that a slogan stands in; before all others where it has none. */
export const dayOf = ({ document }: Pick<OfficialSlogan, 'document'>): string => document?.issuedOn ?? ''

function newestFirst(a: OfficialSlogan, b: OfficialSlogan): number {
  return dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? 1 : -1
}

/** A slogan that was added by hand to the library of its org. */
export function ofHand(kept: KeptSlogan, org: Org): OfficialSlogan {
  const { id, text, textHash: hash, number, issuer, issuedOn } = kept
  return { id, text, hash, org, document: { number, issuer, issuedOn }, campaign: null, kept }
}

/** Of those that count as the same the first alone. */
export function onceEach(slogans: readonly OfficialSlogan[]): readonly OfficialSlogan[] {
  const seen = new Set<string>()
  return slogans.filter(({ hash }) => {
    if (seen.has(hash)) return false
    seen.add(hash)
    return true
  })
}

/** Whether an org, or one above it, says by this campaign what is to be shown word for word. */
function isOfficialFor(current: PlanInForce, org: OrgId, campaign: Campaign): boolean {
  const receivers = directivesOf(current).get(campaign.id)?.receivers ?? []
  // What an office above plans for itself, or directs to others, is not this one's.
  return campaign.org === org
    ? campaign.document !== undefined || receivers.length > 0
    : receivers.some((receiver) => current.tree.isWithin(receiver.org.id, org))
}

// A campaign is the same one until it is written anew: its words are looked at once, not at each question.
const knownWords = new WeakMap<Campaign, readonly Pick<OfficialSlogan, 'id' | 'text' | 'hash'>[]>()

function slogansIn(campaign: Campaign, org: Org): readonly OfficialSlogan[] {
  const { document = null } = campaign
  const words = knownWords.get(campaign) ?? campaign.slides.filter(isPlain).map((slide) => wordsOf(campaign, slide))
  knownWords.set(campaign, words)
  return words.map((one) => ({ ...one, org, document, campaign, kept: null }))
}

function wordsOf(campaign: Campaign, slide: SloganSlide): Pick<OfficialSlogan, 'id' | 'text' | 'hash'> {
  const text = plainWords(slide.text)
  return { id: `${campaign.id}.${slide.id}`, text, hash: countsAs(text) }
}

/** A slogan that stands by its words alone: in Vietnamese, and without fields that differ from day to day. */
function isPlain(slide: Slide): slide is SloganSlide {
  return (
    slide.kind === 'slogan' &&
    stateOf(slide) === 'approved' &&
    slide.fields === undefined &&
    /^vi\b/i.test(slide.language ?? 'vi')
  )
}
