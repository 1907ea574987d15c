import type { SubmissionDetail, SubmissionItem } from '../../../../shared/api/submission.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { say } from '../words/say.ts'
import { TodayExample } from '../words/today-example.tsx'
import { itemBody } from './item-body.ts'
import { ItemComparison } from './item-comparison.tsx'
import { itemName } from './item-name.ts'
import type { ItemNames } from './item-words.ts'
import { MendPress } from './mend-press.tsx'
import { PinMark } from './pins/pin-mark.tsx'
import { type PinBoard, pinsOnItem } from './pins/pin-place.ts'

/** What is asked for. */
export interface ItemListProps extends Pick<ItemNames, 'file'> {
  readonly submission: SubmissionDetail
  readonly plan: PlanNow
  readonly board: PinBoard
}

/** The items of a submission, each with all that is written of it, and the notes on it. */
export function ItemList({ submission, plan, board, file }: ItemListProps) {
  if (submission.items.length === 0) return null
  return (
    <Card title={say('Nội dung trình', 'What is asked for')}>
      <ul class="items">
        {submission.items.map((item) => (
          <ItemRow key={`${item.list}/${item.campaign}/${item.id}`} {...{ item, submission, plan, board, file }} />
        ))}
      </ul>
    </Card>
  )
}

interface ItemOf {
  readonly item: SubmissionItem
}

function ItemRow({ item, submission, plan, board, file }: ItemListProps & ItemOf) {
  const { list, id, was, is } = item
  const name = itemName(item, plan.words, file)
  const how =
    is === null ? say(' – bỏ', ' – removed') : was === null ? say(' – mới', ' – new') : say(' – sửa', ' – changed')
  const { stick } = board
  const notes = board.pins.filter((pin) => pin.list === list && pin.id === id)
  return (
    <li data-item={`${list}/${id}`}>
      <h3>{`${name}${how}`}</h3>
      <ItemToday {...{ item, plan }} />
      <ItemComparison item={item} names={{ ...namesOf(plan, list === 'campaigns' ? id : item.campaign), file }} />
      {notes.length > 0 && (
        <ul class="pin-notes">
          {notes.map(({ number, note }) => (
            <li key={number}>
              <PinMark {...{ number, board }} /> <span class="reason">{note}</span>
            </li>
          ))}
        </ul>
      )}
      <div class="doings">
        {stick && pinsOnItem(board.pins, item).length === 0 && (
          <Button
            kind="slight"
            aria-label={say(`Ghim ghi chú: ${name}`, `Pin a note: ${name}`)}
            onPress={() => stick({ list, id })}
          >
            {say('Ghim ghi chú', 'Pin a note')}
          </Button>
        )}
        <MendPress {...{ item, submission }} />
      </div>
    </li>
  )
}

/** What boards say today in place of the words of an item, where they differ by the day. */
function ItemToday({ item, plan: { plan } }: Pick<ItemListProps, 'plan'> & ItemOf) {
  const slide = itemBody('slides', item)
  return slide && <TodayExample slide={slide} campaign={plan.campaigns.find(({ id }) => id === item.campaign)} />
}

function namesOf({ plan, words }: PlanNow, campaign: string) {
  const milestones = plan.campaigns.find((one) => one.id === campaign)?.milestones ?? []
  return { words, campaign, milestone: (one: string) => milestones.find(({ id }) => id === one)?.title ?? one }
}
