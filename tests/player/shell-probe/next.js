import { probe } from './probe.js'

document.title = 'next'
void probe(true)
