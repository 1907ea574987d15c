import { stateOf } from '../../../shared/plan/effective.ts'
import { plainWords } from '../../../shared/plan/plain-words.ts'
import type { Campaign, Org, OrgId, Slide, SloganSlide } from '../../../shared/plan/plan.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import { type TakeDown, withoutTaken } from '../../planning/take-down.ts'
import type { KeptSlogan } from '../../store/official-slogan-store.ts'
import { directivesOf } from '../directives.ts'
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

/** What there is beside the plan: slogans that were added by hand, and what is taken down at `at` (epoch ms). */
export interface LibraryParts {
  readonly kept: readonly KeptSlogan[]
  readonly takeDowns: readonly TakeDown[]
  readonly at: number
}

/**
 * The official slogans of an org, from the newest document to those without one. They are those of its own approved campaigns that carry a
 * written plan or direct others, those that an office above directs to it, and those added by hand by it or above; never a sister's. A text
 * stands as often as it has sources.
 */
export function officialSlogansOf(
  current: PlanInForce,
  org: OrgId,
  { kept, takeDowns, at }: LibraryParts,
): readonly OfficialSlogan[] {
  const chain = new Map(current.tree.chainOf(org).map((one) => [one.id, one]))
  // A pause is over by itself, and says nothing of the words.
  const taken = takeDowns.filter(
    (one) =>
      one.kind === 'take-down' &&
      (one.subject.what === 'slide' || one.subject.what === 'campaign') &&
      (one.endsAt === null || at < one.endsAt) &&
      current.tree.isWithin(org, one.org),
  )
  const inCampaigns = withoutTaken(current.playing, taken).campaigns.flatMap((campaign) => {
    const of = chain.get(campaign.org)
    return of && isOfficialFor(current, org, campaign) ? slogansIn(campaign, of) : []
  })
  const byHand = kept.flatMap((one): OfficialSlogan[] => {
    const of = chain.get(one.org)
    return of ? [ofHand(one, of)] : []
  })
  const dayOf = ({ document }: OfficialSlogan) => document?.issuedOn ?? ''
  return [...inCampaigns, ...byHand].sort((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? 1 : -1))
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
