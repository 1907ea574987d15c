import type { Said } from '../../../../shared/plan/fault.ts'
import { both } from '../words/say.ts'

/** A guide, for one kind of people. */
export interface GuideEntry {
  /** What its file and its address are called. */
  readonly name: string
  /** Whom it is for. */
  readonly said: Said
  /** The power that makes somebody one of them. */
  readonly needs: 'edit' | 'pause' | 'approve' | 'pair' | 'administer'
}

/** Every guide there is. */
export const guideList: readonly GuideEntry[] = [
  { name: 'can-bo', said: both('Cán bộ đưa nội dung', 'Officers'), needs: 'edit' },
  { name: 'nguoi-dieu-hanh', said: both('Người điều hành', 'Operators of a province'), needs: 'pause' },
  { name: 'nguoi-duyet', said: both('Người duyệt', 'Approvers'), needs: 'approve' },
  { name: 'ky-thuat', said: both('Kỹ thuật viên', 'Technicians'), needs: 'pair' },
  { name: 'quan-tri', said: both('Người quản trị', 'Administrators'), needs: 'administer' },
]

/** The address of a guide. */
export const guideHref = (name: string): string => `/guides/${name}`
