import { useId, useState } from 'preact/hooks'
import type { Board, OrgId, Plan, Selector } from '../../../../../shared/plan/plan.ts'
import { BoardTicks } from '../../add/where/board-ticks.tsx'
import { Button } from '../../kit/button.tsx'
import { counted } from '../../words/counted.ts'
import { inOurs, say } from '../../words/say.ts'
import { boardGroups, isGrouped, withGroup } from './board-groups.ts'
import { selectedBoards } from './reached-boards.ts'

/** Which boards are meant. */
export interface SelectorFieldProps {
  /** What they are the boards of. */
  readonly name: string
  readonly org: OrgId
  readonly plan: Pick<Plan, 'orgs' | 'boards'>
  /** Undefined: all within the office’s reach. */
  readonly selector: Selector | undefined
  readonly onChange: (selector: Selector | undefined) => void
}

const namedAtMost = 8

/** Boards by group: all of them, those of an office, of a kind or with a label, or single ones. */
export function SelectorField({ name, org, plan, selector, onChange }: SelectorFieldProps) {
  const id = useId()
  const all = selectedBoards(org, undefined, plan)
  const chosen = selectedBoards(org, selector, plan)
  const [isSingle, setSingle] = useState((selector?.boards?.length ?? 0) > 0)
  const groups = boardGroups(all, plan)
  const isOne = isSingle || (selector?.boards?.length ?? 0) > 0
  const press = (next: Selector | undefined) => {
    setSingle(false)
    onChange(next)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend would be a second heading here
    <div class="selector-field" role="group" aria-labelledby={id}>
      <p id={id} class="heard">
        {name}
      </p>
      <div class="chips">
        <Chip isOn={selector === undefined} onPress={() => press(undefined)}>
          {say(`Mọi bảng (${all.length})`, `All boards (${all.length})`)}
        </Chip>
        <Chip
          isOn={isOne}
          onPress={() => {
            setSingle(true)
            if (!selector?.boards) onChange({ boards: [] })
          }}
        >
          {say('Chọn từng bảng…', 'Choose one by one…')}
        </Chip>
      </div>
      {groups.map(({ key, said, choices }) => (
        <div key={key} class="chips">
          <span class="chips-of">{inOurs(said)}</span>
          {choices.map(({ value, said: label, boards }) => (
            <Chip
              key={value}
              isOn={isGrouped(selector, key, value)}
              onPress={() => press(withGroup(selector, key, value))}
            >
              {`${inOurs(label)} (${boards})`}
            </Chip>
          ))}
        </div>
      ))}
      {isOne && (
        <BoardTicks offered={all} ticked={new Set(selector?.boards ?? [])} onTick={(boards) => onChange({ boards })} />
      )}
      <p role="status">{chosenWords(chosen)}</p>
    </div>
  )
}

interface ChipProps {
  readonly isOn: boolean
  readonly onPress: () => void
  readonly children: string
}

function Chip({ isOn, onPress, children }: ChipProps) {
  return (
    <Button class="chip" aria-pressed={isOn ? 'true' : 'false'} onPress={onPress}>
      {children}
    </Button>
  )
}

function chosenWords(chosen: readonly Board[]): string {
  if (chosen.length === 0) return say('Chưa chọn bảng nào.', 'No board is chosen yet.')
  const names = chosen.slice(0, namedAtMost).map(({ name }) => name)
  const rest = chosen.length - names.length
  const more = rest === 0 ? '' : say(` và ${rest} bảng khác`, ` and ${rest} more`)
  return say(
    `${chosen.length} bảng: ${names.join(', ')}${more}.`,
    `${counted(chosen.length, 'board')}: ${names.join(', ')}${more}.`,
  )
}
