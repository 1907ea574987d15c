import { takeBack, told } from '../state/tell.ts'
import { say } from '../words/say.ts'

/** Where every page says what was done, and offers to take it back. */
export function ToldPlace() {
  return (
    <div class="told" role="status">
      {told.value.map((one) => (
        <p key={one.id} class="said" data-kind={one.kind}>
          {one.text}
          {one.undo && (
            <button type="button" onClick={() => void takeBack(one)}>
              {say('Hoàn tác', 'Undo')}
            </button>
          )}
        </p>
      ))}
    </div>
  )
}
