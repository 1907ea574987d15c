import { wordsOf } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { inOurs, say } from '../words/say.ts'
import { make } from './make.ts'
import type { MakePage, Page } from './page.ts'

/** A page whose script is loaded when somebody goes there; what is told of it meanwhile it hears once it is there. */
export function laterPage(load: () => Promise<MakePage>): MakePage {
  return (edges) => {
    const element = make('div', {}, make('p', { class: 'quiet', role: 'status' }, say('Đang mở trang…', 'Opening …')))
    let page: Page | undefined
    let now: { readonly plan: PlanNow | undefined } | undefined
    load().then(
      (makePage) => {
        page = makePage(edges)
        document.title = page.title
        element.replaceChildren(page.element)
        if (now) page.show?.(now.plan)
      },
      (error: unknown) => element.replaceChildren(make('p', { class: 'fault', role: 'alert' }, inOurs(wordsOf(error)))),
    )
    return {
      element,
      title: say('Bảng điện tử', 'Electronic boards'),
      tick: () => page?.tick?.(),
      heard: (what) => page?.heard?.(what),
      show(plan) {
        now = { plan }
        page?.show?.(plan)
      },
    }
  }
}
