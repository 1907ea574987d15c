import { recognisePlan } from '../../../../../shared/recognise/recognise-plan.ts'
import { campaignOfRecognised, type DraftPlan, type ReadDraft } from './campaign-of-recognised.ts'
import { documentLines } from './document-lines.ts'
import { FileRefused, refusals } from './file-refused.ts'
import { textLines } from './text-lines.ts'

/** What somebody chose, or words that they pasted, under the name by which it is told of. */
export type Chosen = { readonly file: File } | { readonly words: string; readonly name: string }

/** A campaign’s draft from what was chosen: read here, it never leaves the machine. Throws `FileRefused`. */
export async function readDraft(
  chosen: Chosen,
  { org, today, placeOf }: Omit<DraftPlan, 'lines' | 'file'>,
): Promise<ReadDraft> {
  const isFile = 'file' in chosen
  const lines = isFile
    ? documentLines(new Uint8Array(await chosen.file.arrayBuffer()), chosen.file.name)
    : textLines(chosen.words)
  if (lines.length === 0) throw new FileRefused(refusals.empty)
  const file = isFile ? chosen.file.name : chosen.name
  return campaignOfRecognised(recognisePlan(lines, today), { org, today, file, lines, placeOf })
}
