declare const TextDecoder: {
  new (label: 'utf-8', options: { fatal: true; ignoreBOM: true }): { decode(bytes: Uint8Array): string }
}

/** The text that bytes are in UTF-8; undefined where they are none. */
export function textOfUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
