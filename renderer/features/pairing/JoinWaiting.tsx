import { FolderOpen, Send } from 'lucide-react'
import { useState } from 'react'
import type { JoiningLine } from '../../../shared/wire/pairing'
import { ask } from '../../data/status'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { FieldError } from '../../design/FieldFrame'
import { Row } from '../../design/Layout'
import { pairing as words } from '../../words/en/pairing'
import { refusalSentence } from '../../words/en/refusals'
import { CodeOut } from './CodeOut'
import { FourWords } from './FourWords'
import './Pairing.css'

/** An invite was answered: the reply goes back, the words are compared, the admission is awaited. */
export type JoinWaitingProps = {
  readonly line: JoiningLine
  /** Null once it is taken in. */
  readonly onEnter: (bytes: Uint8Array) => Promise<string | null>
  /** Null once the answer is at the other end. */
  readonly onSend: () => Promise<string | null>
  readonly onPutAway: () => void
}

export function JoinWaiting({ line, onEnter, onSend, onPutAway }: JoinWaitingProps) {
  const [refused, setRefused] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const [sending, setSending] = useState(false)
  const [unsent, setUnsent] = useState<string | null>(null)
  const send = async () => {
    if (sending) return
    setSending(true)
    setUnsent(await onSend())
    setSending(false)
  }
  const take = async () => {
    if (working) return
    const opened = await ask('pairing:open', { kind: 'admission' })
    if (!opened.ok) return setRefused(refusalSentence(opened.refusal))
    if (opened.value.bytes === undefined) return
    setWorking(true)
    const sentence = await onEnter(opened.value.bytes)
    if (sentence === null) return
    setWorking(false)
    setRefused(sentence)
  }
  return (
    <Card title={words.waitingTitle(line.assembly)}>
      <p>{words.invitedBy(line.by, line.assembly, line.purpose)}</p>
      <ol className="fm-join-steps">
        <li>
          <p>{words.step1}</p>
          <CodeOut label={words.reply} code={line.reply} fileName={words.replyFile(line.assembly)} />
          {line.isSent ? <p role="status">{words.isSent}</p> : null}
          {line.isReachable && !line.isSent ? (
            <Row gap={12}>
              <Button
                kind="primary"
                icon={<Send aria-hidden />}
                isPending={sending}
                onPress={() => void send()}
              >
                {sending ? words.sending : words.send}
              </Button>
              <span className="quiet">{words.sendHelp}</span>
            </Row>
          ) : null}
          {unsent === null ? null : <FieldError>{unsent}</FieldError>}
        </li>
        <li>
          <p>{words.step2}</p>
          <FourWords list={line.words} />
        </li>
        <li>
          <p>{words.step3}</p>
          <Row gap={12}>
            <Button
              kind={line.isReachable ? 'plain' : 'primary'}
              icon={<FolderOpen aria-hidden />}
              isPending={working}
              onPress={() => void take()}
            >
              {working ? words.taking : words.takeAdmission}
            </Button>
            <Button kind="quiet" onPress={onPutAway}>
              {words.forget}
            </Button>
          </Row>
          {refused === null ? null : <FieldError>{refused}</FieldError>}
        </li>
      </ol>
    </Card>
  )
}
