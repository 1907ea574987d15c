import type { Finding } from '../../../../shared/legibility/verdict.ts'
import { aspectOf } from '../../../../shared/plan/aspect-of.ts'
import { secondsOf } from '../../../../shared/plan/effective.ts'
import { shapeOf } from '../../../../shared/plan/shape-of.ts'
import { make } from '../plain/make.ts'
import { language, say } from '../words/say.ts'
import { cropDialog } from './crop-dialog.ts'
import { type Draft, type MediaDraft, withVersion } from './draft.ts'
import { fittedPixels } from './fitted-pixels.ts'
import { renditionView } from './rendition-view.ts'
import { shorterField } from './shorter-field.ts'
import { shorterFor } from './slogan-draft.ts'
import type { TrialLine } from './trial.ts'
import { findingList, verdictWords } from './verdict-words.ts'

/** A draft on one canvas. */
export interface CanvasFigure {
  readonly element: HTMLElement
  /** The draft as it is now: what a person changes here is changed of this one. */
  update(draft: Draft): void
  /** Shows what was drawn in place of what was shown before; the controls below it, and what is typed there, stay. */
  show(line: TrialLine, draft: Draft): void
  /** Whether nothing in it is refused. */
  isGood(): boolean
}

/** A figure for a canvas; `names` tells where there are such, `changed` is given the draft as the person changed it there. */
export function canvasFigure(
  { width, height, color }: Pick<TrialLine, 'width' | 'height' | 'color'>,
  names: (line: TrialLine) => string,
  changed: (draft: Draft) => void,
): CanvasFigure {
  const label = `${width} × ${height}${color === 'mono' ? say(', một màu', ', one colour') : ''}`
  const shape = shapeOf(width, height)
  const picture = make('div')
  const words = make('div')
  const controls = make('div', { class: 'doings' })
  const caption = make('figcaption', {}, words, controls)
  const element = make('figure', { 'data-canvas': `${width}x${height}`, 'data-color': color }, picture, caption)
  element.dataset.wide = String(width >= 6 * height)
  let shown: Draft | undefined
  let sha: string | undefined
  let good = false
  const crop = make('button', { type: 'button', onclick: adjust }, say('Chỉnh vùng cắt…', 'Adjust the crop…'))
  crop.setAttribute('aria-label', say(`Chỉnh vùng cắt cho ${label}…`, `Adjust the crop for ${label}…`))
  const shorter = shorterField(shape, label, (next) => changed(next))

  function show(line: TrialLine, draft: Draft): void {
    update(draft)
    const { verdict, boards, fault, rendition } = line
    const findings = [...(verdict?.findings ?? []), ...sameOnce(boards.flatMap((board) => board.findings))]
    if (fault) findings.unshift({ code: 'illegible', severity: 'error', ...fault })
    good = findings.every(({ severity }) => severity !== 'error')
    const metres = boards.map((board) => board.metres).filter((one) => one !== null)
    const title = make('p', {}, make('strong', {}, names(line)), ' ', make('span', { class: 'quiet size' }, label))
    words.replaceChildren(title)
    if (verdict) words.append(make('p', {}, verdictWords(verdict, metres.length > 0 ? Math.min(...metres) : null)))
    words.append(findingList(findings))
    // The same picture stays: a clip would begin anew, a scrolling line jump.
    if (!rendition || rendition.sha256 !== sha) {
      const says = `${nameOf(draft)} – ${label}`
      picture.replaceChildren(
        rendition
          ? fittedPixels(
              { width, height },
              renditionView({ ...line, rendition, says, seconds: secondsOf(draft.slide) }),
            )
          : make('p', { class: 'pixels none' }, say('Chưa dựng được', 'Could not be drawn')),
      )
    }
    sha = rendition?.sha256
    offer(draft, !good || (shape === 'pillar' && verdict?.setting === 'scrolling'))
  }

  function update(draft: Draft): void {
    shown = draft
    if (!draft.media) shorter.show(draft)
  }

  function offer(draft: Draft, isBad: boolean): void {
    if (draft.media?.kind === 'picture') controls.replaceChildren(crop)
    if (draft.media) return
    const wanted = isBad || shorterFor(draft, shape) !== '' || shorter.element.contains(document.activeElement)
    if (wanted && !shorter.element.isConnected) controls.append(shorter.element)
    if (!wanted) shorter.element.remove()
  }

  function adjust(): void {
    if (!shown?.media) return
    const of: MediaDraft = shown
    const aspect = aspectOf(width, height)
    cropDialog({
      source: `/media/${of.media.sha256}`,
      picture: of.media,
      canvas: { width, height },
      crop: of.slide.versions?.find((version) => version.aspect === aspect)?.crop,
      purpose: label,
      // Meanwhile it may have changed elsewhere.
      done: (cut) => shown?.media && changed(withVersion(shown, { aspect, ...cut })),
    })
  }

  return { element, update, show, isGood: () => good }
}

/** What a draft is called: its words, or its file's name. */
export const nameOf = (draft: Draft): string => (draft.media ? draft.media.name : draft.slide.text)

/** Findings of several boards, each said once. */
function sameOnce(findings: readonly Finding[]): Finding[] {
  const said = (finding: Finding) => (language() === 'vi' ? finding.messageVi : finding.message)
  return [...new Map(findings.map((finding) => [said(finding), finding])).values()]
}
