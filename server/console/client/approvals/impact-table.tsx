import { useState } from 'preact/hooks'
import { Button } from '../kit/button.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { percentWords } from '../words/percent-words.ts'
import { language, say } from '../words/say.ts'
import type { ImpactedBoard } from './submission.ts'

/** Boards shown at first; the others with a press. */
const shownAtOnce = 12

/** Board by board, what else plays less: its share of the air before and after. */
export function ImpactTable({ boards }: { readonly boards: readonly ImpactedBoard[] }) {
  const [isWhole, setWhole] = useState(false)
  const rest = boards.length - shownAtOnce
  return (
    <>
      <DataTable
        caption={say('Chiếm chỗ của nội dung nào', 'What it displaces')}
        columns={[
          { id: 'board', head: say('Bảng', 'Board'), cell: boardCell },
          { id: 'shares', head: say('Phát thế nào', 'What becomes of what plays'), cell: sharesCell },
        ]}
        rows={isWhole ? boards : boards.slice(0, shownAtOnce)}
        keyOf={({ id }) => id}
      />
      {rest > 0 && !isWhole && (
        <Button onPress={() => setWhole(true)}>{say(`Xem thêm ${rest} bảng`, `${rest} more boards`)}</Button>
      )}
    </>
  )
}

const boardCell = ({ id, name, orgName }: ImpactedBoard) => (
  <div>
    <a href={`/boards/${id}`}>{name}</a> <small>{orgName}</small>
  </div>
)

function sharesCell({ displaces }: ImpactedBoard) {
  if (displaces.length === 0) return say('không nội dung nào bị giảm', 'nothing plays less')
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
