/** What every answer of the server carries, whatever it answers: browsers are to do no more with it than it is meant for. */
export const everyAnswer: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** The policy of what is no page: opened as one, it loads nothing, runs nothing, sends nothing and is framed by nobody. */
export const nothingLoads =
  "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-downloads"

/** Told over HTTPS alone (RFC 6797, 7.2): for two years this host, and what is below it, is asked for over nothing else. */
export const onlyHttps = 'max-age=63072000; includeSubDomains'
