import type { Locator, Page } from 'playwright-core'
import { expect, vi } from 'vitest'
import { jsonOf } from '../json-of.ts'
import { document } from './an-add-page.ts'
import type { Office } from './office.ts'

/** The campaigns that were asked for in an office so far, each of one slogan on all boards. */
const asked = new Map<Office, readonly object[]>()

/** Has the author of an office submit a campaign of this id with one slogan on all its boards; answers the submission’s id, once it is drawn. */
export async function submitted(office: Office, id: string, text: string): Promise<string> {
  const { author } = office.staff
  const campaign = {
    ...{ id, org: 'tinh', title: `Đợt ${id}` },
    phases: [{ id: 'dot', title: 'Đợt 1', starts: '2020-10-01', ends: '2020-12-31' }],
    slides: [{ id: 'loi', kind: 'slogan', text }],
    placements: [{ id: 'dat', phase: 'dot', slides: ['loi'] }],
  }
  const campaigns = [...(asked.get(office) ?? []), campaign]
  asked.set(office, campaigns)
  expect((await author.call('PUT', '/api/v1/plan', { ...document, campaigns })).status).toBe(200)
  const submission = await jsonOf<{ id: string }>(author.call('POST', '/api/v1/submissions', { campaign: id }))
  const stateOf = async () => {
    const { state } = await jsonOf<{ state: string }>(author.call('GET', `/api/v1/submissions/${submission.id}`))
    return state
  }
  // Not `expect.poll`, which is for tests alone.
  await vi.waitUntil(async () => (await stateOf()) === 'pending', { timeout: 60_000, interval: 200 })
  return submission.id
}

/** Goes through the pictures of a submission by scrolling, which is no action, until `decide` may be pressed. */
export async function seeThrough(place: Page | Locator, decide: Locator): Promise<void> {
  const pictures = place.locator('[data-picture]')
  // One that is scrolled past before the page watches it has not been seen.
  const seeAll = async () => {
    for (let index = 0; index < (await pictures.count()); index++) await pictures.nth(index).scrollIntoViewIfNeeded()
    return decide.isEnabled()
  }
  await expect.poll(seeAll, { timeout: 60_000 }).toBe(true)
}
