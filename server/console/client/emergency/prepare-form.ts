import type { Board, OrgId, Selector } from '../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import { outOfReach } from '../../../../shared/schedule/out-of-reach.ts'
import { restful } from '../add/restful.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { boardTicks } from '../boards/board-ticks.ts'
import type { Edges } from '../plain/edges.ts'
import { make, setText } from '../plain/make.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { drawSketch, type Emergency, prepare, type Sketch, type Template } from './emergency.ts'
import { emergencyPictures } from './emergency-pictures.ts'
import { faultWords } from './fault-words.ts'
import { lastingSelect } from './lasting-select.ts'

/** Template, words, boards, end: and how it will look. */
export interface PrepareForm {
  readonly element: HTMLElement
  show(now: PlanNow | undefined, templates: readonly Template[]): void
  /** Time has passed: ends move along. */
  tick(): void
}

const minuteMs = 60_000

/** A form for preparing an emergency; `prepared` is given what waits for its release. */
export function prepareForm(edges: Edges, prepared: (emergency: Emergency) => void): PrepareForm {
  const template = make('select', { onchange: pickTemplate, id: 'em-template' })
  const org = make('select', { onchange: pickOrg, id: 'em-org' })
  const words = make('input', { type: 'text', id: 'em-words', autocomplete: 'off', oninput: typed })
  const count = make('span', { class: 'quiet used', role: 'status' })
  const lasts = lastingSelect('em-lasts', tellEnd)
  const ends = make('span', { class: 'quiet' })
  const wakes = make('input', { type: 'checkbox', checked: true })
  const trial = make('input', { type: 'checkbox', onchange: tellTrial })
  const boards = boardTicks(() => draw())
  const preview = make('div', { class: 'preview' })
  const fault = make('p', { class: 'fault', role: 'alert' })
  const go = make('button', { type: 'submit', class: 'chief' })
  const wordsRow = make(
    'p',
    { class: 'field' },
    make('label', { for: 'em-words' }, say('Nội dung điền thêm', 'The words')),
    words,
    count,
  )
  const form = make(
    'form',
    {
      class: 'prepare',
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault()
        void put()
      },
    },
    make('p', { class: 'field' }, make('label', { for: 'em-template' }, say('Mẫu', 'Template')), template),
    make('p', { class: 'field' }, make('label', { for: 'em-org' }, say('Cho các bảng của', 'For the boards of')), org),
    wordsRow,
    boards.element,
    make('p', { class: 'field' }, make('label', { for: 'em-lasts' }, say('Phát trong', 'For')), lasts, ends),
    make(
      'label',
      { class: 'tick' },
      wakes,
      make('span', {}, say('Kể cả ngoài giờ phát của bảng', 'Outside the hours of boards too')),
    ),
    make(
      'label',
      { class: 'tick' },
      trial,
      make('span', {}, say('Bản thử: chỉ để xem, không bao giờ phát', 'A trial: to look at, never on the air')),
    ),
    fault,
    make('p', { class: 'doings' }, go),
    make(
      'p',
      { class: 'quiet' },
      say(
        'Soạn xong chưa phát: một người khác phải xem và cho phát trong 30 phút.',
        'Preparing puts nothing on the air: somebody else looks at it and releases it within 30 minutes.',
      ),
    ),
  )
  const none = make(
    'p',
    { class: 'quiet' },
    say(
      'Chưa có mẫu nào được duyệt. Soạn mẫu ở phần “Mẫu”; người khác duyệt mẫu xong thì mới phát khẩn được.',
      'No template is approved yet. Write one under “Templates”; once somebody else has approved it, it can be used here.',
    ),
  )
  const element = make('div', { class: 'preparing' }, none, form, preview)
  const draw = restful(() => void drawNow())
  let now: PlanNow | undefined
  let templates: readonly Template[] = []
  let drawing: AbortController | undefined
  let shownFor: string | undefined

  const chosen = () => templates.find(({ id }) => id === template.value)
  const needsWords = () => chosen()?.slide.text.includes('{loi}') ?? false

  function pickTemplate(): void {
    const of = chosen()
    const tree = orgTreeOf(now?.plan.orgs ?? [])
    const before = org.value
    const orgs = (now?.plan.orgs ?? []).filter(({ id }) => of && tree.isWithin(id, of.org as OrgId))
    org.replaceChildren(...orgs.map(({ id, name }) => make('option', { value: id }, name)))
    if (orgs.some(({ id }) => id === before)) org.value = before
    wordsRow.hidden = !needsWords()
    pickOrg()
    typed()
  }

  function pickOrg(): void {
    const proposed = chosen()?.boards
    const tree = orgTreeOf(now?.plan.orgs ?? [])
    const known = shownFor === template.value ? boards.states() : undefined
    shownFor = template.value
    const within = (now?.plan.boards ?? []).filter((board) => tree.isWithin(board.org, org.value as OrgId))
    const isProposed = (board: Board) => outOfReach(board, org.value as OrgId, proposed, tree) === undefined
    boards.offer(within, (board) => known?.get(board.id) ?? isProposed(board))
  }

  function typed(): void {
    const most = chosen()?.bound.maxCharacters ?? 0
    const used = [...words.value.normalize('NFC').trim()].length
    setText(count, say(`${used}/${most} ký tự`, `${used}/${most} characters`))
    words.setAttribute('aria-invalid', String(used > most))
    draw()
  }

  function tellEnd(): void {
    const at = edges.clock.now() + Number(lasts.value) * minuteMs
    setText(ends, say(` đến ${whenWords(at)}`, ` until ${whenWords(at)}`))
  }

  function tellTrial(): void {
    setText(
      go,
      trial.checked ? say('Vẽ bản thử', 'Draw a trial') : say('Soạn, chờ người cho phát', 'Prepare, to be released'),
    )
  }

  function sketch(): Sketch | undefined {
    const of = chosen()
    if (!of || org.value === '') return undefined
    const ids = [...boards.states()].flatMap(([id, isTicked]) => (isTicked ? [id] : []))
    // An empty selector means all of them, whatever the template proposes.
    const selector: Selector = boards.isAll() ? {} : { boards: ids }
    return {
      ...{ template: of.id, org: org.value },
      ...(needsWords() && { words: words.value }),
      boards: selector,
    }
  }

  async function drawNow(): Promise<void> {
    drawing?.abort()
    const asked = sketch()
    if (!asked || (needsWords() && words.value.trim() === '')) {
      preview.replaceChildren()
      return
    }
    const mine = new AbortController()
    drawing = mine
    preview.setAttribute('aria-busy', 'true')
    try {
      const drawn = await drawSketch(asked, mine.signal)
      if (mine.signal.aborted) return
      setText(fault, '')
      const shown = drawn.pictures.filter(({ which }) => which === 'slide')
      preview.replaceChildren(
        make('p', { class: 'words' }, drawn.text),
        make('p', {}, say(`Trên ${drawn.boards.length} bảng:`, `On ${drawn.boards.length} boards:`)),
        emergencyPictures(shown, drawn.boards, 10, now),
      )
    } catch (error) {
      if (mine.signal.aborted) return
      preview.replaceChildren()
      setText(fault, faultWords(error))
    } finally {
      preview.removeAttribute('aria-busy')
    }
  }

  async function put(): Promise<void> {
    const asked = sketch()
    if (!asked) return
    go.disabled = true
    setText(fault, '')
    // A second is left for the way there: the end is at most 24 hours away when the server reads it.
    const endsAt = Math.floor(edges.clock.now() + Number(lasts.value) * minuteMs - 1000)
    try {
      const emergency = await prepare({ ...asked, endsAt, wakes: wakes.checked, trial: trial.checked })
      words.value = ''
      typed()
      prepared(emergency)
    } catch (error) {
      setText(fault, faultWords(error))
    } finally {
      go.disabled = false
    }
  }

  tellEnd()
  tellTrial()
  return {
    element,
    tick: tellEnd,
    show(next, all) {
      now = next
      const before = template.value
      templates = all.filter(({ state }) => state === 'approved')
      template.replaceChildren(
        ...templates.map(({ id, title, orgName }) => make('option', { value: id }, `${title} (${orgName})`)),
      )
      if (templates.some(({ id }) => id === before)) template.value = before
      form.hidden = templates.length === 0
      none.hidden = templates.length > 0
      pickTemplate()
    },
  }
}
