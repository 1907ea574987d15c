import { roadOf } from '../../../../shared/legibility/by-road.ts'
import { aspectOf } from '../../../../shared/plan/aspect-of.ts'
import type { BoardId, Slide, Version } from '../../../../shared/plan/plan.ts'
import { askJson, Refused, sending, wordsOf } from '../ask-server.ts'
import type { Edges } from '../edges.ts'
import { make } from '../make.ts'
import type { Page } from '../page.ts'
import { inOurs, language, say } from '../say.ts'
import type { PlanNow } from '../watch-plan.ts'
import { type Draft, draftOf, type Media, slogansIn } from './draft.ts'
import { type DraftCard, draftCard, refuseCard } from './draft-card.ts'
import { type Placing, placingForm } from './placing-form.ts'
import { takingList } from './taking-list.ts'
import { type TrialLine, trial } from './trial.ts'
import { uploadList } from './upload-list.ts'

/** How long typing rests before it is drawn, in ms. */
const restMs = 400

/** “Đưa nội dung lên bảng”: words or banners, how they will stand on every board, and where they are to go. */
export function addPage(edges: Edges): Page {
  const title = say('Đưa nội dung lên bảng', 'Put something on the boards')
  const words = make('textarea', {
    ...{ rows: 4, spellcheck: 'false', oninput: typed, id: 'words' },
    placeholder: say('Mỗi dòng một khẩu hiệu', 'One slogan a line'),
  })
  const uploads = uploadList((media) => void addMedia(media))
  const cards = make('section', { class: 'drafts', 'aria-label': say('Trên các bảng', 'On the boards') })
  const placing = placingForm(drawAll, () => void put())
  const taking = takingList()
  const element = make(
    'div',
    { class: 'add-page' },
    make('div', { class: 'heading' }, make('h1', {}, title)),
    make(
      'div',
      { class: 'working' },
      make(
        'section',
        { class: 'card source' },
        make('label', { for: 'words' }, say('Khẩu hiệu', 'Slogans')),
        words,
        uploads.element,
      ),
      cards,
    ),
    make('aside', { 'aria-label': say('Đưa vào đâu', 'Where to') }, placing.element, taking.element),
  )

  let now: PlanNow | undefined
  let files: readonly Draft[] = []
  let shown = new Map<Draft, DraftCard>()
  let drawing = new AbortController()
  let timer = 0

  const byRoad = () => placing.read()?.boards.some(roadOf) ?? false
  const drafts = () => [...files, ...slogansIn(words.value, byRoad())]

  function typed(): void {
    clearTimeout(timer)
    timer = setTimeout(drawAll, restMs)
  }

  async function addMedia(media: Media): Promise<void> {
    const boards = now?.plan.boards ?? []
    const sizes = new Map<string, string>()
    for (const { width, height } of boards.flatMap((board) => [board, ...(board.sections ?? [])]))
      sizes.set(aspectOf(width, height), `${width}x${height}`)
    let versions: readonly Version[] = []
    if (media.kind === 'picture' && sizes.size > 0) {
      try {
        const { crops } = await askJson<{ crops: readonly Version[] }>(
          `/api/v1/media/${media.sha256}/crops?sizes=${[...sizes.values()].join(',')}`,
        )
        versions = crops
      } catch (error) {
        edges.tell(inOurs(wordsOf(error)), 'trouble')
      }
    }
    files = [draftOf(media, versions), ...files.filter((draft) => draft.media?.sha256 !== media.sha256)]
    drawAll()
  }

  /** Draws what has changed: a draft that stays the same, for the same boards, keeps its card. */
  function drawAll(): void {
    drawing.abort()
    drawing = new AbortController()
    const all = drafts()
    shown = new Map(all.map((draft) => [draft, draftCard(draft, replace, () => remove(draft))]))
    cards.replaceChildren(...[...shown.values()].map((card) => card.element))
    if (all.length === 0) cards.append(make('p', { class: 'quiet empty' }, nothingYet()))
    tellReady(true)
    const to = placing.read()
    if (now && to && all.length > 0 && to.boards.length > 0) void draw(all, to, now, drawing.signal)
    else tellReady(false)
  }

  async function draw(all: readonly Draft[], { boards, section }: Placing, of: PlanNow, signal: AbortSignal) {
    const show = (line: TrialLine) => {
      // What is for one part of a gate is not looked at on the others.
      const places = line.boards.filter((place) => section === undefined || place.section === section)
      if (places.length > 0) shown.get(all[line.slide] as Draft)?.show({ ...line, boards: places }, of.words)
    }
    try {
      const slides = all.map(({ slide }) => slide)
      await trial(
        slides,
        boards.map(({ id }) => id),
        show,
        signal,
      )
    } catch (error) {
      if (signal.aborted) return
      tellRefusal(all, error)
    }
    if (!signal.aborted) tellReady(false)
  }

  function tellRefusal(all: readonly Draft[], error: unknown): void {
    const faults = error instanceof Refused ? error.faults : []
    for (const { pointer, message, messageVi } of faults) {
      const [, index = ''] = /^\/slides\/(\d+)/.exec(pointer) ?? []
      const card = shown.get(all[Number(index)] as Draft)
      if (card) refuseCard(card, language() === 'vi' ? messageVi : message)
    }
    if (faults.length === 0) edges.tell(inOurs(wordsOf(error)), 'trouble')
  }

  function tellReady(isDrawing: boolean): void {
    const all = [...shown.values()]
    if (!now) placing.ready(say('Chưa có kế hoạch nào.', 'There is no plan yet.'))
    else if (all.length === 0)
      placing.ready(say('Dán khẩu hiệu hoặc thả băng rôn trước.', 'Paste slogans or drop a banner first.'))
    else if (!placing.read()) placing.ready(say('Chọn đợt và giai đoạn.', 'Choose a campaign and a phase.'))
    else if (placing.read()?.boards.length === 0) placing.ready(say('Chọn ít nhất một bảng.', 'Tick a board.'))
    else if (isDrawing) placing.ready(say('Đang dựng hình…', 'Drawing…'))
    else if (!all.every((card) => card.isGood()))
      placing.ready(say('Có nội dung không đạt: sửa hoặc bỏ trước.', 'Something is refused: mend or remove it first.'))
    else placing.ready(undefined)
  }

  function replace(next: Draft): void {
    files = files.map((draft) => (draft.key === next.key ? next : draft))
    drawAll()
  }

  function remove(draft: Draft): void {
    files = files.filter((one) => one.key !== draft.key)
    words.value = words.value
      .split('\n')
      .filter((line) => draft.slide.kind !== 'slogan' || !slogansIn(line, false).some(({ key }) => key === draft.key))
      .join('\n')
    drawAll()
  }

  async function put(): Promise<void> {
    const to = placing.read()
    if (!to || !now) return
    placing.busy(true)
    try {
      const { id } = to.campaign
      const placement = {
        phase: to.phase,
        ...(to.isAll ? {} : { boards: { boards: to.boards.map((board) => board.id) } }),
        ...(to.section === undefined ? {} : { section: to.section }),
      }
      const body = { slides: drafts().map(({ slide }) => withoutId(slide)), placement }
      const path = `/api/v1/campaigns/${id}/placements`
      const { boards } = await askJson<{ boards: readonly BoardId[] }>(
        path,
        sending('POST', JSON.stringify(body), now.tag),
      )
      edges.tell(say(`Đã đưa lên ${boards.length} bảng.`, `It is on its way to ${boards.length} boards.`))
      words.value = ''
      files = []
      taking.watch(boards, now)
      drawAll()
      edges.lookAgain()
    } catch (error) {
      const faults = error instanceof Refused ? error.faults : []
      const reasons = faults.map((fault) => (language() === 'vi' ? fault.messageVi : fault.message))
      edges.tell([inOurs(wordsOf(error)), ...new Set(reasons)].join('. '), 'trouble')
    } finally {
      placing.busy(false)
    }
  }

  return {
    element,
    title,
    tick: () => taking.tick(edges.steady()),
    show(next) {
      now = next
      // Draws all of it again, for the boards that there are now.
      placing.show(next)
      if (!next) drawAll()
    },
  }
}

const nothingYet = () =>
  say(
    'Ở đây sẽ hiện đúng hình trên từng bảng, từng điểm ảnh một.',
    'Here every board will show what it will look like, pixel for pixel.',
  )

/** The server gives ids that the campaign does not have yet. */
function withoutId({ id: _, ...slide }: Slide): Omit<Slide, 'id'> {
  return slide
}
