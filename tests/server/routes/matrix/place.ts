import { aCampaign, aTreeDocument } from '../../a-tree.ts'

/** Where a thing stands, seen from somebody with a role in `huyen`. */
export const places = { own: 'huyen', below: 'xa', above: 'tinh', sister: 'ben' } as const
export type Place = keyof typeof places
export type Org = (typeof places)[Place]

export const campaignOf = (org: Org) => `cua-${org}`
export const boardOf = (org: Org) => `bang-${org}`

const span = { starts: '2020-12-01T00:00+07:00', ends: '2020-12-02T00:00+07:00' }

/**
 * The document of `aTreeDocument` with an office under each of the lowest, so that every campaign of a place but that of `rieng-tinh` is a
 * directive to somebody; and with a filler, an interrupt and a restriction of each. `xom` and its board are there to be moved; `cho-ben` is a directive to the sister alone.
 */
export function aMatrixDocument() {
  const document = aTreeDocument()
  const filler = (id: string) => ({ id: 'nen', kind: 'slogan', text: `Chào ${id}!` })
  const led = { kind: 'led', width: 96, height: 32 }
  const timed = (id: string, org: Org) => ({ id: `${id}-${org}`, org, boards: { boards: [boardOf(org)] }, ...span })
  return {
    ...document,
    orgs: [
      ...document.orgs.map((org) => ({ filler: filler(org.id), ...org })),
      { id: 'thon-xa', name: 'Thôn xã', parent: 'xa' },
      { id: 'thon-ben', name: 'Thôn bên', parent: 'ben' },
      { id: 'xom', name: 'Xóm', parent: 'xa' },
    ],
    boards: [
      ...document.boards,
      { id: 'bang-thon-xa', org: 'thon-xa', name: 'Bảng thôn xã', ...led },
      { id: 'bang-thon-ben', org: 'thon-ben', name: 'Bảng thôn bên', ...led },
      { id: 'bang-xom', org: 'xom', name: 'Bảng xóm', ...led },
    ],
    campaigns: [...document.campaigns, aCampaign('cho-ben', 'tinh', { orgs: ['ben'] })],
    interrupts: Object.values(places).map((org) => ({
      ...timed('tin', org),
      slide: { id: 'tin', kind: 'slogan', text: `Tin ${org}` },
    })),
    restrictions: Object.values(places).map((org) => ({ ...timed('han', org), allow: [] })),
  }
}
