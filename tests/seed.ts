// Property tests try the same cases on every run, so that a red run can be run again; FC_SEED=n tries others.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20061001) })
