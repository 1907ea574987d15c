import * as officer from '../../guides/can-bo.md'
import * as technician from '../../guides/ky-thuat.md'
import * as operator from '../../guides/nguoi-dieu-hanh.md'
import * as approver from '../../guides/nguoi-duyet.md'
import * as administrator from '../../guides/quan-tri.md'
import * as index from '../../guides/README.md'

/** What is written in a guide, with its pictures. */
export type GuideSource = typeof index

/** The first page of the guides. */
export const guideIndex: GuideSource = index

/** The guides by their names. */
export const guideSources: ReadonlyMap<string, GuideSource> = new Map([
  ['can-bo', officer],
  ['ky-thuat', technician],
  ['nguoi-dieu-hanh', operator],
  ['nguoi-duyet', approver],
  ['quan-tri', administrator],
])
