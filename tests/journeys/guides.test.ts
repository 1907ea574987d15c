import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible } from './axe.ts'
import { officeOfFile } from './office.ts'

const office = officeOfFile()

/** How large the sheets are, in points, on which a page is printed in its own typeface. */
async function sheetsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`,
  )
}

it('a page’s help leads to the guides for what one does, which show their pictures, and print: the technicians’ as one sheet of two sides', async () => {
  const { context, server } = office()
  const page = await context.newPage()
  await page.goto(`${server.url}/pair`)
  await page.getByRole('button', { name: 'Trợ giúp' }).click()
  await page
    .getByRole('complementary', { name: /^Trợ giúp/ })
    .getByRole('link', { name: 'Kỹ thuật viên' })
    .click()
  await page.getByRole('heading', { level: 1, name: /^Kỹ thuật viên/ }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/guides/ky-thuat')
  const isDrawn = `[...document.querySelectorAll('.guide img')].map((image) => image.complete && image.naturalWidth > 0)`
  await expect.poll(() => page.evaluate(isDrawn)).toEqual([true, true, true])
  await expectAccessible(page)
  expect(await sheetsOf(page)).toEqual(['842×595', '842×595'])

  await page.getByRole('link', { name: 'Các hướng dẫn' }).click()
  await page.getByRole('link', { name: 'Cán bộ', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /^Cán bộ/ }).waitFor()
  expect(new Set(await sheetsOf(page))).toEqual(new Set(['595×842']))
  await page.close()
})
