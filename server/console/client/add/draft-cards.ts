import type { Board } from '../../../../shared/plan/plan.ts'
import { wordsOf } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { make, setText } from '../plain/make.ts'
import { inOurs, language, say } from '../words/say.ts'
import type { Draft } from './draft.ts'
import { type DraftCard, draftCard } from './draft-card.ts'
import { drawing } from './drawing.ts'
import type { Placing } from './placing-form.ts'
import { sectionWords } from './section-words.ts'
import type { TrialBoard } from './trial.ts'

/** A card for every draft, drawn for the boards that were chosen. */
export interface DraftCards {
  readonly element: HTMLElement
  /** Shows these drafts, in this order. What stays as it was keeps its card and its pictures. */
  show(drafts: readonly Draft[], to: Placing | undefined, now: PlanNow | undefined): void
  isDrawing(): boolean
  /** Whether every one may go on the boards. */
  areGood(): boolean
  /** Called a few times a second; `on` in ms. */
  tick(on: number): void
}

export interface DraftCardsEdges {
  readonly changed: (draft: Draft) => void
  readonly removed: (draft: Draft) => void
  /** Something was drawn or refused. */
  readonly settled: () => void
}

/** The cards, none at first. */
export function draftCards({ changed, removed, settled }: DraftCardsEdges): DraftCards {
  const list = make('div', { class: 'drafts' })
  const trouble = make('p', { class: 'fault', role: 'status' })
  const empty = make('p', { class: 'quiet empty' }, nothingYet())
  const element = make(
    'section',
    { class: 'drawn', 'aria-label': say('Trên các bảng', 'On the boards') },
    trouble,
    empty,
    list,
  )
  let cards = new Map<string, DraftCard>()
  let drafts: readonly Draft[] = []
  let now: PlanNow | undefined
  let part: string | undefined

  const draw = drawing({
    begins: (key) => cards.get(key)?.begin(),
    shows(key, line) {
      // What is for one part of a gate is not looked at on the others.
      const boards = line.boards.filter((place) => part === undefined || place.section === part)
      if (boards.length > 0) cards.get(key)?.show({ ...line, boards })
    },
    ends: (key) => cards.get(key)?.end(),
    refuses: (key, { message, messageVi }) => cards.get(key)?.refuse(language() === 'vi' ? messageVi : message),
    fails: (error) => setText(trouble, error === undefined ? '' : inOurs(wordsOf(error))),
    changed: settled,
  })

  /** The boards, each once, with the parts of it that are meant. */
  function placesWords(places: readonly TrialBoard[]): string {
    const parts = new Map<string, string[]>()
    for (const { id, section } of places) {
      const board = now?.plan.boards.find((one) => one.id === id)
      const name = board?.name ?? id
      const words = section === null ? wholeWords(board) : board ? sectionWords(board, section) : section
      parts.set(name, [...(parts.get(name) ?? []), ...(words === '' ? [] : [words])])
    }
    return Array.from(parts, ([name, some]) => (some.length > 0 ? `${name} · ${some.join(', ')}` : name)).join('; ')
  }

  function cardOf(draft: Draft): DraftCard {
    const { key } = draft
    const of = () => drafts.find((one) => one.key === key) ?? draft
    return draftCard(draft, { placesWords, changed, removed: () => removed(of()) })
  }

  return {
    element,
    show(next, to, of) {
      drafts = next
      now = of
      part = to?.section
      const before = cards
      cards = new Map(next.map((draft) => [draft.key, before.get(draft.key) ?? cardOf(draft)]))
      for (const draft of next) cards.get(draft.key)?.update(draft)
      arrange(
        list,
        [...cards.values()].map((card) => card.element),
      )
      empty.hidden = next.length > 0
      const ready = next.filter(({ media }) => (media?.state ?? 'ready') === 'ready')
      draw.want(ready, of && to ? to.boards : [], part)
    },
    isDrawing: draw.isBusy,
    areGood: () => [...cards.values()].every((card) => card.isGood()),
    tick: draw.tick,
  }
}

/** Puts children in an order, and moves none that stands right: what is moved loses the keyboard, and a clip begins anew. */
function arrange(list: HTMLElement, wanted: readonly HTMLElement[]): void {
  for (const child of [...list.children]) if (!wanted.includes(child as HTMLElement)) child.remove()
  for (const [at, element] of wanted.entries()) {
    if (list.children[at] !== element) list.insertBefore(element, list.children[at] ?? null)
  }
}

const wholeWords = (board: Board | undefined) =>
  board?.sections?.length ? say('liền cả bảng', 'all of it as one') : ''

const nothingYet = () =>
  say(
    'Ở đây sẽ hiện đúng hình trên từng bảng, từng điểm ảnh một.',
    'Here every board will show what it will look like, pixel for pixel.',
  )
