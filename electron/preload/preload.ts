import { contextBridge, ipcRenderer } from 'electron'
import type { Announcement, Bridge, PortArrival } from '../../shared/wire/ipc'

/** The whole of what reaches a page: two functions, and the keeper's port as a message. No event object crosses. */
const bridge: Bridge = {
  ask: (channel, given) => ipcRenderer.invoke('folkmoot:ask', channel, given),
  listen: (hear) => {
    const listener = (_event: unknown, announcement: Announcement) => hear(announcement)
    ipcRenderer.on('folkmoot:tell', listener)
    return () => {
      ipcRenderer.off('folkmoot:tell', listener)
    }
  },
}
contextBridge.exposeInMainWorld('folkmoot', Object.freeze(bridge))

ipcRenderer.on('folkmoot:keeper-port', (event) => {
  const arrival: PortArrival = { type: 'folkmoot:keeper-port' }
  window.postMessage(arrival, window.location.origin, [...event.ports])
})
