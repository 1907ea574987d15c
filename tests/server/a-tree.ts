interface Slogan {
  id: string
  kind: string
  text: string
}

/** The document of a province over two districts, one with a commune; each has a board and a campaign, the province also a directive. */
export function aTreeDocument() {
  const org = (id: string, name: string, parent?: string) => ({
    ...{ id, name },
    ...(parent === undefined ? {} : { parent }),
  })
  const board = (id: string, of: string, name: string) => ({ id, org: of, name, kind: 'led', width: 96, height: 32 })
  return {
    format: 'congchao/plan@1',
    timezone: 'Asia/Ho_Chi_Minh',
    orgs: [
      { ...org('tinh', 'Tỉnh'), filler: { id: 'nen', kind: 'slogan', text: 'Chào mừng!' } },
      org('huyen', 'Huyện Đồng', 'tinh'),
      org('ben', 'Huyện Bên', 'tinh'),
      org('xa', 'Xã', 'huyen'),
    ] as { id: string; name: string; parent?: string; level?: string; filler?: Slogan }[],
    boards: [
      board('bang-tinh', 'tinh', 'Bảng tỉnh'),
      board('bang-huyen', 'huyen', 'Bảng Đồng Xuân'),
      board('bang-ben', 'ben', 'Bảng bên'),
      board('bang-xa', 'xa', 'Bảng xã'),
    ],
    campaigns: [
      aCampaign('cua-tinh', 'tinh', { orgs: ['huyen', 'ben'] }),
      aCampaign('cua-huyen', 'huyen'),
      aCampaign('cua-ben', 'ben'),
      aCampaign('cua-xa', 'xa'),
      aCampaign('rieng-tinh', 'tinh', { boards: ['bang-tinh'] }),
    ],
    interrupts: [] as object[],
    restrictions: [] as object[],
  }
}

/** A campaign with a milestone on which its phase ends, one slide and one placement of it. */
export function aCampaign(id: string, org: string, boards?: { orgs?: string[]; boards?: string[] }) {
  return {
    ...{ id, org, title: `Đợt ${id}` },
    minShare: 0,
    milestones: [{ id: 'ngay', title: 'Ngày', starts: '2020-10-14', ends: '2020-10-15' }],
    phases: [{ id: 'dot', title: 'Đợt', starts: '2020-10-01', ends: { milestone: 'ngay', edge: 'end' } }],
    slides: [{ id: 'kh', kind: 'slogan', text: `Chào ${id}`, seconds: 8 }],
    placements: [{ id: 'p', phase: 'dot', slides: ['kh'], ...(boards ? { boards } : {}) }],
  }
}
