import type { Role } from '../../../../shared/api/role.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import { both } from './say.ts'

/** What people call each role. */
export const roleWords: Readonly<Record<Role, Said>> = {
  administrator: both('Người quản trị', 'Administrator'),
  editor: both('Biên tập', 'Editor'),
  approver: both('Người duyệt', 'Approver'),
  operator: both('Vận hành', 'Operator'),
  technician: both('Kỹ thuật', 'Technician'),
  viewer: both('Người xem', 'Viewer'),
}

/** What each role may do, in a few words. */
export const roleDoes: Readonly<Record<Role, Said>> = {
  administrator: both(
    'người dùng, cơ quan, bảng; không soạn, không duyệt',
    'people, offices, boards; writes and approves nothing',
  ),
  editor: both('soạn, tải lên, trình duyệt', 'writes, uploads, submits'),
  approver: both('duyệt, trả lại, thu hồi', 'approves, returns, takes down'),
  operator: both('theo dõi, tạm dừng', 'watches, pauses'),
  technician: both('ghép và kiểm tra bảng', 'pairs and tests boards'),
  viewer: both('chỉ xem', 'only looks'),
}
