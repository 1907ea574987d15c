import type { EditedPlan } from '../../../../../shared/api/edited-plan.ts'
import type { OfficeFiller } from '../../../../../shared/api/filler.ts'
import type { OrgId, Slide } from '../../../../../shared/plan/plan.ts'
import { askJson, askServer, Refused, sendingOf } from '../../api/ask-server.ts'
import { changeThere } from '../../api/change-there.ts'
import { restoreThings } from '../../bin/restore-things.ts'
import { both } from '../../words/say.ts'

const movedAway = both(
  'Nội dung nền vừa được người khác sửa. Xem lại rồi bấm lần nữa.',
  'Somebody has just changed the filler. Look again, and press once more.',
)

/** Where an office’s filler is read and written. */
export const fillerPath = (org: OrgId): string => `/api/v1/orgs/${org}/filler`

/** Writes an office’s filler in place of the one that the person saw; other edits of the plan do not stand in the way. Throws `Refused`. */
export async function writeFiller(org: OrgId, wanted: Slide, seen: Slide | null): Promise<void> {
  // A plan that was imported may have given it days.
  const { from: _, until: __, ...undated } = wanted
  await changed(org, seen, (tag) => askServer(fillerPath(org), sendingOf('PUT', undated, tag)))
}

/** Takes out the filler that the person saw; answers what puts it back, which has nothing approved. Throws `Refused`. */
export async function dropFiller(org: OrgId, seen: Slide): Promise<() => Promise<void>> {
  const { binned = [] } = await changed(org, seen, (tag) =>
    askJson<EditedPlan>(fillerPath(org), {
      method: 'DELETE',
      headers: tag === undefined ? {} : { 'if-match': tag },
    }),
  )
  return () => restoreThings(binned)
}

const changed = <T>(org: OrgId, seen: Slide | null, write: (tag: string | undefined) => Promise<T>): Promise<T> =>
  changeThere<OfficeFiller, T>(fillerPath(org), ({ filler }) => {
    if (JSON.stringify(filler) !== JSON.stringify(seen)) throw new Refused('changed-meanwhile', movedAway)
    return write
  })
