import { render } from 'preact'
import { speakAsChosen } from '../app/chosen-language.ts'
import { wearTheme } from '../app/theme.ts'
import { keepScannedCode } from '../pair/scanned-code.ts'
import { SignIn } from './sign-in.tsx'
import { troubles } from './troubles.ts'

/** A page of our own, with what it was asked for: anything else in the address leads to the first page. */
const ownPage = /^(?!\/api\/)(\/[\w-]+)+(\?[\w=&%.+-]*)?$/

function begin(): void {
  const query = new URLSearchParams(location.search)
  const wanted = query.get('to') ?? '/'
  const to = ownPage.test(wanted) ? wanted : '/'
  const hash = location.hash.slice(1)
  // Whoever scanned a board's code signs in first; a code is no one-time link.
  const secret = to === '/pair' && keepScannedCode(hash) ? '' : hash
  // The secret is not to stay in the bar, nor among the pages that were visited.
  history.replaceState(null, '', to === '/' ? location.pathname : `${location.pathname}?to=${encodeURIComponent(to)}`)
  render(<SignIn {...{ secret, to }} trouble={troubles.get(query.get('trouble') ?? '')} />, document.body)
}

wearTheme()
speakAsChosen()
begin()
