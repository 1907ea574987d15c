import { type ReadonlySignal, signal } from '@preact/signals'
import type { MediaView } from '../../../../../shared/api/media.ts'
import type { Said } from '../../../../../shared/plan/fault.ts'
import { wordsOf } from '../../api/ask-server.ts'
import { freshId } from '../../api/fresh-id.ts'
import { needPage } from '../../state/page-needed.ts'
import { uploadFile } from './upload-file.ts'

/** A file on its way to the server. */
export interface UploadRow {
  readonly id: string
  readonly name: string
  /** The part that was sent, 0–1. */
  readonly part: number
  /** The line broke; it is tried again by itself. */
  readonly isWaiting: boolean
  /** Why it was refused, or given up. */
  readonly trouble: Said | undefined
  /** Stops it where it goes on, and takes it from the list. */
  readonly remove: () => void
}

/** What becomes of a file. */
export interface UploadEnds {
  readonly taken: (media: MediaView) => void
  /** It was taken off the list, by the person, before it had come. */
  readonly dropped: () => void
}

const rows = signal<readonly UploadRow[]>([])

/** The files on their way, and those that were refused until somebody has read why. They go on while the person looks at another page. */
export const uploads: ReadonlySignal<readonly UploadRow[]> = rows

/** Begins to send a file, where an earlier try of the same file stopped; answers the id of its row. */
export function beginUpload(file: File, { taken, dropped }: UploadEnds): string {
  const id = freshId()
  const change = (by: Partial<UploadRow>) => {
    rows.value = rows.peek().map((row) => (row.id === id ? { ...row, ...by } : row))
  }
  const forget = () => {
    rows.value = rows.peek().filter((row) => row.id !== id)
  }
  const leave = needPage()
  const { done, cancel } = uploadFile(
    file,
    (part) => change({ part, isWaiting: false }),
    () => change({ isWaiting: true }),
  )
  const remove = () => {
    cancel()
    leave()
    forget()
    dropped()
  }
  rows.value = [...rows.peek(), { id, name: file.name, part: 0, isWaiting: false, trouble: undefined, remove }]
  done
    .then(
      (media) => {
        forget()
        taken(media)
      },
      (error: unknown) => change({ trouble: wordsOf(error) }),
    )
    .finally(leave)
  return id
}
