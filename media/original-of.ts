import { MediaMissing } from './media-fault.ts'
import type { Studio } from './studio.ts'

/** The bytes that a slide's `media` names; throws `MediaMissing` where they cannot be had. */
export async function originalOf(media: string, { originals }: Pick<Studio, 'originals'>): Promise<Buffer> {
  const original = await originals.get(media)
  if (original) return original
  throw new MediaMissing('missing', `Không có tệp gốc ${media}`, `the original ${media} cannot be had`)
}
