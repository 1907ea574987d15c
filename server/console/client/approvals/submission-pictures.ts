import { secondsOf } from '../../../../shared/plan/effective.ts'
import type { Slide } from '../../../../shared/plan/plan.ts'
import { fittedPixels } from '../add/fitted-pixels.ts'
import { renditionView } from '../add/rendition-view.ts'
import { sectionWords } from '../add/section-words.ts'
import { findingList, verdictWords } from '../add/verdict-words.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { make } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import type { Submission, SubmissionPicture } from './submission.ts'

const namedAtOnce = 8

/** Every picture of a submission, slide by slide, pixel for pixel as it would stand on each shape of board. */
export function submissionPictures({ pictures, items }: Submission, now: PlanNow | undefined): HTMLElement {
  const slides = new Map<string, SubmissionPicture[]>()
  for (const picture of pictures) {
    const key = `${picture.campaign}/${picture.slide}`
    slides.set(key, [...(slides.get(key) ?? []), picture])
  }
  const cards = Array.from(slides.values(), (some) => {
    const [{ campaign, slide }] = some as [SubmissionPicture]
    const item = items.find((one) => one.campaign === campaign && one.id === slide && one.is)
    const body = item?.is as (Partial<Slide> & { readonly slide?: Slide }) | undefined
    const words = textOf(body?.slide ?? body) ?? (now ? inOurs(now.words.slide(campaign, slide)) : slide)
    const seconds = body && 'kind' in body ? secondsOf(body as Slide) : secondsOfPlan(now, campaign, slide)
    const sorted = [...some].sort((a, b) => b.width / b.height - a.width / a.height)
    return make(
      'article',
      { class: 'card draft', 'data-slide': slide },
      make('h3', {}, words),
      make('div', { class: 'canvases' }, ...sorted.map((picture) => figureOf(picture, words, seconds, now))),
    )
  })
  return make('div', { class: 'drafts' }, ...cards)
}

function figureOf(picture: SubmissionPicture, words: string, seconds: number, now: PlanNow | undefined): HTMLElement {
  const { width, height, color, rendition, verdict } = picture
  const size = `${width} × ${height}${color === 'mono' ? say(', một màu', ', one colour') : ''}`
  const pixels = rendition
    ? fittedPixels(
        { width, height },
        renditionView({ width, height, color, rendition, seconds, says: `${words} – ${size}` }),
      )
    : make('p', { class: 'pixels none' }, say('Chưa dựng được', 'Could not be drawn'))
  const caption = make(
    'figcaption',
    {},
    make('p', {}, make('strong', {}, placesOf(picture, now)), ' ', make('span', { class: 'quiet size' }, size)),
  )
  if (verdict) caption.append(make('p', {}, verdictWords(verdict, null)), findingList(verdict.findings))
  const figure = make('figure', { 'data-canvas': `${width}x${height}`, 'data-color': color }, pixels, caption)
  figure.dataset.wide = String(width >= 6 * height)
  return figure
}

function placesOf({ boards, more = 0 }: SubmissionPicture, now: PlanNow | undefined): string {
  const names = boards.slice(0, namedAtOnce).map(({ id, name, section }) => {
    const board = now?.plan.boards.find((one) => one.id === id)
    return section === null ? name : `${name} · ${board ? sectionWords(board, section) : section}`
  })
  const rest = more + Math.max(0, boards.length - namedAtOnce)
  return [...names, ...(rest > 0 ? [say(`và ${rest} bảng khác`, `and ${rest} more`)] : [])].join('; ')
}

function textOf(slide: Partial<Slide> | undefined): string | undefined {
  return slide && 'text' in slide && typeof slide.text === 'string' ? slide.text : undefined
}

function secondsOfPlan(now: PlanNow | undefined, campaign: string, id: string): number {
  const of = now?.plan.campaigns.find((one) => one.id === campaign)
  const slide = of?.slides.find((one) => one.id === id)
  return slide ? secondsOf(slide) : 10
}
