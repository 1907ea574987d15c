/** The two things that a verifier has to have done: by `ed25519.ts` wherever it runs. */
export interface Check {
  /** Whether a signature (64 bytes) is that of a message under a key (32 bytes), strictly; false for whatever is wrong with them. */
  signature(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): Promise<boolean>
  /** The SHA-256 of bytes, in hex. */
  sha256(bytes: Uint8Array): Promise<string>
}
