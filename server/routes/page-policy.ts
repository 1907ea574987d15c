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
