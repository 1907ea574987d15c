import { askServer, sendingOf, wordsOf } from '../api/ask-server.ts'
import { field, formDialog, lineField } from '../people/form-dialog.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { timeForPeople, typedTime } from '../time/typed-time.ts'
import { inOurs, say } from '../words/say.ts'

interface Settings {
  readonly waitMinutes: number
  /** Clock times of the 24-hour day. */
  readonly quiet: { readonly from: string; readonly to: string } | null
  readonly mail: boolean
  readonly webhook: { readonly url: string; readonly hasSecret: boolean } | null
}

/** When an office is told of trouble, when it is left alone, and by which ways it is told. */
export async function alertSettings(org: string, name: string, edges: Edges): Promise<void> {
  const path = `/api/v1/orgs/${org}/alert-settings`
  let answer: Response
  try {
    answer = await askServer(path, { cache: 'no-store' })
  } catch (error) {
    edges.tell(inOurs(wordsOf(error)), 'trouble')
    return
  }
  const tag = answer.headers.get('etag') ?? undefined
  const { own, effective } = (await answer.json()) as { readonly own: Partial<Settings>; readonly effective: Settings }
  const { waitMinutes, quiet, mail } = effective
  const above = own.webhook === undefined ? effective.webhook?.url : undefined
  const wait = make('input', { type: 'text', inputmode: 'numeric', size: 5, autocomplete: 'off', value: waitMinutes })
  const [from, to] = [lineField(quiet?.from ?? ''), lineField(quiet?.to ?? '')]
  const mails = make('input', { type: 'checkbox', checked: mail })
  const address = make('input', {
    type: 'text',
    inputmode: 'url',
    autocomplete: 'off',
    spellcheck: 'false',
    value: own.webhook?.url ?? '',
  })
  const secret = make('input', { type: 'text', class: 'secret', autocomplete: 'off', spellcheck: 'false' })
  for (const input of [from, to]) input.placeholder = '22:00'
  // What is as it was above, and was not chosen here, goes on following from there.
  const chosen = (key: 'waitMinutes' | 'quiet' | 'mail', value: unknown) =>
    own[key] === undefined && JSON.stringify(value) === JSON.stringify(effective[key]) ? {} : { [key]: value }
  formDialog({
    heading: say(`Cảnh báo của ${name}`, `Alerts of ${name}`),
    fields: [
      field(
        say('Chờ bao nhiêu phút rồi mới báo', 'Wait for so many minutes before telling'),
        wait,
        say('Bảng mất mạng rồi tự có lại trong lúc chờ thì không báo.', 'What mends itself meanwhile is not told.'),
        '/waitMinutes',
      ),
      make(
        'fieldset',
        {},
        make('legend', {}, say('Giờ yên lặng (24 giờ)', 'Quiet hours (24 h)')),
        make(
          'div',
          { class: 'fields' },
          field(say('Từ', 'From'), from, '', '/quiet/from'),
          field(say('Đến', 'Until'), to, '', '/quiet/to'),
        ),
        make(
          'p',
          { class: 'quiet' },
          say(
            'Để trống cả hai: báo cả đêm. Hết giờ yên lặng thì báo gộp một lần.',
            'Both empty: told at any hour. What came in quiet hours is told at once afterwards.',
          ),
        ),
      ),
      make('label', { class: 'tick' }, mails, make('span', {}, say('Gửi thư điện tử', 'Send e-mail'))),
      field(
        say('Địa chỉ webhook', 'Address of a webhook'),
        address,
        above === undefined
          ? say('Để trống: không gửi.', 'Empty: none.')
          : say(`Để trống: theo cấp trên, ${above}.`, `Empty: as above, ${above}.`),
        '/webhook/url',
      ),
      field(
        say('Khóa ký webhook', 'Its signing secret'),
        secret,
        own.webhook?.hasSecret
          ? say('Đã có; để trống thì giữ nguyên.', 'There is one; empty keeps it.')
          : say('Từ 16 ký tự.', '16 characters or more.'),
        '/webhook/secret',
      ),
    ],
    doing: say('Lưu', 'Save'),
    async act() {
      const url = address.value.trim()
      const hook = url === '' ? null : { url, ...(secret.value === '' ? {} : { secret: secret.value }) }
      const asked = {
        ...chosen('waitMinutes', Number(wait.value.trim())),
        ...chosen('quiet', emptied(from, to) ? null : { from: clockOf(from), to: clockOf(to) }),
        ...chosen('mail', mails.checked),
        ...(hook === null && own.webhook === undefined ? {} : { webhook: hook }),
      }
      await askServer(path, sendingOf('PUT', asked, tag))
      edges.tell(say('Đã lưu thiết lập.', 'The settings are saved.'))
    },
  })
}

const emptied = (...inputs: readonly HTMLInputElement[]) => inputs.every(({ value }) => value.trim() === '')

/** What was typed as `22h` or `2200` as `22:00`; what is no time of the day goes as it stands, for the server to say so at its field. */
function clockOf({ value }: HTMLInputElement): string {
  const clockMs = typedTime(value)
  return clockMs === undefined ? value.trim() : timeForPeople(clockMs, false)
}
