import { loadSharp } from '../load-sharp.ts'
import { MediaFault } from '../media-fault.ts'
import { type Answer, type Job, memoryExitCode, memoryVariable, memoryWatchMs } from './messages.ts'
import { tasks } from './tasks.ts'

/** Decodes strangers' pictures, one at a time, for the process that forked it, and ends with it. */

const mostBytes = Number(process.env[memoryVariable] ?? Number.POSITIVE_INFINITY)
setInterval(() => {
  if (process.memoryUsage.rss() > mostBytes) process.exit(memoryExitCode)
}, memoryWatchMs)

process.on('disconnect', () => process.exit())
process.on('message', (job: Job) => void answerTo(job).then(send))

const sharp = await loadSharp()
sharp.concurrency(1)
send({ is: 'ready' })

async function answerTo({ task, parameters }: Job): Promise<Answer> {
  try {
    const perform = tasks[task] as (...parameters: readonly unknown[]) => Promise<unknown>
    const result = await perform(...parameters)
    return { is: 'done', result, residentBytes: process.memoryUsage.rss() }
  } catch (error) {
    const residentBytes = process.memoryUsage.rss()
    if (!(error instanceof MediaFault)) return { is: 'failed', error: String(error), residentBytes }
    const { kind, messageVi, message } = error
    return { is: 'refused', fault: { kind, messageVi, message }, residentBytes }
  }
}

function send(answer: Answer): void {
  // The parent may have gone meanwhile; `disconnect` ends this process then.
  if (process.connected) process.send?.(answer)
}
