import { contextBridge, ipcRenderer } from 'electron'
import type { Announcement, Bridge, PortArrival, PortName } from '../../shared/wire/ipc'

/** The whole of what reaches a page: two functions, and ports as messages. No event object crosses. */
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

const handOver = (name: PortName) =>
  ipcRenderer.on(name, (event) => {
    const arrival: PortArrival = { type: name }
    window.postMessage(arrival, window.location.origin, [...event.ports])
  })
handOver('folkmoot:keeper-port')
handOver('folkmoot:public-port')
