import fc from 'fast-check'

// An example that nobody has met yet would fail a change that broke nothing: whoever soaks looks for those.
if (process.env.SOAK === undefined) fc.configureGlobal({ seed: 1 })
