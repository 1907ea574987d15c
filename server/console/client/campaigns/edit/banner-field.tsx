import { useCallback, useMemo, useRef, useState } from 'preact/hooks'
import type { Board, MediaSlide, Placement, Slide, Version } from '../../../../../shared/plan/plan.ts'
import { useProposedCrops } from '../../add/crop/use-proposed-crops.ts'
import { type Draft, draftOf, type MediaDraft } from '../../add/drafts/draft.ts'
import { drawingWords } from '../../add/drafts/drawing-words.ts'
import { useDrawing } from '../../add/drafts/use-drawing.ts'
import { UploadLine } from '../../add/upload/upload-line.tsx'
import { beginUpload, uploads } from '../../add/upload/uploads.ts'
import { useClipProgress } from '../../add/upload/use-clip-progress.ts'
import { DropArea } from '../../kit/drop-area.tsx'
import { FilePress } from '../../kit/file-press.tsx'
import { later } from '../../kit/later.tsx'
import { planNow } from '../../state/plan-now.ts'
import { inOurs, say } from '../../words/say.ts'
import type { CampaignDraft } from './use-campaign-draft.ts'
import { useMedia } from './use-media.ts'
import { withBanner, withoutBanner, withVersions } from './with-banner.ts'

const DraftCard = later(
  () => import('../../add/drafts/draft-card.tsx'),
  (module) => module.DraftCard,
)

/** The pictures and clips of a placement. */
export interface BannerFieldProps {
  readonly draft: CampaignDraft
  readonly placement: Placement
  /** The boards that they are drawn for. */
  readonly boards: readonly Board[]
  /** What they belong to, for whoever hears the button. */
  readonly name: string
}

const accepts = 'image/*,video/mp4,video/quicktime,video/webm'

/** Banners: added by a press or by dropping them, drawn on every shape of board, with a crop for each. */
export function BannerField({ draft, placement, boards, name }: BannerFieldProps) {
  const { campaign, change, remove } = draft
  const place = useRef<HTMLDivElement>(null)
  const [sending, setSending] = useState<readonly string[]>([])
  const slides = campaign.slides.filter(
    (slide): slide is MediaSlide => slide.kind !== 'slogan' && placement.slides.includes(slide.id),
  )
  const { known, learn } = useMedia(slides)
  const drafts = useMemo(
    () =>
      slides.flatMap((slide): MediaDraft[] => {
        const media = known.get(slide.media)
        return media ? [{ key: `slide ${slide.id}`, slide, media }] : []
      }),
    [JSON.stringify(slides), known],
  )
  const ready = useMemo(() => drafts.filter(({ media }) => media.state === 'ready'), [drafts])
  const { of, trouble } = useDrawing(ready, boards)
  useClipProgress(drafts, learn)

  const put = useCallback(
    (slide: Slide) =>
      change((former) => ({ ...former, slides: former.slides.map((one) => (one.id === slide.id ? slide : one)) })),
    [change],
  )
  const propose = useCallback(
    (sha256: string, versions: readonly Version[]) =>
      change((former) => ({
        ...former,
        slides: former.slides.map((one) =>
          one.kind !== 'slogan' && one.media === sha256 ? withVersions(one, versions) : one,
        ),
      })),
    [change],
  )
  // What is saved already stands as it was approved: crops are proposed for what is new alone.
  const saved = new Set(draft.saved?.campaign.slides.map(({ id }) => id))
  const fresh = useMemo(() => ready.filter(({ slide }) => !saved.has(slide.id)), [ready])
  useProposedCrops(fresh, boards, propose)

  function take(files: readonly File[]): void {
    for (const file of files) {
      const id = beginUpload(file, {
        taken(media) {
          learn(media)
          change((former) => withBanner(former, placement, draftOf(media, []).slide))
        },
        dropped: () => undefined,
      })
      setSending((former) => [...former, id])
    }
  }

  const plan = planNow.value?.plan
  const underway = uploads.value.filter(({ id }) => sending.includes(id))
  return (
    <DropArea class="banner-field" onFiles={take}>
      <div ref={place} class="doings">
        <FilePress
          label={say(`Hình hoặc phim: ${name}`, `Pictures or clips: ${name}`)}
          accept={accepts}
          isMultiple
          onFiles={take}
          aria-label={say(`Thêm băng rôn: ${name}`, `Add banners: ${name}`)}
        >
          {say('Thêm băng rôn…', 'Add banners…')}
        </FilePress>
        <span class="quiet">{say('hoặc thả hình, phim vào đây', 'or drop pictures and clips here')}</span>
      </div>
      {underway.length > 0 && (
        <ul class="uploads">
          {underway.map((row) => (
            <UploadLine key={row.id} row={row} onRemoved={() => place.current?.querySelector('button')?.focus()} />
          ))}
        </ul>
      )}
      {trouble && (
        <p class="fault" role="status">
          {inOurs(trouble)}
        </p>
      )}
      {plan &&
        drafts.map((one) => (
          <DraftCard
            key={one.key}
            draft={one}
            drawn={of(one.key)}
            waits={drawingWords({ trouble })}
            plan={plan}
            onChange={(next: Draft) => put(next.slide)}
            onRemove={() =>
              remove(
                (former) => withoutBanner(former, placement, one.slide.id),
                say(`Đã bỏ “${one.media.name}”.`, `“${one.media.name}” is removed.`),
              )
            }
          />
        ))}
    </DropArea>
  )
}
