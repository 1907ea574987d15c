import { readingSecondsOf } from '../../../../../shared/legibility/reading-time.ts'
import { freeSlug } from '../../../../../shared/plan/free-slug.ts'
import type { PlacementId, Slide, SlideId, SloganSlide } from '../../../../../shared/plan/plan.ts'
import { sloganTexts } from '../../slogans/slogan-texts.ts'
import { type EditedCampaign, withPlacement } from './edited-campaign.ts'

/** What writing slogans depends on beside the campaign. */
export interface SloganWriting {
  /** Ids of slides that the server has: an edited line keeps such an id, so that its history goes on. */
  readonly saved: ReadonlySet<string>
  /** Whether it is read while driving past. */
  readonly road: boolean
}

/** The slogans of a placement, one a line. */
export function slogansText({ slides, placements }: EditedCampaign, placement: PlacementId): string {
  const ids = placements.find(({ id }) => id === placement)?.slides ?? []
  const byId = new Map(slides.map((slide) => [slide.id, slide]))
  return ids
    .flatMap((id) => {
      const slide = byId.get(id)
      return slide?.kind === 'slogan' ? [slide.text] : []
    })
    .join('\n')
}

/**
 * The campaign with other slogans in a placement, one a line, as `sloganTexts` reads them. A line that was edited stays the same slide, unless
 * another placement shows it too; what no placement shows any more goes.
 */
export function withSlogans(
  campaign: EditedCampaign,
  placement: PlacementId,
  text: string,
  { saved, road }: SloganWriting,
): EditedCampaign {
  const own = campaign.placements.find(({ id }) => id === placement)
  if (!own) return campaign
  const byId = new Map(campaign.slides.map((slide) => [slide.id, slide]))
  const before = own.slides.flatMap((id) => {
    const slide = byId.get(id)
    return slide?.kind === 'slogan' ? [slide] : []
  })
  const lines = sloganTexts(text, new Set(before.map((slide) => slide.text)))
  if (before.map((slide) => slide.text).join('\n') === lines.join('\n')) return campaign

  const elsewhere = new Set(campaign.placements.flatMap(({ id, slides }) => (id === placement ? [] : slides)))
  const others = campaign.slides.filter(
    (slide): slide is SloganSlide => slide.kind === 'slogan' && elsewhere.has(slide.id),
  )
  const same = new Map([...others, ...before].map((slide) => [slide.text, slide]))
  const gone = before.filter((slide) => !lines.includes(slide.text))
  const fresh = lines.filter((line) => !same.has(line))
  // As many lines gone as came: these were edited.
  const edited = new Map(gone.length === fresh.length ? fresh.map((line, at) => [line, gone[at]] as const) : [])
  const taken = new Set<string>(campaign.slides.flatMap(({ id }) => (gone.some((one) => one.id === id) ? [] : [id])))
  for (const { id } of gone) if (saved.has(id) || elsewhere.has(id)) taken.add(id)

  const written = lines.map((line): SloganSlide => {
    const found = same.get(line)
    if (found) return found
    const former = edited.get(line)
    const isKept = former !== undefined && saved.has(former.id) && !elsewhere.has(former.id)
    const id = isKept ? former.id : (freeSlug(line, taken) as SlideId)
    taken.add(id)
    return { ...former, id, kind: 'slogan', text: line, ...secondsFor(line, former, road) }
  })

  const media = own.slides.filter((id) => byId.get(id)?.kind !== 'slogan')
  const next = withPlacement(campaign, placement, (one) => ({
    ...one,
    slides: [...written.map(({ id }) => id), ...media],
  }))
  const shown = new Set(next.placements.flatMap(({ slides }) => slides))
  const byNewId = new Map(written.map((slide) => [slide.id, slide]))
  const stays = campaign.slides.filter(({ id }) => shown.has(id) || !gone.some((one) => one.id === id))
  const kept: Slide[] = stays.map((slide) => byNewId.get(slide.id) ?? slide)
  const there = new Set(kept.map(({ id }) => id))
  return { ...next, slides: [...kept, ...written.filter(({ id }) => !there.has(id))] }
}

/** As long as it takes to be read; a stay that somebody has chosen is left as it is. */
function secondsFor(line: string, former: SloganSlide | undefined, road: boolean): { readonly seconds?: number } {
  const toRead = (text: string) => Math.ceil(readingSecondsOf([text], road))
  if (!former) return { seconds: toRead(line) }
  return former.seconds === toRead(former.text) ? { seconds: toRead(line) } : {}
}
