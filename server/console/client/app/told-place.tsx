import { Button } from '../kit/button.tsx'
import { Icon } from '../kit/icon.tsx'
import { forgetTold, takeBack, told } from '../state/tell.ts'
import { say } from '../words/say.ts'

/** Where every page says what was done, and offers to take it back. */
export function ToldPlace() {
  return (
    <div class="told" role="status">
      {told.value.map((one) => (
        <p key={one.id} class="said" data-kind={one.kind}>
          <span>{one.text}</span>
          {one.undo && <Button onPress={() => void takeBack(one)}>{say('Hoàn tác', 'Undo')}</Button>}
          <button
            type="button"
            class="away"
            aria-label={say('Cất lời báo này', 'Dismiss')}
            onClick={() => forgetTold(one.id)}
          >
            <Icon name="cross" />
          </button>
        </p>
      ))}
    </div>
  )
}
