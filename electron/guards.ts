import { type App, app, type Session, type WebContents } from 'electron'
import { isOurs, mayGrant, mayLoad } from './policy'

/** Says no for every window, before it loads anything: grants, navigation, new windows, downloads, requests. */
export function guardSession(session: Session): void {
  // SH5: asked, looked up, or by device: three doors, one answer.
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayGrant(permission, details.requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, asker) =>
    mayGrant(permission, `${asker.replace(/\/$/, '')}/`),
  )
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false) // SH16: dictionaries are downloaded, and remember words
  session.on('will-download', (event) => event.preventDefault()) // SH12
  // SH1: even a request the pages' own policy would have refused ends here.
  session.webRequest.onBeforeRequest((request, answer) =>
    answer({ cancel: !mayLoad(request.url, app.isPackaged) }),
  )
}

export function guardContents(contents: WebContents): void {
  const stay = (event: { preventDefault: () => void; readonly url: string }) => {
    if (!isOurs(event.url)) event.preventDefault() // SH13
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault()) // SH11
  contents.setWindowOpenHandler(() => ({ action: 'deny' })) // SH14
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  if (app.isPackaged) contents.on('devtools-opened', () => contents.closeDevTools()) // SH38
}

export function guardApp(theApp: App): void {
  theApp.on('web-contents-created', (_event, contents) => guardContents(contents))
  theApp.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false) // SH17
  })
  theApp.on('select-client-certificate', (event) => event.preventDefault())
  theApp.on('login', (event) => event.preventDefault())
}
