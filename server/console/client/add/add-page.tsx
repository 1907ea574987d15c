import { useMemo, useState } from 'preact/hooks'
import { roadOf } from '../../../../shared/legibility/by-road.ts'
import type { PageModule } from '../app/page-module.ts'
import { Button } from '../kit/button.tsx'
import { Notice } from '../kit/notice.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { PassedBecause } from '../slogans/passed-because.tsx'
import { SloganLines } from '../slogans/slogan-lines.tsx'
import { now } from '../state/now.ts'
import { planNow } from '../state/plan-now.ts'
import { mayIn } from '../state/signed-in.ts'
import { tell } from '../state/tell.ts'
import { useDraftElsewhere } from '../state/use-draft-elsewhere.ts'
import { typedSpan } from '../time/typed-span.ts'
import { useToday } from '../time/use-today.ts'
import { say } from '../words/say.ts'
import { AddHelp } from './add-help.tsx'
import { useProposedCrops } from './crop/use-proposed-crops.ts'
import { type Draft, nameOf } from './drafts/draft.ts'
import { DraftCards } from './drafts/draft-cards.tsx'
import { useDrawing } from './drafts/use-drawing.ts'
import { wordsContext } from './drafts/words-context.ts'
import { SubmittedCards } from './sending/submitted-cards.tsx'
import { useSubmitting } from './sending/use-submitting.ts'
import { mostDrafts, whyNotYet } from './sending/why-not-yet.ts'
import { UploadPlace } from './upload/upload-place.tsx'
import { uploads } from './upload/uploads.ts'
import { useClipProgress } from './upload/use-clip-progress.ts'
import { useWork, workName } from './use-work.ts'
import type { Asked } from './where/asked.ts'
import { FromDirective } from './where/from-directive.tsx'
import { oneOfEachShape } from './where/seen-boards.ts'
import { standingTitle, whereOf } from './where/where.ts'
import { WhereCard } from './where/where-card.tsx'
import {
  draftsOf,
  isEmpty,
  withComing,
  withCrops,
  withDraft,
  withDraftBack,
  withNews,
  withoutDraft,
  withText,
} from './work.ts'

const title = () => say('Đưa nội dung lên bảng', 'Put content on boards')

/** “Đưa nội dung lên bảng”: words or banners, how they will stand on every board, where they are to go and when. */
export const addPage: PageModule = { title, Page: AddPage }

function AddPage() {
  const { work, set, forget, takeFiles } = useWork()
  const isElsewhere = useDraftElsewhere(workName)
  const today = useToday()
  const plan = planNow.value?.plan
  // What is over is told by the day: the page is not drawn anew each second.
  const at = now.peek()
  const span = typedSpan(work.days, today)
  const where = useMemo(
    () => plan && whereOf(work, { plan, at, span, mayEdit: (org) => mayIn('edit', org) }),
    [plan, today, work.boards, work.section, work.campaign, work.phase, span?.from, span?.to],
  )
  const seen = useMemo(
    () => (where ? (where.boards.length > 0 ? where.boards : oneOfEachShape(where.offered)) : []),
    [plan, work.boards, where?.section],
  )
  const byRoad = seen.some(roadOf)
  const drafts = useMemo(() => draftsOf(work, byRoad), [work.files, work.text, work.slogans, byRoad])
  const drawable = useMemo(
    () => drafts.filter(({ media }) => (media?.state ?? 'ready') === 'ready').slice(0, mostDrafts),
    [drafts],
  )
  const drawings = useDrawing(drawable, seen, where?.section)
  useProposedCrops(work.files, seen, (sha256, crops) => set((former) => withCrops(former, sha256, crops)))
  useClipProgress(work.files, (media) => set((former) => withNews(former, media)))

  const { doing, submitted, put } = useSubmitting()
  const [isMarked, setMarked] = useState<boolean | undefined>(undefined)
  const rows = uploads.value
  const context = useMemo(
    () => (where && plan ? wordsContext(where, span, plan.timezone) : undefined),
    [where, plan, span?.from, span?.to],
  )
  const isUploading = rows.some(({ trouble }) => !trouble)
  const because = whyNotYet({ work, drafts, where, span, today, isUploading, drawings })
  const unfinished = isElsewhere ? [] : work.coming.filter((name) => !rows.some((row) => row.name === name))

  const asked = askedOf()

  function askedOf(): Asked | undefined {
    const when = where?.phase ?? span
    if (!where || !when || drafts.length === 0 || where.boards.length === 0) return undefined
    const { boards, section, campaign, office } = where
    if (!campaign && !office) return undefined
    return { drafts, boards, section, when, campaign, hours: work.hours ?? [] }
  }

  function submitAll(): void {
    const into = where?.campaign ?? (where?.office && { org: where.office.id, title: standingTitle })
    if (!asked || !into || because !== undefined) return
    const content = { ...asked, slides: drafts.map(({ slide }) => slide) }
    const passedBecause = isMarked === false ? '' : (work.passedBecause ?? '')
    // What was begun since then is not written over.
    const undone = () => set((former) => (isEmpty(former) ? work : former))
    void put({ into, content, asked, passedBecause, done: forget, undone })
  }

  function drop(draft: Draft): void {
    set((former) => withoutDraft(former, draft.key))
    const text = say(`Đã bỏ “${nameOf(draft)}”.`, `“${nameOf(draft)}” was removed.`)
    tell(text, 'done', async () => set((former) => withDraftBack(former, draft)))
  }

  function dropAll(): void {
    for (const { remove } of rows) remove()
    forget()
    tell(say('Đã bỏ hết.', 'Everything was discarded.'), 'done', async () => set(work))
  }

  return (
    <div class="add-page">
      <PageHead title={title()} help={<AddHelp />} />
      {isElsewhere && (
        <Notice tone="waits">
          {say(
            'Bản nháp này cũng đang mở ở một thẻ khác của trình duyệt; hai thẻ giữ chung một bản nháp, sửa ở đâu cũng vậy.',
            'This draft is open in another tab as well; both tabs have the same draft, whichever you change.',
          )}
        </Notice>
      )}
      {where && plan && (
        <FromDirective
          {...{ work, at }}
          offered={where.offered}
          zone={plan.timezone}
          onChange={(change) => set((former) => ({ ...former, ...change }))}
        />
      )}
      <section class="card source" aria-labelledby="source-title">
        <header class="card-head">
          <h2 id="source-title">{say('1. Nội dung', '1. Content')}</h2>
          {!isEmpty(work) && (
            <Button kind="slight" onPress={dropAll}>
              {say('Bỏ hết, làm lại từ đầu', 'Discard everything and start again')}
            </Button>
          )}
        </header>
        <UploadPlace
          onFiles={takeFiles}
          unfinished={unfinished}
          onForget={(name) => set((former) => withComing(former, name, false))}
        />
        <SloganLines
          label={say('Khẩu hiệu', 'Slogans')}
          text={work.text}
          context={context}
          office={where?.campaign?.org ?? where?.office?.id}
          campaign={where?.campaign}
          onText={(text) => set((former) => withText(former, text))}
          onMarked={setMarked}
        />
        {isMarked && (
          <PassedBecause
            value={work.passedBecause ?? ''}
            onInput={(passedBecause) => set((former) => ({ ...former, passedBecause }))}
          />
        )}
      </section>
      <aside aria-label={say('Đưa vào đâu', 'Where to')}>
        {submitted && <SubmittedCards key={submitted.submission.id} submitted={submitted} />}
        <WhereCard
          {...{ work, where, asked, because, doing }}
          zone={plan?.timezone ?? ''}
          at={at}
          onChange={(change) => set((former) => ({ ...former, ...change }))}
          onSubmit={submitAll}
        />
      </aside>
      <DraftCards
        drafts={drafts.slice(0, mostDrafts)}
        {...{ drawings, plan }}
        boards={seen}
        onChange={(draft) => set((former) => withDraft(former, draft))}
        onRemove={drop}
      />
    </div>
  )
}
