import type { Page } from 'playwright-core'

const words = `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; width: 1600px; height: 800px; display: grid; place-content: center; justify-items: center; gap: 26px;
    background: radial-gradient(circle at 50% 40%, #d81e1e, #8f0d12); color: #ffe14d; font: 700 92px/1.25 "Be Vietnam Pro"; text-align: center }
  b { font-size: 240px; line-height: 1 } span { font-size: 58px; color: #fff }
</style><span>NHIỆT LIỆT CHÀO MỪNG</span>NGÀY THÀNH LẬP QUÂN ĐỘI<br>NHÂN DÂN VIỆT NAM<b>22/12</b>`

/** A banner as an office has it from its designer: a JPEG, twice as wide as high. */
export async function demoBanner(page: Page): Promise<Buffer> {
  const other = await page
    .context()
    .browser()
    ?.newPage({ viewport: { width: 1600, height: 800 } })
  if (!other) throw new Error('no browser to draw the banner in')
  await other.setContent(words)
  await other.evaluate('document.fonts.ready.then(() => undefined)')
  const jpeg = await other.screenshot({ type: 'jpeg', quality: 90 })
  await other.close()
  return jpeg
}
