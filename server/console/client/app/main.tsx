import { render } from 'preact'
import { Refused, wordsOf } from '../api/ask-server.ts'
import { type LiveChange, liveChanges, liveFeed } from '../api/live-feed.ts'
import { askMe } from '../api/me.ts'
import { watchPlan } from '../api/watch-plan.ts'
import { hear } from '../state/heard.ts'
import { letTimePass, serverClock, steady } from '../state/now.ts'
import { lookAgain, lookBy, takePlan } from '../state/plan-now.ts'
import { enterAs } from '../state/signed-in.ts'
import { standTrouble } from '../state/standing-trouble.ts'
import { editBy, hearEditors } from '../state/use-editors.ts'
import { inOurs } from '../words/say.ts'
import { followLinks } from './address.ts'
import { speakAsChosen } from './chosen-language.ts'
import { Frame } from './frame.tsx'
import { keepFocus } from './keep-focus.ts'
import { destinationOf } from './pages.ts'
import { tellUnhandled } from './tell-unhandled.ts'
import { wearTheme } from './theme.ts'

const askAgainMs = 2000
/** While the server cannot say what has changed, it is asked so often; the plan is watched all the while. */
const untoldEveryMs = 15_000

function begin(): void {
  const heard = (what: LiveChange) => {
    if (what === 'plan') lookAgain()
    hear(what)
  }
  const live = liveFeed(heard, lookAgain, hearEditors)
  editBy(live.edit)
  letTimePass()
  lookBy(
    watchPlan({
      ...{ clock: serverClock, steady, isTold: live.isOpen, changed: takePlan },
      heard: (trouble) => standTrouble(trouble === undefined ? undefined : wordsOf(trouble)),
    }),
  )
  setInterval(() => {
    if (live.isOpen() || document.visibilityState !== 'visible') return
    for (const what of liveChanges) if (what !== 'plan') heard(what)
  }, untoldEveryMs)
  followLinks((path) => destinationOf(path) !== undefined)
  keepFocus()
  render(<Frame />, document.body)
}

/** Begins once it is known who is signed in; whoever is not, or only half, goes to sign in. */
async function enter(): Promise<void> {
  try {
    const asked = steady()
    const me = await askMe()
    serverClock.hear(me.at, asked, steady())
    if (me.stage !== 'complete') return goToSignIn()
    enterAs(me)
    begin()
  } catch (error) {
    if (error instanceof Refused && error.code === 'not-signed-in') return goToSignIn()
    render(inOurs(wordsOf(error)), document.body)
    setTimeout(() => void enter(), askAgainMs)
  }
}

/** Goes where one signs in, which leads back here. */
const goToSignIn = (): void => location.assign(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`)

wearTheme()
speakAsChosen()
tellUnhandled()
// The page's own script comes while the server says who asks; one that does not come is asked for again where the page stands.
destinationOf(location.pathname)
  ?.load()
  .catch(() => undefined)
void enter()
