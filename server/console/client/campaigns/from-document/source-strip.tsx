import { useState } from 'preact/hooks'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { counted } from '../../words/counted.ts'
import { inOurs, say } from '../../words/say.ts'
import type { CampaignSource, DraftDoubt } from './campaign-source.ts'
import { showPlace } from './show-place.ts'

/** What a file gave a draft, and what a person should look at. */
export interface SourceStripProps {
  readonly source: CampaignSource
  /** What is left to look at; undefined: the strip is done with. */
  readonly onLook: (source: CampaignSource | undefined) => void
}

const shownAtFirst = 8

/** The strip above a draft that was read from a file: each doubt leads to its field, with the line of the file beside. */
export function SourceStrip({ source, onLook }: SourceStripProps) {
  const { file, counts, doubts } = source
  const { milestones, phases, slogans } = counts
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? doubts : doubts.slice(0, shownAtFirst)
  return (
    <Card
      class="source-strip"
      tone={doubts.length > 0 ? 'gold' : 'quiet'}
      title={say(
        `Đã đọc ${file}: ${milestones} mốc, ${phases} giai đoạn, ${slogans} khẩu hiệu`,
        `Read from ${file}: ${counted(milestones, 'milestone')}, ${counted(phases, 'phase')}, ${counted(slogans, 'slogan')}`,
      )}
      actions={
        <Button kind="slight" onPress={() => onLook(undefined)}>
          {say('Ẩn', 'Hide')}
        </Button>
      }
    >
      <p role="status">
        {doubts.length > 0
          ? say(
              `Cần xem lại ${doubts.length} chỗ. Bấm vào từng chỗ để đến ô của nó; chưa lưu gì.`,
              `${counted(doubts.length, 'thing')} to look at. Press one to go to its field; nothing is saved yet.`,
            )
          : say(
              'Không còn chỗ nào phải xem lại. Chưa lưu gì.',
              'There is nothing left to look at. Nothing is saved yet.',
            )}
      </p>
      {doubts.length > 0 && (
        <ol class="doubts">
          {shown.map((doubt, at) => (
            <DoubtRow
              key={`${doubt.said.vi} ${at}`}
              doubt={doubt}
              onSeen={() => onLook({ ...source, doubts: doubts.filter((one) => one !== doubt) })}
            />
          ))}
        </ol>
      )}
      {shown.length < doubts.length && (
        <Button kind="slight" onPress={() => setWhole(true)}>
          {say(`Xem cả ${doubts.length} chỗ`, `Show all ${doubts.length}`)}
        </Button>
      )}
    </Card>
  )
}

interface DoubtRowProps {
  readonly doubt: DraftDoubt
  readonly onSeen: () => void
}

function DoubtRow({ doubt, onSeen }: DoubtRowProps) {
  const { about, said, line } = doubt
  const words = inOurs(said)
  return (
    <li>
      <button type="button" class="doubt-link" onClick={() => showPlace(about)}>
        {words}
      </button>
      {line && (
        <blockquote>
          {say('Trong kế hoạch:', 'In the plan:')} “{line}”
        </blockquote>
      )}
      <Button kind="slight" aria-label={say(`Đã xem: ${words}`, `Seen: ${words}`)} onPress={onSeen}>
        {say('Đã xem', 'Seen')}
      </Button>
    </li>
  )
}
