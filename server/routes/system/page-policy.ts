/** What a page of ours may load and do: its own server's files, pictures it made itself, frames of its own server. */
export const pagePolicy = [
  "default-src 'none'",
  "object-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  // No text ever becomes markup or code: what tries to is stopped by the browser.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** The same for the board's page, which names one script more by a text of its own: the worker that keeps its files. */
export const playerPolicy = pagePolicy.replace("trusted-types 'none'", 'trusted-types shell-worker')

/** What that worker may do: fetch from its own server. */
export const workerPolicy =
  "default-src 'none'; object-src 'none'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'"
