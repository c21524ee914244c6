import { dialog, shell } from 'electron'
import { words } from './words'

/** Links leave the app only by a person's own yes, and only to a web page or a letter (SH15). */
export type Outside = { readonly address: string; readonly shown: string }

/** What would be opened and how it is shown, or null: the host in the form that cannot be mistaken (punycode). */
export function outside(address: string): Outside | null {
  if (address.length > 2000 || !URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol === 'mailto:') return { address: url.href, shown: url.pathname.slice(0, 200) }
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null
  return { address: url.href, shown: url.host }
}

export async function openOutside(address: string): Promise<boolean> {
  const link = outside(address)
  if (!link) return false
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: words.openOutside,
    detail: link.shown,
    buttons: [words.cancel, words.open],
    defaultId: 0,
    cancelId: 0,
  })
  if (response !== 1) return false
  await shell.openExternal(link.address)
  return true
}
