import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { openDialogs } from '../state/open-dialogs.ts'
import { forgetTold, holdTold, takeBack, told } from '../state/tell.ts'
import { say } from '../words/say.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { undoKey, useUndoKey } from './use-undo-key.ts'

/**
 * Where every page says what was done, and offers to take it back: above the row of presses that a page has at its foot (`data-foot`).
 * While dialogs are open, in the topmost alone, where it can be pressed; `within`: the dialog that this place is in. Ctrl+Z takes the last
 * act back where nobody is typing: the presses stand behind all else of a page.
 */
export function ToldPlace({ within }: { readonly within?: object }) {
  const place = useRef<HTMLDivElement>(null)
  const dialogs = openDialogs.value
  const all = dialogs[dialogs.length - 1] === within ? told.value : []
  useLayoutEffect(() => {
    if (place.current) place.current.style.bottom = bottomAbove(document.querySelector('[data-foot]'))
  }, [all])
  const last = all.filter(({ undo }) => undo).at(-1)
  useUndoKey(useMemo(() => last && (() => void takeBack(last)), [last]))
  const before = useRef<EventTarget | null>(null)
  const leave = (act: () => void) => {
    act()
    holdTold(false)
    const back = before.current
    const isThere = back instanceof HTMLElement && back.isConnected
    const behind = isThere ? back : (place.current?.closest('dialog') ?? document.querySelector('main'))
    behind?.focus({ preventScroll: true })
  }
  return (
    <div
      ref={place}
      class="told"
      role="status"
      // What stands already is not read out again with what comes.
      aria-atomic="false"
      onFocusIn={({ relatedTarget }) => {
        holdTold(true)
        if (!(relatedTarget instanceof Node && place.current?.contains(relatedTarget))) before.current = relatedTarget
      }}
      onFocusOut={({ relatedTarget }) =>
        holdTold(relatedTarget instanceof Node && place.current?.contains(relatedTarget) === true)
      }
    >
      {all.map((one) => (
        <p key={one.id} class="said" data-kind={one.kind}>
          <span>{one.text}</span>
          {one.undo && (
            <Button {...(one === last ? undoKey : {})} onPress={() => leave(() => void takeBack(one))}>
              {say('Hoàn tác', 'Undo')}
            </Button>
          )}
          <button
            type="button"
            class="away"
            aria-label={say('Cất lời báo này', 'Dismiss')}
            onClick={() => leave(() => forgetTold(one.id))}
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
