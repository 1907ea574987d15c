import { roadOf } from '../../../../shared/legibility/by-road.ts'
import { aspectOf } from '../../../../shared/plan/aspect-of.ts'
import type { Slide, Version } from '../../../../shared/plan/plan.ts'
import { askJson, Refused, wordsOf } from '../api/ask-server.ts'
import { may } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { cancelSubmission, type SubmissionRow, submit } from '../approvals/submission.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import type { Page } from '../plain/page.ts'
import { inOurs, language, say } from '../words/say.ts'
import { askedWatch } from './asked-watch.ts'
import { clipWatch } from './clip-watch.ts'
import { type Draft, draftOf, type Media, slogansIn } from './draft.ts'
import { draftCards } from './draft-cards.ts'
import { keepWork, keptWork, noWork, type Work } from './kept-work.ts'
import { type Placing, placingForm } from './placing-form.ts'
import { putPlacement } from './put-placement.ts'
import { restful } from './restful.ts'
import { takeOut } from './take-out.ts'
import { takingList } from './taking-list.ts'
import { uploadList } from './upload-list.ts'
import type { Put } from './without-placement.ts'

/** What the server takes at once. */
const mostDrafts = 40

/** “Đưa nội dung lên bảng”: words or banners, how they will stand on every board, and where they are to go. */
export function addPage(edges: Edges): Page {
  const title = say('Đưa nội dung lên bảng', 'Put something on the boards')
  let work = keptWork()
  const words = make('textarea', {
    ...{ rows: 4, spellcheck: 'false', oninput: restful(refresh), onchange: () => refresh(), id: 'words' },
    placeholder: say('Mỗi dòng một khẩu hiệu', 'One slogan a line'),
  })
  words.value = work.text
  const uploads = uploadList((media) => void addMedia(media))
  const cards = draftCards({ changed, removed, settled: tellReady })
  const placing = placingForm({
    ...{ changed: refresh, put: () => void put(), clock: edges.clock.now },
    mayEdit: (org, plan) => may(edges.me, 'edit', org, plan),
  })
  const taking = takingList()
  const asked = askedWatch((boards) => now && taking.watch(boards, now))
  const clips = clipWatch(heard)
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
      cards.element,
    ),
    make('aside', { 'aria-label': say('Đưa vào đâu', 'Where to') }, asked.element, taking.element, placing.element),
  )
  let now: PlanNow | undefined

  const drafts = (): readonly Draft[] => [...work.files, ...work.slogans]

  /** Reads what is written, and draws what has changed of it. */
  function refresh(): void {
    const to = placing.read()
    const text = words.value
    work = { ...work, text, slogans: slogansIn(text, to?.boards.some(roadOf) ?? false, work.slogans) }
    keepWork(work)
    cards.show(drafts().slice(0, mostDrafts), to, now)
    tellReady()
  }

  async function addMedia(media: Media): Promise<void> {
    const versions = media.kind === 'picture' ? await cropsFor(media) : []
    work = {
      ...work,
      files: [draftOf(media, versions), ...work.files.filter((draft) => draft.media.sha256 !== media.sha256)],
    }
    refresh()
  }

  async function cropsFor({ sha256 }: Media): Promise<readonly Version[]> {
    const canvases = now?.plan.boards.flatMap((board) => [board, ...(board.sections ?? [])]) ?? []
    const sizes = new Map(canvases.map(({ width, height }) => [aspectOf(width, height), `${width}x${height}`]))
    if (sizes.size === 0) return []
    try {
      const path = `/api/v1/media/${sha256}/crops?sizes=${[...sizes.values()].join(',')}`
      return (await askJson<{ crops: readonly Version[] }>(path)).crops
    } catch (error) {
      edges.tell(inOurs(wordsOf(error)), 'trouble')
      return []
    }
  }

  function heard(media: Media): void {
    work = {
      ...work,
      files: work.files.map((draft) => (draft.media.sha256 === media.sha256 ? { ...draft, media } : draft)),
    }
    refresh()
  }

  function changed(next: Draft): void {
    if (next.media) work = { ...work, files: work.files.map((draft) => (draft.key === next.key ? next : draft)) }
    else work = { ...work, slogans: work.slogans.map((draft) => (draft.key === next.key ? next : draft)) }
    refresh()
  }

  function removed({ key }: Draft): void {
    work = { ...work, files: work.files.filter((draft) => draft.key !== key) }
    const rest = work.slogans.filter((draft) => draft.key !== key)
    if (rest.length < work.slogans.length) words.value = rest.map(({ slide }) => slide.text).join('\n')
    refresh()
    words.focus()
  }

  function tellReady(): void {
    placing.ready(whyNot(drafts().length, placing.read()))
  }

  function whyNot(count: number, to: Placing | undefined): string | undefined {
    if (!now) return say('Chưa có kế hoạch nào.', 'There is no plan yet.')
    if (!now.plan.campaigns.some(({ org }) => may(edges.me, 'edit', org, now?.plan ?? { orgs: [] })))
      return say(
        'Cơ quan của bạn chưa có đợt tuyên truyền nào: nhập kế hoạch ở trang “Hôm nay phát gì?” trước.',
        'Your office has no campaign yet: import a plan on the page “What is on today?” first.',
      )
    if (count === 0) return say('Dán khẩu hiệu hoặc thả băng rôn trước.', 'Paste slogans or drop a banner first.')
    if (count > mostDrafts) {
      const over = count - mostDrafts
      return say(
        `Mỗi lần nhiều nhất ${mostDrafts} nội dung; đang có ${count}. Bớt ${over} dòng, đưa lên lần sau.`,
        `${mostDrafts} at a time at most; there are ${count}. Leave ${over} for the next time.`,
      )
    }
    if (!to) return say('Chọn đợt và giai đoạn.', 'Choose a campaign and a phase.')
    if (to.boards.length === 0) return say('Chọn ít nhất một bảng.', 'Tick a board.')
    const clips = work.files.map(({ media }) => media.state)
    if (clips.includes('failed'))
      return say('Có phim không dùng được: bỏ ra trước.', 'A clip cannot be used: remove it first.')
    if (clips.includes('preparing')) return say('Đang chuẩn bị phim…', 'A clip is being prepared…')
    if (cards.isDrawing()) return say('Đang dựng hình…', 'Drawing…')
    if (!cards.areGood())
      return say('Có nội dung không đạt: sửa hoặc bỏ trước.', 'Something is refused: mend or remove it first.')
    return undefined
  }

  async function put(): Promise<void> {
    // What was typed a moment ago counts, and has to be looked at first.
    refresh()
    const to = placing.read()
    const from = now
    const done = work
    if (!to || !from || whyNot(drafts().length, to) !== undefined) return
    placing.busy(true)
    try {
      const body = { slides: drafts().map(({ slide }) => withoutId(slide)), placement: placementOf(to) }
      const added = await putPlacement({ campaign: to.campaign, phase: to.phase, body }, from.tag)
      const put = { campaign: to.campaign.id, placement: added.placement, slides: added.slides }
      const submission = await submitPut(put)
      edges.tell(say('Đã trình duyệt.', 'Submitted for approval.'))
      begin(noWork)
      const back = async () => {
        await cancelSubmission(submission.id)
        await takeOut(put)
        // What was begun since then is not written over.
        if (drafts().length === 0) begin(done)
        edges.tell(say('Đã hoàn tác.', 'It is undone.'))
        edges.lookAgain()
      }
      taking.hide()
      asked.watch(
        submission,
        to.boards.map(({ id }) => id),
        () => back().catch(tellTrouble),
      )
      edges.lookAgain()
    } catch (error) {
      tellTrouble(error)
    } finally {
      placing.busy(false)
    }
  }

  /** Submits what was put into the plan; where that is refused it is taken out again. */
  async function submitPut(put: Put): Promise<SubmissionRow> {
    try {
      return await submit({ campaign: put.campaign, placements: [put.placement] })
    } catch (error) {
      await takeOut(put).catch((cause: unknown) => console.warn(cause))
      throw error
    }
  }

  function begin(next: Work): void {
    work = next
    words.value = next.text
    refresh()
  }

  function tellTrouble(error: unknown): void {
    const faults = error instanceof Refused ? error.faults : []
    const reasons = faults.map((fault) => (language() === 'vi' ? fault.messageVi : fault.message))
    edges.tell([inOurs(wordsOf(error)), ...new Set(reasons)].join(' '), 'trouble')
  }

  return {
    element,
    title,
    tick() {
      const on = edges.steady()
      taking.tick(on)
      asked.tick(on)
      cards.tick(on)
      clips.tick(
        on,
        work.files.map(({ media }) => media),
      )
    },
    show(next) {
      now = next
      // Looks at the boards that there are now, which reads all anew.
      placing.show(next)
    },
    heard: (what) => void (what === 'submissions' && asked.renew()),
  }
}

function placementOf({ phase, boards, isAll, section }: Placing): object {
  return {
    phase,
    ...(isAll ? {} : { boards: { boards: boards.map(({ id }) => id) } }),
    ...(section === undefined ? {} : { section }),
  }
}

/** The server gives ids that the campaign does not have yet. */
function withoutId({ id: _, ...slide }: Slide): Omit<Slide, 'id'> {
  return slide
}
