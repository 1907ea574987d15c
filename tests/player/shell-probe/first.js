import { probe } from './probe.js'

void probe(true)
