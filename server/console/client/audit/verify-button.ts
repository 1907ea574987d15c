import { askJson, Refused, wordsOf } from '../api/ask-server.ts'
import { make, setText } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'

interface Verdict {
  readonly ok: boolean
  readonly count: number
  readonly broken: { readonly seq: number; readonly message: string; readonly messageVi: string } | null
}

/** Has the server look whether every row of the log follows from the one before, and says what came of it. */
export function verifyButton(): HTMLElement {
  const said = make('span', { role: 'status' })
  const button = make(
    'button',
    { type: 'button', onclick: () => void verify() },
    say('Kiểm tra chuỗi', 'Verify the chain'),
  )

  async function verify(): Promise<void> {
    button.disabled = true
    setText(said, say('Đang kiểm tra…', 'Verifying…'))
    try {
      const { ok, count, broken } = await askJson<Verdict>('/api/v1/audit/verify')
      said.className = ok ? 'good' : 'fault'
      setText(said, ok ? whole(count) : brokenWords(broken))
    } catch (error) {
      said.className = 'fault'
      const forbidden = error instanceof Refused && error.code === 'forbidden'
      setText(
        said,
        forbidden
          ? say(
              'Chỉ người quản trị toàn hệ thống kiểm tra được.',
              'Only administrators of the whole installation verify it.',
            )
          : inOurs(wordsOf(error)),
      )
    } finally {
      button.disabled = false
    }
  }

  return make('span', { class: 'verify' }, button, ' ', said)
}

const whole = (count: number) => say(`Nguyên vẹn: ${count} dòng.`, `Whole: ${count} rows.`)

const brokenWords = (broken: Verdict['broken']) =>
  broken
    ? say(`Đứt ở dòng ${broken.seq}: ${broken.messageVi}.`, `Broken at row ${broken.seq}: ${broken.message}.`)
    : say('Không nguyên vẹn.', 'Not whole.')
