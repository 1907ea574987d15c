import type { RootDocument, SigningRole } from './manifest.ts'

/** The one text that a root document is written as: fields in their order, names sorted. */
export function rootTextOf(root: RootDocument): string {
  const { format, version, issuedAt, keys, publish, approve } = root
  return JSON.stringify({
    ...{ format, version, issuedAt, keys: sorted(keys, (key) => key), root: roleOf(root.root) },
    publish: sorted(publish, roleOf),
    ...(approve && { approve: sorted(approve, roleOf) }),
  })
}

const roleOf = ({ keys, threshold }: SigningRole): SigningRole => ({ keys: [...keys].sort(), threshold })

function sorted<T>(record: Readonly<Record<string, T>>, shown: (value: T) => T): Record<string, T> {
  const entries: Record<string, T> = {}
  for (const name of Object.keys(record).sort()) entries[name] = shown(record[name] as T)
  return entries
}
