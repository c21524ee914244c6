import type { Bridge } from '../../shared/wire/ipc'

declare global {
  interface Window {
    readonly folkmoot: Bridge
  }
}
