import type { ManifestName } from './manifest.ts'

/** Whether `name` is later than `than` of the same board. */
export function isNewer(name: Omit<ManifestName, 'digest'>, than: Omit<ManifestName, 'digest'>): boolean {
  return name.epoch > than.epoch || (name.epoch === than.epoch && name.version > than.version)
}

/** Whether two names are of the same manifest. */
export function isSameManifest(a: ManifestName | null | undefined, b: ManifestName | null | undefined): boolean {
  return !!a && !!b && a.epoch === b.epoch && a.version === b.version && a.digest === b.digest
}
