import { type Shot, windowOf } from './shot.ts'

/** People, offices and settings. */
export const administratorShots: readonly Shot[] = [
  shotOf('quan-tri-nguoi-dung.png', '/people', 'Trần Văn Hùng', 500),
  shotOf('quan-tri-co-quan.png', '/people?tab=orgs', 'Ủy ban nhân dân phường Đồng Tâm', 500),
  shotOf('quan-tri-cai-dat.png', '/settings', 'Số người duyệt mỗi nội dung'),
]

/** A page, or so much of it from the top (CSS pixels), once it shows something. */
function shotOf(file: string, path: string, text: string, height?: number): Shot {
  return {
    file,
    async draw(stage) {
      const page = await stage.open('author', path)
      await page.locator('main').getByText(text).first().waitFor()
      const shot = await windowOf(page, height)
      await page.close()
      return shot
    },
  }
}
