import { useCallback, useState } from 'preact/hooks'

/** In which fields for slogans something was found. */
export interface Marks {
  /** Says it of a field; undefined: it is not known yet. */
  readonly mark: (field: string, isMarked: boolean | undefined) => void
  /** Whether something was found in one of these; undefined while it may be that nothing was. */
  readonly among: (fields: readonly string[]) => boolean | undefined
}

/** Marks of fields that are told of as they change. */
export function useMarks(): Marks {
  const [marked, setMarked] = useState<ReadonlyMap<string, boolean | undefined>>(new Map())
  const mark = useCallback(
    (field: string, isMarked: boolean | undefined) =>
      setMarked((former) => (former.get(field) === isMarked ? former : new Map(former).set(field, isMarked))),
    [],
  )
  return {
    mark,
    among: (fields) =>
      fields.some((field) => marked.get(field)) ||
      (fields.every((field) => marked.get(field) === false) ? false : undefined),
  }
}
