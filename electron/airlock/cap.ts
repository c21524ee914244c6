import { setFlagsFromString } from 'node:v8'

// AL2: the first thing this process does, before any WebAssembly is made: its memory ends at 256 MiB. Neither the arguments of a
// process nor a switch of the app's sets this limit.
setFlagsFromString('--wasm-max-mem-pages=4096')
