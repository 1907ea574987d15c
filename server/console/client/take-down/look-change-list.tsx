import type { LookChange, TakeDownOutlook } from '../../../../shared/api/take-down.ts'
import { now } from '../state/now.ts'
import { counted } from '../words/counted.ts'
import { say } from '../words/say.ts'
import { sizeWords } from '../words/size-words.ts'
import { whenWords } from '../words/when-words.ts'
import { boardCount } from './reach-words.ts'

/** How boards look before and after. */
export interface LookChangeListProps {
  readonly changes: TakeDownOutlook | 'lost' | undefined
  /** How many boards it is about: on those that no picture is of, nothing of it is on today. */
  readonly count: number
}

/** What to decide on is not to stand far below its pictures. */
const atOnce = 2
/** So soon is a round of most loops over. */
const soonMs = 5 * 60_000

/** What boards show, and beside it what they show once something is off them. Its place is kept while the pictures are awaited: no press moves. */
export function LookChangeList({ changes, count }: LookChangeListProps) {
  const title = say('Trên bảng: bây giờ và sau đó', 'On the boards: now, and after')
  return (
    <section class="look-changes" aria-label={title}>
      {changes === undefined && <p class="quiet">{say('Đang dựng hình…', 'Drawing…')}</p>}
      {changes === 'lost' && (
        <p class="quiet">{say('Chưa dựng được hình xem trước; vẫn làm tiếp được.', 'No pictures; you can go on.')}</p>
      )}
      {typeof changes === 'object' && <Looks {...{ changes, count }} />}
    </section>
  )
}

function Looks({ changes: { looks, more }, count }: LookChangeListProps & { readonly changes: TakeDownOutlook }) {
  const told = looks.reduce((sum, look) => sum + look.count, more)
  const rest = Math.max(0, count - told)
  return (
    <>
      <LookList looks={looks.slice(0, atOnce)} />
      {looks.length > atOnce && (
        <details>
          <summary>
            {say(
              `Các bảng khác: ${looks.length - atOnce} hình`,
              `Other boards: ${counted(looks.length - atOnce, 'picture')}`,
            )}
          </summary>
          <LookList looks={looks.slice(atOnce)} />
        </details>
      )}
      {more > 0 && (
        <p class="quiet">
          {say(`Và ${more} bảng hiện cách khác.`, `And ${counted(more, 'board')} with another look.`)}
        </p>
      )}
      {rest > 0 && (
        <p class="quiet">
          {say(
            `${rest} bảng từ nay đến hết ngày không phát nội dung này.`,
            `On ${boardCount(rest)} nothing of it is on for the rest of the day.`,
          )}
        </p>
      )}
    </>
  )
}

function LookList({ looks }: Pick<TakeDownOutlook, 'looks'>) {
  return (
    <ul>
      {looks.map((look) => (
        <li key={look.after}>
          <LookFigures look={look} />
        </li>
      ))}
    </ul>
  )
}

function LookFigures({ look: { boards, count, at, before, after, width, height } }: { readonly look: LookChange }) {
  const rest = count - 1
  const name = boards[0]?.name ?? ''
  const named = rest > 0 ? say(`${name} và ${rest} bảng cùng khổ`, `${name} and ${rest} like it`) : name
  const then = say('Sau đó', 'After that')
  return (
    <figure>
      <div class="look-pair">
        <LookPicture {...{ width, height }} src={before} says={whenSaid(at, now.value)} of={name} />
        <LookPicture {...{ width, height }} src={after} says={then} of={name} />
      </div>
      <figcaption>
        {named} <span class="quiet">{sizeWords({ width, height })}</span>
      </figcaption>
    </figure>
  )
}

function whenSaid(at: number, from: number): string {
  if (at <= from) return say('Đang hiện', 'On now')
  if (at - from < soonMs) return say('Sắp hiện', 'On in a moment')
  return say(`Hiện lúc ${whenWords(at)}`, `On at ${whenWords(at)}`)
}

interface LookPictureProps {
  readonly src: string
  readonly width: number
  readonly height: number
  readonly says: string
  readonly of: string
}

const LookPicture = ({ src, width, height, says, of }: LookPictureProps) => (
  <div class="look">
    <small>{says}</small>
    <span class="mount">
      <img {...{ src, width, height }} alt={`${of}: ${says}`} />
    </span>
  </div>
)
