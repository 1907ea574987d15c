import type { Finding } from '../../../../shared/legibility/verdict.ts'
import { aspectOf } from '../../../../shared/plan/aspect-of.ts'
import { secondsOf } from '../../../../shared/plan/effective.ts'
import { make, setText } from '../make.ts'
import type { PlanWords } from '../plan-words.ts'
import { language, say } from '../say.ts'
import { cropDialog } from './crop-dialog.ts'
import { type Draft, withVersion } from './draft.ts'
import { renditionView } from './rendition-view.ts'
import type { TrialLine } from './trial.ts'
import { findingList, verdictWords } from './verdict-words.ts'

/** One slide as it stands on every board that it is for. */
export interface DraftCard {
  readonly element: HTMLElement
  /** Shows the slide on one more canvas. */
  show(line: TrialLine, words: PlanWords): void
  /** Whether it may go on the boards: everything was drawn, and nothing refused. */
  isGood(): boolean
}

/** A card for a slide; `changed` is given the slide with another crop, `removed` takes it away. */
export function draftCard(draft: Draft, changed: (draft: Draft) => void, removed: () => void): DraftCard {
  const { slide, media } = draft
  const name = media?.name ?? (slide.kind === 'slogan' ? slide.text : '')
  const canvases = make('div', { class: 'canvases' })
  const waiting = make('p', { class: 'quiet', role: 'status' }, say('Đang dựng hình…', 'Drawing…'))
  const element = make(
    'article',
    { class: 'card draft', 'data-draft': draft.key },
    make(
      'header',
      {},
      make('h3', {}, name),
      make(
        'button',
        { type: 'button', onclick: removed, 'aria-label': say(`Bỏ “${name}”`, `Remove “${name}”`) },
        say('Bỏ', 'Remove'),
      ),
    ),
    waiting,
    canvases,
  )
  let drawn = 0
  let refused = 0

  function show(line: TrialLine, words: PlanWords): void {
    drawn++
    waiting.hidden = true
    const { verdict, boards, fault } = line
    const findings = [...(verdict?.findings ?? []), ...sameOnce(boards.flatMap((board) => board.findings))]
    if (fault) findings.unshift({ code: 'illegible', severity: 'error', ...fault })
    if (findings.some(({ severity }) => severity === 'error')) refused++
    element.dataset.good = String(refused === 0)
    const { width, height } = line
    const names = new Set(boards.map(({ id, section }) => [words.board(id), section].filter(Boolean).join(' · ')))
    const metres = boards.map((board) => board.metres).filter((one) => one !== null)
    const label = `${width} × ${height}${line.color === 'mono' ? say(', một màu', ', one colour') : ''}`
    const caption = make(
      'figcaption',
      {},
      make('strong', {}, [...names].join(', ')),
      make('span', { class: 'quiet' }, ` ${label}`),
    )
    if (verdict) caption.append(make('p', {}, verdictWords(verdict, metres.length > 0 ? Math.min(...metres) : null)))
    caption.append(findingList(findings))
    if (media?.kind === 'picture') caption.append(cropButton(width, height, label))
    const view = line.rendition
      ? renditionView({ ...line, rendition: line.rendition, says: `${name} – ${label}`, seconds: secondsOf(slide) })
      : make('p', { class: 'pixels none' }, say('Chưa dựng được', 'Could not be drawn'))
    const figure = make(
      'figure',
      { 'data-canvas': `${width}x${height}` },
      make('div', { class: 'mount' }, view),
      caption,
    )
    // The longest strips first, whichever is drawn first.
    const after = [...canvases.children].find((one) => Number((one as HTMLElement).dataset.ratio) < width / height)
    figure.dataset.ratio = String(width / height)
    figure.dataset.wide = String(width >= 6 * height)
    canvases.insertBefore(figure, after ?? null)
  }

  function cropButton(width: number, height: number, label: string): HTMLElement {
    const press = () => {
      if (draft.media === undefined) return
      const of = draft
      const aspect = aspectOf(width, height)
      cropDialog({
        source: `/media/${of.media.sha256}`,
        picture: of.media,
        canvas: { width, height },
        crop: of.slide.versions?.find((version) => version.aspect === aspect)?.crop,
        purpose: label,
        done: (cut) => changed(withVersion(of, { aspect, ...cut })),
      })
    }
    const button = make('button', { type: 'button', onclick: press }, say('Chỉnh vùng cắt…', 'Adjust the crop…'))
    return make('p', { class: 'doings' }, button)
  }

  return {
    element,
    show,
    isGood: () => drawn > 0 && refused === 0,
  }
}

/** Findings of several boards, each said once. */
function sameOnce(findings: readonly Finding[]): Finding[] {
  const said = (finding: Finding) => (language() === 'vi' ? finding.messageVi : finding.message)
  return [...new Map(findings.map((finding) => [said(finding), finding])).values()]
}

/** Puts a sentence under a card's name, where its slide as a whole was refused. */
export function refuseCard({ element }: DraftCard, text: string): void {
  const place = element.querySelector('[role=status]')
  if (!(place instanceof HTMLElement)) return
  place.hidden = false
  place.className = 'fault'
  setText(place, text)
}
