import { useState } from 'preact/hooks'
import type { ImpactedBoard } from '../../../../shared/api/submission.ts'
import { Button } from '../kit/button.tsx'
import { counted } from '../words/counted.ts'
import { percentWords } from '../words/percent-words.ts'
import { language, say } from '../words/say.ts'
import { writtenIn } from '../words/written-in.ts'

/** Boards shown at first; the others with a press. */
const shownAtOnce = 12

/** Board by board, what else plays less: its share of the air before and after. */
export function ImpactList({ boards }: { readonly boards: readonly ImpactedBoard[] }) {
  const [isWhole, setWhole] = useState(false)
  const rest = boards.length - shownAtOnce
  return (
    <>
      <ul class="impacted">
        {(isWhole ? boards : boards.slice(0, shownAtOnce)).map(({ id, name, orgName, displaces }) => (
          <li key={id}>
            <a href={`/boards/${id}`} lang={writtenIn}>
              {name}
            </a>{' '}
            <small lang={writtenIn}>{orgName}</small>
            <Shares displaces={displaces} />
          </li>
        ))}
      </ul>
      {rest > 0 && !isWhole && (
        <Button onPress={() => setWhole(true)}>{say(`Xem thêm ${rest} bảng`, counted(rest, 'more board'))}</Button>
      )}
    </>
  )
}

function Shares({ displaces }: Pick<ImpactedBoard, 'displaces'>) {
  if (displaces.length === 0) return <p>{say('không nội dung nào bị giảm', 'nothing plays less')}</p>
  return (
    <ul class="shares">
      {displaces.map(({ campaign, title, before, after }) => (
        <li key={`${campaign} ${title}`}>
          {`${title}: `}
          {say(`từ ${inPercent(before)} còn `, `from ${inPercent(before)} to `)}
          <strong>{inPercent(after)}</strong>
        </li>
      ))}
    </ul>
  )
}

const inPercent = (share: number) => percentWords(share, language())
