import { type OpenDesk, openDesk } from '../data/open-desk'
import { linkToWorker } from '../data/worker-link'
import deskWorker from '../worker/worker.ts?worker&url'
import { nextKeeperPort } from './keeper-port'
import { workerUrl } from './trusted'

/** A worker, the keeper's port, and the desk on both: the one place where the three meet. */
export async function openRealm(): Promise<OpenDesk> {
  const port = await nextKeeperPort()
  const worker = new Worker(workerUrl(deskWorker), { type: 'module', name: 'desk' })
  return openDesk(linkToWorker(worker, port))
}
