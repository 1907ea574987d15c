import { cutTextFinding } from '../../media/picture/cut-text-finding.ts'
import type { Fitting } from '../../media/picture/fit-pictures.ts'
import { muchCutFinding } from '../../media/picture/much-cut-finding.ts'
import { smallTextFinding } from '../../media/picture/small-text-finding.ts'
import type { TextLine } from '../../media/picture/text-lines-of.ts'
import type { Finding, Verdict } from '../../shared/legibility/verdict.ts'
import { slideFor } from '../../shared/plan/slide-for.ts'
import type { Need } from '../../shared/playlist/playlist.ts'
import type { Database } from '../db/database.ts'
import { findMedia } from '../store/media/media-store.ts'

/** A verdict with what is known of the file that its slide shows: text too small on that canvas or cut, much of it cut, flashes of a clip. */
export async function withMediaFindings(verdict: Verdict, need: Need, { db }: Database): Promise<Verdict> {
  if (need.slide === 'built-in' || need.slide.kind === 'slogan') return verdict
  const slide = slideFor(need.slide, need.width, need.height)
  const media = slide.kind === 'slogan' ? undefined : await findMedia(db, slide.media)
  if (!media || slide.kind === 'slogan') return verdict
  const { width, height, color } = need
  const lines = (media.facts.lines ?? []) as readonly TextLine[]
  const fitting: Fitting = { width, height, color, fit: slide.fit, crop: slide.crop }
  const look = [smallTextFinding, cutTextFinding, muchCutFinding].map((found) => found(lines, media, fitting))
  const found = (media.facts.findings ?? []) as readonly Finding[]
  return { ...verdict, findings: [...verdict.findings, ...look.filter((finding) => finding !== undefined), ...found] }
}
