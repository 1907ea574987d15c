import { accountPage } from './account/account-page.ts'
import { addPage } from './add/add-page.ts'
import { askServer, Refused, wordsOf } from './api/ask-server.ts'
import { type LiveChange, liveFeed } from './api/live-feed.ts'
import { askMe, type Me } from './api/me.ts'
import { watchPlan } from './api/watch-plan.ts'
import { approvalsPage } from './approvals/approvals-page.ts'
import { submissionPage } from './approvals/submission-page.ts'
import { auditPage } from './audit/audit-page.ts'
import { boardPage } from './board/board-page.ts'
import { directivesPage } from './directives/directives-page.ts'
import { emergencyPage } from './emergency/emergency-page.ts'
import { peoplePage } from './people/people-page.ts'
import type { Edges } from './plain/edges.ts'
import { laterPage } from './plain/later-page.ts'
import type { MakePage, Page } from './plain/page.ts'
import { pageFrame } from './plain/page-frame.ts'
import { serverClockOn } from './time/server-clock.ts'
import { todayPage } from './today/today-page.ts'
import { wallPage } from './wall/wall-page.ts'
import { inOurs, language, speak } from './words/say.ts'

const languageKey = 'congchao-language'
const tickMs = 200
const askAgainMs = 2000
/** While the server cannot say what has changed, it is asked so often; the plan is watched all the while. */
const untoldEveryMs = 15_000
const besidesThePlan: readonly LiveChange[] = ['submissions', 'take-downs', 'notices', 'emergencies', 'directives']

const machines = async () => (await import('./machine-pages.ts')).machinePages

/** Each page by its address; the part in parentheses is given to it. */
const pages: readonly (readonly [RegExp, (id: string) => MakePage])[] = [
  [/^\/boards\/([a-z0-9-]+)$/, (board) => (edges) => boardPage(board, edges)],
  [/^\/account$/, () => accountPage],
  [/^\/add$/, () => addPage],
  [/^\/approvals$/, () => approvalsPage],
  [/^\/approvals\/([\w-]+)$/, (id) => (edges) => submissionPage(id, edges)],
  [/^\/directives$/, () => directivesPage],
  [/^\/emergency$/, () => emergencyPage],
  [/^\/people$/, () => peoplePage],
  [/^\/audit$/, () => auditPage],
  [/^\/wall$/, () => wallPage],
  [/^\/pair$/, () => laterPage(async () => (await machines()).pairPage)],
  [/^\/health$/, () => laterPage(async () => (await machines()).healthPage)],
  [/^\/alerts$/, () => laterPage(async () => (await machines()).alertsPage)],
  [/^\/shows$/, () => laterPage(async () => (await machines()).showsPage)],
]

function pageAt(path: string): MakePage {
  for (const [address, page] of pages) {
    const match = address.exec(path)
    if (match) return page(match[1] ?? '')
  }
  return todayPage
}

function begin(me: Me): void {
  const steady = () => performance.now()
  const clock = serverClockOn(steady)
  const frame = pageFrame(me, {
    otherLanguage() {
      localStorage.setItem(languageKey, language() === 'vi' ? 'en' : 'vi')
      location.reload()
    },
    signOut() {
      askServer('/api/v1/sign-out', { method: 'POST' }).then(
        () => {
          // What this tab kept was theirs.
          sessionStorage.clear()
          location.assign('/sign-in')
        },
        (error: unknown) => frame.tell(inOurs(wordsOf(error)), 'trouble'),
      )
    },
  })
  let lookAgain: (() => void) | undefined
  let page: Page | undefined
  const heard = (what: LiveChange) => {
    if (what === 'plan') lookAgain?.()
    page?.heard?.(what)
    frame.heard(what)
  }
  const edges: Edges = { me, clock, steady, tell: frame.tell, lookAgain: () => lookAgain?.(), acted: heard }
  const shown = pageAt(location.pathname)(edges)
  page = shown
  document.title = shown.title
  frame.main.append(shown.element)
  const live = liveFeed(heard, () => lookAgain?.())
  lookAgain = watchPlan({
    ...{ clock, steady, isTold: live.isOpen },
    changed: (now) => shown.show?.(now),
    heard: (trouble) => frame.trouble(trouble === undefined ? undefined : inOurs(wordsOf(trouble))),
  })
  setInterval(() => shown.tick?.(), tickMs)
  setInterval(() => {
    if (live.isOpen() || document.visibilityState !== 'visible') return
    for (const what of besidesThePlan) heard(what)
  }, untoldEveryMs)
}

/** Begins once it is known who is signed in; whoever is not, or only half, goes to sign in. */
async function enter(): Promise<void> {
  try {
    const me = await askMe()
    if (me.stage === 'complete') begin(me)
    else location.assign('/sign-in')
  } catch (error) {
    if (error instanceof Refused && error.code === 'not-signed-in') location.assign('/sign-in')
    else {
      document.body.replaceChildren(inOurs(wordsOf(error)))
      setTimeout(() => void enter(), askAgainMs)
    }
  }
}

if (localStorage.getItem(languageKey) === 'en') speak('en')
document.documentElement.lang = language()
void enter()
