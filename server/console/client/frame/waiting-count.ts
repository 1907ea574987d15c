import { askJson } from '../api/ask-server.ts'
import { make, setText } from '../plain/make.ts'
import { say } from '../words/say.ts'

/** How many submissions wait for the person who is signed in, beside the name of their page. */
export interface WaitingCount {
  readonly element: HTMLElement
  renew(): Promise<void>
}

const atOnce = 100

/** The number; nothing where none waits. */
export function waitingCount(): WaitingCount {
  const number = make('span', { 'aria-hidden': 'true' })
  const words = make('span', { class: 'heard' })
  const element = make('span', { class: 'count', hidden: true }, number, words)
  return {
    element,
    async renew() {
      const { submissions, next } = await askJson<{
        submissions: readonly { readonly mayDecide: boolean }[]
        next: string | null
      }>(`/api/v1/submissions?state=pending&limit=${atOnce}`)
      const count = submissions.filter(({ mayDecide }) => mayDecide).length
      element.hidden = count === 0
      setText(number, next === null ? String(count) : `${count}+`)
      setText(words, say(` (${count} chờ bạn duyệt)`, ` (${count} wait for you)`))
    },
  }
}
