import type { Said } from '../../../../shared/plan/fault.ts'
import { both } from '../words/say.ts'

const levels: Readonly<Record<string, Said>> = {
  province: both('cấp tỉnh', 'province'),
  district: both('cấp huyện', 'district'),
  commune: both('cấp xã', 'commune'),
  ward: both('phường', 'ward'),
}

/** What people call the level of an office; one of their own words stands as it was written. */
export const levelWords = (level: string | null | undefined): Said =>
  levels[level ?? ''] ?? both(level ?? '', level ?? '')
