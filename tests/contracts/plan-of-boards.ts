import type { Board, BoardId, OrgId, Plan } from '../../shared/plan/plan.ts'

/** A plan of one org with these boards and nothing on them. */
export function planOfBoards(...boards: readonly Board[]): Plan {
  return {
    format: 'congchao/plan@1',
    timezone: 'Asia/Ho_Chi_Minh',
    orgs: [{ id: 'so' as OrgId, name: 'Sở Văn hóa' }],
    boards,
    campaigns: [],
  }
}

/** A board of that org. */
export function board(id: string, name = `Bảng ${id}`): Board {
  return { id: id as BoardId, org: 'so' as OrgId, name, kind: 'led', width: 640, height: 320 }
}
