import { createHash } from 'node:crypto'
import { htmlPage } from './html-page.ts'

// The secret of a one-time link stands after the `#`: browsers send that to no server, so no log and no proxy ever has it.
const script = `
const form = document.querySelector('form')
const said = document.querySelector('output')
async function signIn(secret) {
  said.textContent = 'Đang vào… · Signing in…'
  const answer = await fetch('/sign-in', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ secret }),
  })
  if (answer.ok) return location.replace(/^(\\/[\\w-]+)+$/.test(to) ? to : '/')
  const problem = await answer.json()
  said.textContent = problem.titleVi + ' · ' + problem.title
  form.hidden = false
}
form.addEventListener('submit', (event) => {
  event.preventDefault()
  signIn(new FormData(form).get('secret').trim())
})
// A page of our own: anything else in the address leads to the first page.
const to = new URLSearchParams(location.search).get('to') ?? '/'
const secret = location.hash.slice(1)
history.replaceState(null, '', location.pathname)
if (secret) { form.hidden = true; signIn(secret) }
`

const style = `
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f6f4ef; color: #222; font: 1rem/1.5 system-ui, sans-serif }
main { width: min(26rem, 100% - 3rem) }
h1 { font-size: 1.4rem; margin: 0 0 1rem }
form { display: grid; gap: .75rem }
form[hidden] { display: none }
input, button { font: inherit; padding: .6rem .75rem; border: 1px solid #999; border-radius: .4rem }
button { background: #b00c14; border-color: #b00c14; color: #fff; cursor: pointer }
small { color: #666 }
output { display: block; min-height: 1.5em; margin-top: .75rem }
`

const body = `<main>
<h1>Congchao</h1>
<form>
<label for="secret">Mã trong liên kết một lần, hoặc khóa truy cập<br><small lang="en">The code of a one-time link, or an access token</small></label>
<input id="secret" name="secret" type="password" autocomplete="off" required>
<button>Đăng nhập · Sign in</button>
</form>
<output></output>
</main>
<noscript>Trang này cần JavaScript. This page needs JavaScript.</noscript>`

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The page that a one-time link opens: it posts the link's secret, which a mere visit does not use up. */
export function signInPage(): Response {
  return htmlPage(
    `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Đăng nhập · Congchao</title>
<style>${style}</style>
${body}
<script>${script}</script>
</html>`,
    { script: hash(script), style: hash(style) },
  )
}
