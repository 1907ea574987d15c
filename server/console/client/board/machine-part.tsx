import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { ourScript } from '../api/our-script.ts'
import type { DeviceSectionProps } from '../device/device-section.tsx'
import { tellTrouble } from '../state/tell.ts'

/** *Thiết bị*: a script of its own, since most who look at a day do not look at the machine. */
export function MachinePart({ board, health }: DeviceSectionProps) {
  const [loaded, setLoaded] = useState<{ readonly Section: ComponentType<DeviceSectionProps> } | undefined>(undefined)
  useEffect(() => {
    let isWanted = true
    ourScript(() => import('../device/device-section.tsx')).then(
      ({ DeviceSection }) => isWanted && setLoaded({ Section: DeviceSection }),
      tellTrouble,
    )
    return () => {
      isWanted = false
    }
  }, [])
  return loaded ? <loaded.Section {...{ board, health }} /> : null
}
