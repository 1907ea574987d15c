import type { MediaFaultKind } from '../media-fault.ts'
import type { TaskName } from './tasks.ts'

/** To the child: one task, with what its function takes. */
export interface Job {
  readonly task: TaskName
  readonly parameters: readonly unknown[]
}

/** From the child: `ready` once, then one of the others for each job. `residentBytes` is what it holds afterwards. */
export type Answer =
  | { readonly is: 'ready' }
  | { readonly is: 'done'; readonly result: unknown; readonly residentBytes: number }
  | { readonly is: 'refused'; readonly fault: FaultText; readonly residentBytes: number }
  | { readonly is: 'failed'; readonly error: string; readonly residentBytes: number }

/** A `MediaFault` as plain data. */
export interface FaultText {
  readonly kind: MediaFaultKind
  readonly messageVi: string
  readonly message: string
}

/** The code with which the child ends itself where a picture takes more memory than it may. */
export const memoryExitCode = 75
/** Its environment's name for that, in bytes. */
export const memoryVariable = 'CONGCHAO_WORKER_BYTES'
/** How often its memory is looked at: a decoder fills some 20 MB meanwhile. */
export const memoryWatchMs = 20
