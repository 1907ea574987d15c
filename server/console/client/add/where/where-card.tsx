import { useRef } from 'preact/hooks'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { Notice } from '../../kit/notice.tsx'
import type { Doing } from '../../state/use-doing.ts'
import { inOurs, say } from '../../words/say.ts'
import { faultWords } from '../../words/trouble-words.ts'
import type { Work } from '../work.ts'
import type { Asked } from './asked.ts'
import { AskedWords } from './asked-words.tsx'
import { BoardTicks } from './board-ticks.tsx'
import { CampaignFields } from './campaign-fields.tsx'
import { PartField } from './part-field.tsx'
import { WhenFields } from './when-fields.tsx'
import type { Where } from './where.ts'

/** Where it is to go, when, and the press that decides. */
export interface WhereCardProps {
  readonly work: Work
  /** Undefined while there is no plan. */
  readonly where: Where | undefined
  readonly zone: string
  /** Epoch ms. */
  readonly at: number
  /** What would be submitted, as far as all of it is chosen. */
  readonly asked: Asked | undefined
  /** Why it cannot be submitted yet. */
  readonly because: string | undefined
  readonly doing: Doing
  readonly onChange: (change: Partial<Work>) => void
  readonly onSubmit: () => void
}

/** The boards, the days, what is seldom changed behind a line each, and *Trình duyệt*. */
export function WhereCard({ work, where, zone, at, asked, because, doing, onChange, onSubmit }: WhereCardProps) {
  const box = useRef<HTMLDetailsElement>(null)

  function toCampaign(): void {
    if (!box.current) return
    box.current.open = true
    box.current.querySelector('select')?.focus()
  }

  return (
    <Card title={say('2. Đưa lên bảng nào, khi nào', '2. On which boards, and when')} class="placing">
      {where && (
        <>
          <BoardTicks
            offered={where.offered}
            ticked={new Set(where.offered.flatMap(({ id }) => (work.boards.includes(id) ? [id] : [])))}
            onTick={(boards) => onChange({ boards })}
          />
          <PartField
            boards={where.offered.filter(({ id }) => work.boards.includes(id))}
            value={work.section}
            onPick={(section) => onChange({ section })}
          />
          <WhenFields {...{ work, where, onChange }} />
          <CampaignFields {...{ work, where, zone, at, box, onChange }} />
        </>
      )}
      <div class="submit">
        {asked && (
          <section aria-labelledby="asked-title">
            <h3 id="asked-title">{say('Sẽ trình duyệt', 'What will be submitted')}</h3>
            <AskedWords asked={asked} onOther={toCampaign} />
          </section>
        )}
        {doing.trouble && (
          <Notice tone="lost" isAlert>
            <p>{inOurs(doing.trouble)}</p>
            {[...new Set(doing.faults.map(faultWords))].map((reason) => (
              <p key={reason}>{reason}</p>
            ))}
          </Notice>
        )}
        <Button kind="chief" isBusy={doing.isBusy} because={because} onPress={onSubmit}>
          {say('Trình duyệt', 'Submit')}
        </Button>
      </div>
    </Card>
  )
}
