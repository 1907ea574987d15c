import { make, setText } from '../plain/make.ts'
import { say } from '../words/say.ts'
import { type CanvasFigure, canvasFigure, nameOf } from './canvas-figure.ts'
import { clipFacts } from './clip-facts.ts'
import type { Draft } from './draft.ts'
import { translationFields } from './translation-fields.ts'
import type { TrialBoard, TrialLine } from './trial.ts'
import { canvasKey } from './wanted-canvases.ts'

/** One draft as it stands on every board that it is for. */
export interface DraftCard {
  readonly element: HTMLElement
  /** The draft as it is now. */
  update(draft: Draft): void
  /** It is being drawn anew; what is shown stays until it comes. */
  begin(): void
  /** Shows it on one canvas. */
  show(line: TrialLine): void
  /** All has come that was to come: other canvases are taken away. */
  end(): void
  /** The draft as a whole was refused, for this reason. */
  refuse(reason: string): void
  /** Whether it may go on the boards: everything was drawn, and nothing refused. */
  isGood(): boolean
}

export interface DraftCardEdges {
  /** What people call places. */
  readonly placesWords: (places: readonly TrialBoard[]) => string
  readonly changed: (draft: Draft) => void
  readonly removed: () => void
}

/** A card for a draft. It stays while its words, its crops and its boards change. */
export function draftCard(first: Draft, { placesWords, changed, removed }: DraftCardEdges): DraftCard {
  const name = make('h3')
  const remove = make('button', { type: 'button', onclick: removed }, say('Bỏ', 'Remove'))
  const status = make('p', { class: 'quiet' }, say('Đang dựng hình…', 'Drawing…'))
  const canvases = make('div', { class: 'canvases' })
  const facts = clipFacts()
  const translations = translationFields(changed)
  const element = make('article', { class: 'card draft', 'data-draft': first.key })
  element.append(make('header', {}, name, remove), first.media ? facts.element : translations.element, status, canvases)
  let draft = first
  let figures = new Map<string, CanvasFigure>()
  let came = new Set<string>()
  let isDrawn = false
  let isRefused = false

  function update(next: Draft): void {
    draft = next
    for (const figure of figures.values()) figure.update(next)
    setText(name, nameOf(next))
    remove.setAttribute('aria-label', say(`Bỏ “${nameOf(next)}”`, `Remove “${nameOf(next)}”`))
    if (next.media) facts.show(next.media)
    else translations.show(next)
    if (next.media && next.media.state !== 'ready') status.hidden = true
  }

  function show(line: TrialLine): void {
    const key = canvasKey(line)
    let figure = figures.get(key)
    if (!figure) {
      figure = canvasFigure(line, ({ boards }) => placesWords(boards), changed)
      figures.set(key, figure)
      const ratio = line.width / line.height
      figure.element.dataset.ratio = String(ratio)
      // The longest strips first, whichever is drawn first.
      const after = [...canvases.children].find((one) => Number((one as HTMLElement).dataset.ratio) < ratio)
      canvases.insertBefore(figure.element, after ?? null)
    }
    came.add(key)
    status.hidden = true
    figure.show(line, draft)
    tellGood()
  }

  function keep(keys: ReadonlySet<string>): void {
    for (const [key, figure] of figures) if (!keys.has(key)) figure.element.remove()
    figures = new Map([...figures].filter(([key]) => keys.has(key)))
  }

  function tellGood(): void {
    element.dataset.good = String(!isRefused && [...figures.values()].every((figure) => figure.isGood()))
  }

  update(first)
  return {
    element,
    update,
    show,
    begin() {
      came = new Set()
      isDrawn = false
      isRefused = false
      element.setAttribute('aria-busy', 'true')
      status.className = 'quiet'
      status.hidden = figures.size > 0
      setText(status, say('Đang dựng hình…', 'Drawing…'))
    },
    end() {
      isDrawn = true
      keep(came)
      element.removeAttribute('aria-busy')
      tellGood()
    },
    refuse(reason) {
      isRefused = true
      isDrawn = true
      keep(new Set())
      element.removeAttribute('aria-busy')
      status.hidden = false
      status.className = 'fault'
      setText(status, reason)
      tellGood()
    },
    isGood: () => isDrawn && element.dataset.good === 'true' && (draft.media?.state ?? 'ready') === 'ready',
  }
}
