import { probe } from './probe.js'

document.title = 'hangs'
void probe(false).then(() => {
  for (;;);
})
