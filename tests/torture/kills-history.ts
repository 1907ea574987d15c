import { expect } from 'vitest'
import type { ShowView } from '../../shared/api/shows.ts'
import type { ManifestName } from '../../shared/manifest/manifest.ts'
import { isNewer } from '../../shared/manifest/newer.ts'
import { type Ending, endings, type ShowSubject } from '../../shared/protocol/shows.ts'
import type { Word } from './kills-board.ts'

const nameOf = (boot: number, number: number) => `${boot}/${number}`

/** By boot and number the shows that a board has sent (null: that it had lost), and those of which it was told that they are stored. */
export function showsIn(words: readonly Word[]) {
  const sent = new Map<string, Omit<ShowView, 'boot' | 'number'> | null>()
  const acknowledged = new Set<string>()
  const stored = ({ boot, to }: { readonly boot: number; readonly to: number }) => {
    for (let number = 1; number <= to; number++) acknowledged.add(nameOf(boot, number))
  }
  for (const { said, heard } of words) {
    if (heard?.type === 'welcome') heard.stored.forEach(stored)
    if (heard?.type === 'kept') stored(heard)
    if (said?.type !== 'shows') continue
    for (const [index, row] of said.shows.entries()) {
      const [subject = 0, epoch = 0, version = 0, startedAt = 0, ms = 0, errorMs = null, ended = 0] = row ?? []
      const show = {
        ...{
          ...(said.subjects[subject] as ShowSubject),
          epoch,
          version,
          startedAt,
          endedAt: startedAt + ms,
          ms,
          errorMs,
        },
        ended: endings[ended] as Ending,
      }
      sent.set(nameOf(said.boot, said.first + index), row && show)
    }
  }
  return { sent, acknowledged }
}

/** Every show that was acknowledged is stored as it was sent, none is stored twice, and the numbers of each boot have no gap. */
export function expectEachShowOnce(words: readonly Word[], stored: readonly ShowView[]): void {
  const { sent, acknowledged } = showsIn(words)
  const byName = new Map(stored.map((show) => [nameOf(show.boot, show.number), show]))
  expect(byName.size, 'stored twice').toBe(stored.length)
  const lacking = [...acknowledged].filter((name) => !byName.has(name))
  expect(lacking, 'acknowledged and not stored').toEqual([])
  for (const [name, show] of sent) {
    if (acknowledged.has(name)) expect(byName.get(name), name).toMatchObject(show ?? {})
  }
  for (const boot of new Set(stored.map((show) => show.boot))) {
    const numbers = stored.filter((show) => show.boot === boot).map(({ number }) => number)
    const inOrder = numbers.toSorted((a, b) => a - b)
    expect(inOrder, `boot ${boot}`).toEqual(inOrder.map((_, index) => index + 1))
  }
}

/** On one canvas there is one show at a time, and what a cut left open was written down by the start after it. */
export function expectOneAfterTheOther(stored: readonly ShowView[]): void {
  const inOrder = stored.toSorted((a, b) => a.boot - b.boot || a.number - b.number)
  for (const [index, { startedAt, errorMs, boot, number }] of inOrder.entries()) {
    const former = inOrder[index - 1]
    if (!former) continue
    // The board's idea of the time is mended now and then, by what it said that it might be wrong.
    const doubtMs = Math.max(clockMs, (errorMs ?? 0) + (former.errorMs ?? 0))
    expect(startedAt + doubtMs, nameOf(boot, number)).toBeGreaterThanOrEqual(former.endedAt)
  }
  for (const { ended, number } of inOrder) if (ended === 'cut') expect(number).toBe(1)
}

const clockMs = 250

/** What a start shows is never older than what it showed before, nor what a board comes back with than what it said it has stored. */
export function expectNeverBack(words: readonly Word[]): void {
  let stored: ManifestName | null = null
  let shown: ManifestName | null = null
  for (const { said } of words) {
    if (said?.type === 'hello') {
      if (stored) expect(said.has && !isNewer(stored, said.has), 'what it comes back with').toBe(true)
      shown = said.has
    } else if (said?.type === 'ack' || said?.type === 'showing') {
      const name: ManifestName | null = said.type === 'ack' ? said : said.has
      if (!name) continue
      if (shown) expect(isNewer(shown, name), 'what it shows').toBe(false)
      shown = name
      if (said.type === 'ack' && said.stored) stored = name
    }
  }
}
