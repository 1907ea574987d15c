import { probe } from './probe.js'

document.title = 'black'
void probe(false)
