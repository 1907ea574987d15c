import { expect, it } from 'vitest'
import { demoPlan } from '../../server/demo/demo-plan.ts'
import { parseInstant } from '../../shared/time/date-time-text.ts'
import { anOffice, expectFrame, glanceAt, playlistsTo, playWhole, timeOn, versionOn } from './office.ts'

const at = parseInstant('2020-10-14T06:30+07:00')!

it('a server that is killed and started again changes nothing on a canvas', async () => {
  const office = await anOffice({ at })
  await office.puts(demoPlan(at))
  const boards = await Promise.all(['cong-chao', 'cua-khau'].map(office.open))
  await playWhole(office.server, boards)
  for (const { page } of boards) await page.evaluate('globalThis.sameDocument = true')
  const versions = await Promise.all(boards.map(versionOn))
  const plan = await (await office.server.call('GET', '/api/v1/plan')).json()
  const glances = await Promise.all(boards.map(async (board) => glanceAt(board, await timeOn(board))))

  await office.kill()
  for (let seconds = 0; seconds < 3; seconds++) {
    for (const board of boards) glances.push(await glanceAt(board, (await timeOn(board)) + 500))
  }
  const sent = boards.map(playlistsTo)
  await office.revive()
  // The line is back: nobody need wait for the pause between two attempts to end.
  for (const { page } of boards) await page.evaluate("dispatchEvent(new Event('online'))")
  for (const { heard } of boards)
    await expect.poll(() => heard.filter(({ type }) => type === 'current').length, { timeout: 60_000 }).toBe(1)
  for (const board of boards) glances.push(await glanceAt(board, await timeOn(board)))

  for (const glance of glances) await expectFrame(office.server, glance)
  expect(await Promise.all(boards.map(versionOn))).toEqual(versions)
  expect(boards.map(playlistsTo)).toEqual(sent)
  for (const { page } of boards) expect(await page.evaluate('globalThis.sameDocument')).toBe(true)
  expect(await (await office.server.call('GET', '/api/v1/plan')).json()).toEqual(plan)
})
