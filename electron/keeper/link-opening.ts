import type { OpenLink } from './link'

/** The app's link. libp2p is a file of its own that is read only when somebody turns the network on (decisions 3, LK10). */
export const openLink: OpenLink = async (choices, deeds) => {
  const { openLibp2pLink } = await import('./link-libp2p')
  return openLibp2pLink(choices, deeds)
}
