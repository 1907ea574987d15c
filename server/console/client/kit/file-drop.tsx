import { DropArea } from './drop-area.tsx'
import { FilePress } from './file-press.tsx'

/** A place for one file. */
export interface FileDropProps {
  /** What the field is called by those who do not see it. */
  readonly name: string
  /** What stands before the press. */
  readonly prompt: string
  readonly press: string
  /** What the browser’s dialog offers. */
  readonly accept: string
  readonly onFile: (file: File) => void
}

/** A place on which a file is dropped, with a press that chooses one. */
export function FileDrop({ name, prompt, press, accept, onFile }: FileDropProps) {
  const take = ([first]: readonly File[]) => first && onFile(first)
  return (
    <DropArea onFiles={take}>
      <p>{prompt}</p>
      <FilePress label={name} accept={accept} onFiles={take}>
        {press}
      </FilePress>
    </DropArea>
  )
}
