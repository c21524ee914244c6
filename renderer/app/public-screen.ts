import { useEffect, useMemo, useRef, useState } from 'react'
import type { MeetingId } from '../../shared/id'
import type { CountStep } from '../../shared/meeting/public-table'
import type { PublicChoice } from '../../shared/meeting/public-view'
import type { PublicStatus } from '../../shared/wire/ipc'
import { readWord } from '../../shared/wire/public-feed'
import type { PublicScreen } from '../data/public-screen'
import { ask, listen } from '../data/status'
import { isReadable } from '../features/public/fit'
import { onPort } from './port-arrival'

/** Main opens and ends the window; this page chooses what it shows and feeds it over a port of the two. */
export type FedScreen = PublicScreen & { readonly port: MessagePort | null }

const nowhere: PublicStatus = { isOpen: false, display: null, displays: [] }
const follow: PublicChoice = { type: 'follow' }

export function useFedScreen(tellRefusal: (refusal: { readonly rule: string }) => void): FedScreen {
  const [status, setStatus] = useState(nowhere)
  const [port, setPort] = useState<MessagePort | null>(null)
  const [meeting, setMeeting] = useState<MeetingId | null>(null)
  const [choice, setChoice] = useState(follow)
  const [counted, sayCount] = useState<CountStep | null>(null)
  const [isBlank, setBlank] = useState(false)
  const [isSmall, setSmall] = useState(false)
  const refusal = useRef(tellRefusal)
  refusal.current = tellRefusal

  useEffect(() => {
    const take = (now: PublicStatus) => {
      setStatus(now)
      if (now.isOpen) return
      setPort(null)
      setMeeting(null)
      setBlank(false)
      setSmall(false)
    }
    void ask('public:status', {}).then((answer) => answer.ok && take(answer.value))
    const deaf = listen((announcement) => {
      if (announcement.type === 'public-screen') take(announcement.status)
    })
    const away = onPort('folkmoot:public-port', (arrived) => {
      arrived.onmessage = ({ data }: MessageEvent<unknown>) => {
        const word = readWord(data)
        if (word?.type === 'blank-pressed') setBlank((before) => !before)
        if (word?.type === 'drawn') setSmall(!isReadable(word.lines))
      }
      setPort(arrived)
    })
    return () => {
      deaf()
      away()
      void ask('public:close', {})
    }
  }, [])

  return useMemo(() => {
    const open = async (display?: number) => {
      const answer = await ask('public:open', display === undefined ? {} : { display })
      if (answer.ok) setStatus(answer.value)
      else refusal.current(answer.refusal)
    }
    return {
      state: !status.isOpen ? 'off' : isBlank ? 'blank' : 'on',
      meeting,
      choice,
      counted,
      isSmall,
      displays: status.displays,
      display: status.display,
      port,
      open(of) {
        setMeeting(of)
        setChoice(follow)
        setBlank(false)
        void open()
      },
      turnTo(of) {
        setMeeting(of)
        setChoice(follow)
      },
      sayCount,
      close: () => void ask('public:close', {}),
      blank: setBlank,
      choose: setChoice,
      moveTo: (display) => void open(display),
    }
  }, [status, port, meeting, choice, counted, isBlank, isSmall])
}
