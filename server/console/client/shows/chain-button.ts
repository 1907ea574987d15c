import { askJson, wordsOf } from '../api/ask-server.ts'
import { make, setText } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'

interface Verdict {
  readonly ok: boolean
  readonly boots: number
  readonly shows: number
  readonly lost: number
  readonly breaks: readonly unknown[]
}

/** Has the server look whether each show of a board's log follows from the one before, and says what came of it. */
export function chainButton(board: () => string): HTMLElement {
  const said = make('span', { role: 'status' })
  const button = make(
    'button',
    { type: 'button', onclick: () => void verify() },
    say('Kiểm tra chuỗi', 'Verify the chain'),
  )

  async function verify(): Promise<void> {
    if (board() === '') return
    button.disabled = true
    said.className = 'quiet'
    setText(said, say('Đang kiểm tra…', 'Verifying…'))
    try {
      const verdict = await askJson<Verdict>(`/api/v1/boards/${board()}/shows/verify`)
      said.className = verdict.ok ? 'good' : 'fault'
      setText(said, wordsFor(verdict))
    } catch (error) {
      said.className = 'fault'
      setText(said, inOurs(wordsOf(error)))
    } finally {
      button.disabled = false
    }
  }

  return make('span', { class: 'verify' }, button, ' ', said)
}

function wordsFor({ ok, shows, lost, breaks }: Verdict): string {
  if (!ok) return say(`Chuỗi đứt ở ${breaks.length} chỗ.`, `The chain is broken in ${breaks.length} places.`)
  const gone = lost > 0 ? say(`, ${lost} lượt máy đã mất`, `, ${lost} lost by the machine`) : ''
  return say(`Chuỗi nguyên vẹn: ${shows} lượt${gone}.`, `The chain is whole: ${shows} shows${gone}.`)
}
