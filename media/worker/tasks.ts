import { cropsFor } from '../picture/crop-proposals.ts'
import { fitPictures } from '../picture/fit-pictures.ts'
import { judgePicture } from '../picture/judge-picture.ts'
import { masterOf } from '../picture/master-of.ts'
import { textLinesOf } from '../picture/text-lines-of.ts'
import { examineFile } from './examine-file.ts'

/** What is done with a picture in a process of its own; the picture's bytes, or where they lie, come first. */
export const tasks = {
  judge: judgePicture,
  master: masterOf,
  fitPictures,
  crops: cropsFor,
  textLines: textLinesOf,
  examine: examineFile,
} as const

export type Tasks = typeof tasks
export type TaskName = keyof Tasks
