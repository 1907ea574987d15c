import { useMemo } from 'preact/hooks'
import type { SubmissionItem } from '../../../../shared/api/submission.ts'
import { useMedia } from '../campaigns/edit/use-media.ts'

/** What the pictures and clips of a submission are called, as the server tells it; undefined before it has. */
export function useFileNames(items: readonly SubmissionItem[]): (sha256: string) => string | undefined {
  const files = useMemo(
    () =>
      items.flatMap(({ was, is }) =>
        [was?.media, is?.media].flatMap((media) => (typeof media === 'string' ? [{ media }] : [])),
      ),
    [items],
  )
  const { known } = useMedia(files)
  return (sha256) => known.get(sha256)?.name
}
