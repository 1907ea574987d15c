/** Bytes kept under the SHA-256 of themselves (64 lower-case hex digits). What `get` gives has been checked against its name. */
export interface AssetStore {
  /** Keeps the bytes durably and gives their name; safe to repeat, mends a copy that was damaged. */
  put(bytes: Uint8Array): Promise<string>
  /** The bytes of that name; undefined where there are none or where they no longer match it. */
  get(sha256: string): Promise<Buffer | undefined>
  /** Whether something is kept under that name; unchecked, for planning what to draw. */
  has(sha256: string): Promise<boolean>
}
