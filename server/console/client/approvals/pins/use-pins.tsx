import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { ReturnedPlace, SubmissionDetail } from '../../../../../shared/api/submission.ts'
import { useKeptDraft } from '../../state/kept-draft.ts'
import { signedIn } from '../../state/signed-in.ts'
import { mayReturn } from '../may-return.ts'
import { PinDialog } from './pin-dialog.tsx'
import { numbered, type PinBoard, type PinPlace } from './pin-place.ts'

/** What somebody is about to send back: kept until they have. */
export interface Returning {
  readonly reason: string
  readonly places: readonly ReturnedPlace[]
}

/** The pins of a submission, and the dialog in which one of them is written or read. */
export interface Pins {
  readonly board: PinBoard
  readonly dialog: VNode | null
  readonly returning: Returning
  readonly setReason: (reason: string) => void
  readonly forget: () => void
}

const nothing: Returning = { reason: '', places: [] }

/** Pins as they came with what was returned; for whoever may return it, those that they stick. */
export function usePins(submission: SubmissionDetail): Pins {
  const [returning, set, forget] = useKeptDraft<Returning>(`return ${submission.id}`, nothing)
  const [opened, setOpened] = useState<PinPlace | number | undefined>(undefined)
  const isMine = mayReturn(submission, signedIn())
  const places = isMine ? returning.places : submission.places
  const pins = numbered(places)
  const close = () => setOpened(undefined)
  const put = (next: readonly ReturnedPlace[]) => {
    set((former) => ({ ...former, places: next }))
    close()
  }

  function dialogOf(at: PinPlace | number): VNode | null {
    const isNew = typeof at !== 'number'
    const number = isNew ? pins.length + 1 : at
    const pin = isNew ? { ...at, note: '' } : places[at - 1]
    if (!pin) return null
    const onNote = (note: string) =>
      put(isNew ? [...places, { ...pin, note }] : places.map((one) => (one === pin ? { ...pin, note } : one)))
    return (
      <PinDialog
        key={number}
        {...{ number, note: pin.note, onClose: close }}
        onNote={isMine ? onNote : undefined}
        onRemove={isMine && !isNew ? () => put(places.filter((one) => one !== pin)) : undefined}
      />
    )
  }

  return {
    board: { pins, stick: isMine ? setOpened : undefined, open: setOpened },
    dialog: opened === undefined ? null : dialogOf(opened),
    ...{ returning, forget },
    setReason: (reason) => set((former) => ({ ...former, reason })),
  }
}
