import { addPage } from './add/add-page.ts'
import { askServer, wordsOf } from './ask-server.ts'
import { boardPage } from './board-page.ts'
import type { Edges } from './edges.ts'
import type { MakePage } from './page.ts'
import { pageFrame } from './page-frame.ts'
import { inOurs, language, speak } from './say.ts'
import { serverClockOn } from './server-clock.ts'
import { todayPage } from './today-page.ts'
import { wallPage } from './wall-page.ts'
import { watchPlan } from './watch-plan.ts'

const languageKey = 'congchao-language'
const tickMs = 200

function pageAt(path: string): MakePage {
  const [, board] = /^\/boards\/([a-z0-9-]+)$/.exec(path) ?? []
  if (board !== undefined) return (edges) => boardPage(board, edges)
  if (path === '/add') return addPage
  return path === '/wall' ? wallPage : todayPage
}

function begin(): void {
  const steady = () => performance.now()
  const clock = serverClockOn(steady)
  const frame = pageFrame({
    otherLanguage() {
      localStorage.setItem(languageKey, language() === 'vi' ? 'en' : 'vi')
      location.reload()
    },
    signOut() {
      askServer('/sign-out', { method: 'POST' }).then(
        () => location.assign('/sign-in'),
        (error: unknown) => frame.tell(inOurs(wordsOf(error)), 'trouble'),
      )
    },
  })
  let lookAgain: (() => void) | undefined
  const edges: Edges = { clock, steady, tell: frame.tell, lookAgain: () => lookAgain?.() }
  const page = pageAt(location.pathname)(edges)
  document.title = page.title
  frame.main.append(page.element)
  lookAgain = watchPlan({
    ...{ clock, steady },
    changed: page.show,
    heard: (trouble) => frame.trouble(trouble === undefined ? undefined : inOurs(wordsOf(trouble))),
  })
  setInterval(page.tick, tickMs)
}

if (localStorage.getItem(languageKey) === 'en') speak('en')
document.documentElement.lang = language()
begin()
