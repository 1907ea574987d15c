import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { askJson, Refused } from '../../../server/console/client/api/ask-server.ts'
import { askAgain, type Later } from '../../../server/console/client/state/ask-again.ts'
import { settle } from '../../player/fake-clock.ts'

const brokenLine = new Refused('unreachable', { vi: '', en: '' }, [], true)
const refusal = new Refused('forbidden', { vi: '', en: '' })

/** Asks what answers one of these after the other, an error by failing. */
function asked(answers: readonly unknown[]) {
  const heard: unknown[] = []
  const signals: AbortSignal[] = []
  const waiting = new Set<() => void>()
  const later: Later = (run) => {
    waiting.add(run)
    return () => waiting.delete(run)
  }
  const stop = askAgain(
    async (signal) => {
      const answer = answers[signals.push(signal) - 1]
      if (answer instanceof Error) throw answer
      return answer
    },
    { came: (answer) => heard.push(answer), failed: (error) => heard.push(error) },
    later,
  )
  async function goOn(): Promise<void> {
    for (const run of waiting) {
      waiting.delete(run)
      run()
    }
    await settle()
  }
  return { heard, signals, waiting, stop, goOn }
}

it('a line that broke is tried again by itself until there is an answer, and each failure is told', async () => {
  const { heard, waiting, goOn } = asked([brokenLine, brokenLine, 'answer'])
  await settle()
  expect(heard).toEqual([brokenLine])
  await goOn()
  await goOn()
  expect(heard).toEqual([brokenLine, brokenLine, 'answer'])
  expect(waiting.size).toBe(0)
})

it('what is refused for good, and what fails here, is told once', async () => {
  for (const error of [refusal, new Error('ours')]) {
    const { heard, waiting } = asked([error])
    await settle()
    expect([heard, waiting.size]).toEqual([[error], 0])
  }
})

it('what is stopped while it waits asks no more; what is stopped under way is aborted and not heard', async () => {
  const waits = asked([brokenLine, 'answer'])
  await settle()
  waits.stop()
  await waits.goOn()
  expect([waits.heard, waits.signals.length]).toEqual([[brokenLine], 1])

  const runs = asked(['answer'])
  runs.stop()
  await settle()
  expect([runs.heard, runs.signals[0]?.aborted]).toEqual([[], true])
})

it('a line that breaks within an answer is a line that broke', async () => {
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
    answer.write('{"rows":', () => answer.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await expect(askJson(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: 'unreachable', retry: true })
  await new Promise((resolve) => server.close(resolve))
})
