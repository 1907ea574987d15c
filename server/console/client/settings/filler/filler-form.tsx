import { useCallback, useMemo, useState } from 'preact/hooks'
import type { OfficeFiller } from '../../../../../shared/api/filler.ts'
import type { Board, MediaSlide, Org, Plan, Slide, Version } from '../../../../../shared/plan/plan.ts'
import { useProposedCrops } from '../../add/crop/use-proposed-crops.ts'
import type { MediaDraft } from '../../add/drafts/draft.ts'
import { useClipProgress } from '../../add/upload/use-clip-progress.ts'
import { useMedia } from '../../campaigns/edit/use-media.ts'
import { withVersions } from '../../campaigns/edit/with-banner.ts'
import { Button } from '../../kit/button.tsx'
import { PassedBecause } from '../../slogans/passed-because.tsx'
import { SloganLines } from '../../slogans/slogan-lines.tsx'
import { useKeptDraft } from '../../state/kept-draft.ts'
import { inOurs, say } from '../../words/say.ts'
import { FillerBanner } from './filler-banner.tsx'
import { fillerOf, isOther, noFillerDraft, slogansOf, textOf, withSlide, withWords } from './filler-draft.ts'
import { FillerInForcePictures } from './filler-in-force.tsx'
import { FillerPictures } from './filler-pictures.tsx'
import { useFillerActs } from './use-filler-acts.ts'

/** The filler of an office that one may change. */
export interface FillerFormProps {
  readonly org: Org
  readonly now: OfficeFiller
  /** The office’s boards, and those below. */
  readonly boards: readonly Board[]
  readonly plan: Pick<Plan, 'boards' | 'timezone'>
  /** Asks anew how far it is. */
  readonly renew: () => void
}

/** Writes an office’s filler: one slogan, or a picture or clip, as it stands on each shape of board; *Lưu và trình duyệt*, *Trình duyệt*, *Bỏ*. */
export function FillerForm({ org, now, boards, plan, renew }: FillerFormProps) {
  const { filler: saved, standing } = now
  const [draft, set, forget] = useKeptDraft(`filler ${org.id}`, noFillerDraft)
  const [isMarked, setMarked] = useState<boolean | undefined>(undefined)
  const mark = useCallback((found: boolean | undefined) => setMarked(found), [])
  const acts = useFillerActs(org.id, renew)

  const wanted = fillerOf(draft, saved)
  const isChanged = isOther(wanted, saved)
  const isBanner = isMedia(wanted)
  const files = isBanner ? [wanted] : []
  const { known, learn } = useMedia(files)
  const media = files[0] && known.get(files[0].media)
  const put = (slide: Slide) => set((former) => withSlide(former, slide, saved))
  const drafts = useMemo(
    (): readonly MediaDraft[] =>
      isChanged && isMedia(wanted) && media ? [{ key: 'filler', slide: wanted, media }] : [],
    [JSON.stringify(wanted), media, isChanged],
  )
  const crop = useCallback((sha256: string, versions: readonly Version[]) => {
    set((former) =>
      isMedia(former.slide) && former.slide.media === sha256
        ? { ...former, slide: withVersions(former.slide, versions) }
        : former,
    )
  }, [])
  const ready = useMemo(() => drafts.filter((one) => one.media.state === 'ready'), [drafts])
  useProposedCrops(ready, boards, crop)
  useClipProgress(drafts, learn)

  const count = slogansOf(textOf(draft, saved), saved).length
  const because = whyNot(isChanged, wanted, count)
  return (
    <div class="filler-form">
      {isBanner ? (
        <p>
          {media?.name ?? say('Hình hoặc phim', 'A picture or clip')}{' '}
          <Button kind="slight" onPress={() => set(withWords(saved))}>
            {say('Dùng khẩu hiệu thay hình', 'Use a slogan instead')}
          </Button>
        </p>
      ) : (
        <SloganLines
          label={say('Khẩu hiệu nền', 'The slogan')}
          text={textOf(draft, saved)}
          onText={(text) => set((former) => ({ ...former, text }))}
          office={org.id}
          onMarked={mark}
        />
      )}
      <div class="doings">
        <FillerBanner
          onTaken={(came, slide) => {
            learn(came)
            put(slide)
          }}
        />
      </div>
      {isMarked && isChanged && !isBanner && (
        <PassedBecause
          value={draft.passedBecause}
          onInput={(passedBecause) => set((former) => ({ ...former, passedBecause }))}
        />
      )}
      {acts.trouble && (
        <p class="fault" role="alert">
          {inOurs(acts.trouble)}
        </p>
      )}
      <div class="doings">
        <Button
          kind="chief"
          isBusy={acts.isBusy}
          because={because}
          onPress={() => wanted && void acts.save(wanted, saved, draft.passedBecause, forget)}
        >
          {say('Lưu và trình duyệt', 'Save and submit')}
        </Button>
        {!isChanged && acts.mayAsk(standing) && (
          <Button isBusy={acts.isBusy} onPress={() => void acts.ask()}>
            {say('Trình duyệt', 'Submit')}
          </Button>
        )}
        {(isChanged || (saved !== null && !wanted)) && (
          <Button onPress={forget}>{say('Thôi sửa', 'Discard the changes')}</Button>
        )}
        {saved && (
          <Button isBusy={acts.isBusy} onPress={() => void acts.drop(saved, standing, forget)}>
            {say('Bỏ nội dung nền', 'Remove the filler')}
          </Button>
        )}
      </div>
      {wanted && <FillerPictures {...{ media, boards, plan }} slide={wanted} onSlide={put} />}
      {!wanted && now.inForce && count === 0 && <FillerInForcePictures inForce={now.inForce} plan={plan} />}
    </div>
  )
}

const isMedia = (slide: Slide | undefined): slide is MediaSlide => slide !== undefined && slide.kind !== 'slogan'

function whyNot(isChanged: boolean, wanted: Slide | undefined, slogans: number): string | undefined {
  if (slogans > 1)
    return say('Nội dung nền là một khẩu hiệu: để lại một dòng.', 'A filler is one slogan: leave one line.')
  if (!wanted) return say('Viết khẩu hiệu trước.', 'Write the slogan first.')
  return isChanged ? undefined : say('Chưa có gì thay đổi.', 'Nothing has been changed.')
}
