import { useState } from 'preact/hooks'
import type { Said } from '../../../../shared/plan/fault.ts'
import { Field, type FieldIds } from '../kit/field.tsx'
import { inOurs, say } from '../words/say.ts'
import type { Entry } from './entry.ts'

/** A field, and what was found wrong with it. */
export interface EntryFieldProps {
  readonly entry: Entry
  readonly fault: Said | undefined
  /** It is being mended. */
  readonly onInput: () => void
}

/** A field that the browser may fill in: the form reads it when it is sent. */
export function EntryField({ entry, fault, onInput }: EntryFieldProps) {
  const { label, hint, type = 'text', isHidden } = entry
  if (isHidden) return <Control {...{ entry, onInput }} ids={{ 'aria-label': label, hidden: true }} />
  return (
    <Field class="entry" label={label} help={hint} fault={fault && inOurs(fault)}>
      {(ids) =>
        type === 'password' ? <Password {...{ entry, ids, onInput }} /> : <Control {...{ entry, ids, onInput }} />
      }
    </Field>
  )
}

interface ControlProps {
  readonly entry: Entry
  readonly ids: Partial<FieldIds> | { readonly 'aria-label': string; readonly hidden: boolean }
  readonly onInput: () => void
  readonly isShown?: boolean
  readonly onKey?: (event: KeyboardEvent) => void
}

function Control({ entry, ids, onInput, isShown, onKey }: ControlProps) {
  const { name, type = 'text', autocomplete, value, isReadOnly, isOptional, maxlength = 200, inputMode } = entry
  return (
    <input
      {...ids}
      {...{ name, autocomplete, inputMode, onInput, defaultValue: value ?? '', readOnly: isReadOnly }}
      // The types of Preact tell inputs apart by the roles that each may have, and none is given here.
      type={(isShown ? 'text' : type) as 'text'}
      maxLength={maxlength}
      required={!isOptional}
      spellcheck={false}
      autocapitalize="none"
      onKeyDown={onKey}
      onKeyUp={onKey}
    />
  )
}

/** A password, which can be shown; whoever types it in capitals by mistake is told. */
function Password({ entry, ids, onInput }: ControlProps) {
  const [isShown, setShown] = useState(false)
  const [isCapital, setCapital] = useState(false)
  const words = isShown ? say('Ẩn', 'Hide') : say('Hiện', 'Show')
  return (
    <>
      <div class="secret">
        <Control
          {...{ entry, ids, onInput, isShown }}
          onKey={(event) => setCapital(event.getModifierState('CapsLock'))}
        />
        <button
          type="button"
          class="show"
          aria-pressed={isShown ? 'true' : 'false'}
          aria-label={`${words}: ${entry.label}`}
          onClick={() => setShown(!isShown)}
        >
          {words}
        </button>
      </div>
      <p class="capitals" role="status">
        {isCapital &&
          say('Đang bật Caps Lock: chữ gõ ra là chữ hoa.', 'Caps Lock is on: what you type is in capitals.')}
      </p>
    </>
  )
}
