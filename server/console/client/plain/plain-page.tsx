import { useEffect, useRef } from 'preact/hooks'
import type { LiveChange } from '../api/live-feed.ts'
import type { PageModule, PageProps } from '../app/page-module.ts'
import { hear, useHeard } from '../state/heard.ts'
import { serverClock, steady } from '../state/now.ts'
import { lookAgain, planIsKnown, planNow } from '../state/plan-now.ts'
import { signedIn } from '../state/signed-in.ts'
import { tell } from '../state/tell.ts'
import { say } from '../words/say.ts'
import type { MakePage, Page } from './page.ts'

const tickMs = 200
const changes: readonly LiveChange[] = ['submissions', 'take-downs', 'notices', 'emergencies', 'directives']

/** A page that makes its elements by hand, among those that are components. */
export function plainPage(makePage: (id: string) => MakePage): PageModule {
  function Plain({ id }: PageProps) {
    const place = useRef<HTMLDivElement>(null)
    const page = useRef<Page | undefined>(undefined)
    useEffect(() => {
      const made = makePage(id)({
        ...{ me: signedIn(), clock: serverClock, steady, lookAgain, acted: hear },
        tell: (text, kind) => tell(text, kind),
      })
      page.current = made
      document.title = made.title
      place.current?.replaceChildren(made.element)
      const ticking = setInterval(() => made.tick?.(), tickMs)
      return () => {
        clearInterval(ticking)
        page.current = undefined
      }
    }, [id])
    const known = planIsKnown.value
    const now = planNow.value
    useEffect(() => {
      if (known) page.current?.show?.(now)
    }, [known, now, id])
    for (const what of changes) useHeard([what], () => page.current?.heard?.(what))
    return <div ref={place} />
  }
  return { title: () => say('Bảng điện tử', 'Electronic boards'), Page: Plain }
}
