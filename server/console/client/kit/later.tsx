import type { ComponentType, FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { ourScript } from '../api/our-script.ts'
import { tellTrouble } from '../state/tell.ts'

/** A component whose script comes when it is first wanted, such as a dialog that few open; nothing is drawn before. `load` is its `import()`. */
export function later<Module extends object, Props extends object>(
  load: () => Promise<Module>,
  componentIn: (module: Module) => ComponentType<Props>,
): FunctionComponent<Props> {
  let here: ComponentType<Props> | undefined
  return function Later(props) {
    const [Come, setCome] = useState(() => here)
    useEffect(() => {
      if (here) return undefined
      let isWanted = true
      ourScript(load).then((module) => {
        here = componentIn(module)
        if (isWanted) setCome(() => here)
      }, tellTrouble)
      return () => {
        isWanted = false
      }
    }, [])
    return Come ? <Come {...props} /> : null
  }
}
