import { lookup as lookUp } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Where webhooks may lead. */
export interface WebhookAddresses {
  /** Whether a message may be sent to an address at all, by its own text. */
  isAllowed(url: string): boolean
  /** Finds the machine of a host as `dns.lookup` does, and fails where it is one that nobody outside may have us talk to. */
  readonly lookup: LookupFunction
}

/**
 * Addresses over HTTPS, but none of this machine, of its link, or of what clouds tell their machines. `hosts` (`name` or `name:port`, with
 * commas) are those that the machine's own operator lets through, over HTTP too.
 */
export function webhookAddresses(hosts: string | undefined): WebhookAddresses {
  const named = new Set((hosts ?? '').split(',').flatMap((host) => host.trim().toLowerCase() || []))
  const isNamed = ({ host, hostname }: URL) => named.has(host) || named.has(hostname)
  const isNamedHost = (hostname: string) =>
    [...named].some((one) => one === hostname || one.replace(/:\d+$/, '') === hostname)

  return {
    isAllowed(text) {
      if (!URL.canParse(text)) return false
      const url = new URL(text)
      if (url.username !== '' || url.password !== '') return false
      if (isNamed(url)) return /^https?:$/.test(url.protocol)
      const bare = url.hostname.replace(/^\[|\]$/g, '')
      return url.protocol === 'https:' && !(isIP(bare) !== 0 && isInner(bare)) && !/(^|\.)localhost\.?$/.test(bare)
    },
    lookup(hostname, options, done) {
      lookUp(hostname, { ...options, all: true }, (error, found) => {
        if (error) return done(error, '', 0)
        // What was looked at here is what is connected to: a name cannot turn into another machine in between.
        const good = isNamedHost(hostname.toLowerCase()) ? found : found.filter(({ address }) => !isInner(address))
        const [first] = good
        if (!first) return done(new Error(`${hostname} is an address that webhooks may not lead to`), '', 0)
        if (options.all) return done(null, good)
        return done(null, first.address, first.family)
      })
    },
  }
}

const inner = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['100.100.100.200', 32],
  ['168.63.129.16', 32],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  inner.addSubnet(net, prefix, 'ipv4')
}
for (const [net, prefix] of [
  ['fe80::', 10],
  ['fd00:ec2::254', 128],
  ['ff00::', 8],
  // They stand for IPv4 addresses, in which any of those above may hide.
  ['::', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
] as const) {
  inner.addSubnet(net, prefix, 'ipv6')
}

function isInner(address: string): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  return inner.check(address, family)
}
