import { useEffect } from 'react'
import type { OpenDesk } from '../data/open-desk'
import { Button } from '../design/Button'
import { EmptyState } from '../design/EmptyState'
import { Row } from '../design/Layout'
import { app } from '../words/en/app'
import './Opening.css'

/** Somebody was admitted, and nothing has come yet: the others are looked for from here, for there is no desk that would. */
export type AwaitedProps = {
  readonly desk: OpenDesk
  readonly onFile: () => void
  readonly onFound: () => void
}

export function Awaited({ desk, onFile, onFound }: AwaitedProps) {
  const { peers } = desk
  useEffect(() => {
    void peers.act({ type: 'look' })
  }, [peers])
  return (
    <main className="fm-opening">
      <EmptyState
        title={app.awaited.title}
        action={
          <Row gap={12}>
            <Button onPress={onFile}>{app.awaited.file}</Button>
            <Button kind="quiet" onPress={onFound}>
              {app.awaited.foundOther}
            </Button>
          </Row>
        }
      >
        {app.awaited.text}
      </EmptyState>
    </main>
  )
}
