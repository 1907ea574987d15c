import { has } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import type { Page } from '../plain/page.ts'
import { say } from '../words/say.ts'
import { cardStep } from './card-step.ts'
import { chooseStep } from './choose-step.ts'
import { codeStep } from './code-step.ts'
import { scannedCode } from './scanned-code.ts'

/** A machine becomes a board: its code, which board, *Ghép*, and a look at the test picture. */
export function pairPage(edges: Edges): Page {
  const title = say('Ghép thiết bị', 'Pair a machine')
  const holder = make('div', {})
  let now: PlanNow | undefined
  let begun = false

  function begin(code: string): void {
    begun = true
    const step = codeStep(code, (asked, question) => {
      const next = chooseStep({
        ...{ code: asked, question, edges, now },
        paired(board) {
          const last = cardStep(board, () => begin(''))
          holder.replaceChildren(last.element)
          last.focus()
          edges.lookAgain()
        },
        back: () => begin(''),
      })
      holder.replaceChildren(next.element)
      next.focus()
    })
    holder.replaceChildren(step.element)
    step.focus()
  }

  if (!has(edges.me, 'pair'))
    holder.append(
      make(
        'p',
        { class: 'card empty' },
        say('Vai trò Kỹ thuật hoặc Quản trị mới ghép được thiết bị.', 'Technicians and administrators pair machines.'),
      ),
    )
  return {
    element: make('div', { class: 'pair-page' }, make('div', { class: 'heading' }, make('h1', {}, title)), holder),
    title,
    show(next) {
      now = next
      // A plan names the offices of a new board: the code is looked up once they are known.
      if (!begun && has(edges.me, 'pair')) begin(scannedCode())
    },
  }
}
