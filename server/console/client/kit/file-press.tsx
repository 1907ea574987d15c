import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { Button, type ButtonKind } from './button.tsx'

/** A press that asks for files. */
export interface FilePressProps {
  /** What the files are, for whoever meets the field and not the press. */
  readonly label: string
  readonly children: ComponentChildren
  /** What the browser’s dialog offers first; whoever takes the files judges them. */
  readonly accept: string
  readonly isMultiple?: boolean | undefined
  readonly kind?: ButtonKind | undefined
  readonly onFiles: (files: readonly File[]) => void
  readonly 'aria-label'?: string | undefined
}

/** A button that lets a person choose files. The same file chosen once more is another try. */
export function FilePress({ label, children, accept, isMultiple = false, kind, onFiles, ...rest }: FilePressProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button kind={kind} onPress={() => input.current?.click()} {...rest}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        class="unseen"
        // The press before it is what everybody uses: read out too, it would be a second one.
        aria-hidden="true"
        tabIndex={-1}
        multiple={isMultiple}
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
