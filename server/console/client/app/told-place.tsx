import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../kit/button.tsx'
import { Icon } from '../kit/icon.tsx'
import { openDialogs } from '../state/open-dialogs.ts'
import { forgetTold, takeBack, told } from '../state/tell.ts'
import { say } from '../words/say.ts'

/**
 * Where every page says what was done, and offers to take it back: above the row of presses that a page has at its foot (`data-foot`).
 * While dialogs are open, in the topmost alone, where it can be pressed; `within`: the dialog that this place is in.
 */
export function ToldPlace({ within }: { readonly within?: object }) {
  const place = useRef<HTMLDivElement>(null)
  const dialogs = openDialogs.value
  const all = dialogs[dialogs.length - 1] === within ? told.value : []
  useLayoutEffect(() => {
    if (place.current) place.current.style.bottom = bottomAbove(document.querySelector('[data-foot]'))
  }, [all])
  return (
    <div ref={place} class="told" role="status">
      {all.map((one) => (
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

/** How high above the window’s lower edge something stands clear of a row that is stuck there; empty where none is. */
function bottomAbove(foot: Element | null): string {
  const { top = 0, bottom = 0 } = foot?.getBoundingClientRect() ?? {}
  const isStuck = bottom > 0 && innerHeight - bottom < 32
  return isStuck ? `calc(${Math.round(innerHeight - top)}px + 0.75rem)` : ''
}
