import type { Manifest } from './manifest.ts'

/** The payload of a manifest: its head, written in one way, and the playlist's text as it stands, letter by letter. */
export function manifestText(head: Omit<Manifest, 'format' | 'playlist'>, playlist: string): string {
  const { board, org, epoch, version, digest, issuedAt, validUntil } = head
  const fields = { format: 'congchao/manifest@1', board, org, epoch, version, digest, issuedAt, validUntil }
  return `${JSON.stringify(fields).slice(0, -1)},"playlist":${playlist}}`
}
