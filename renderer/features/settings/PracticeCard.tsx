import { useState } from 'react'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { AlertDialog } from '../../design/Dialog'
import { Row } from '../../design/Layout'
import { practice as words } from '../../words/en/settings'

/** The way out of practice: leave it as it is, or erase it with one button. */
export type PracticeCardProps = { readonly onLeave: () => void; readonly onErase: () => void }

export function PracticeCard({ onLeave, onErase }: PracticeCardProps) {
  const [asking, setAsking] = useState(false)
  return (
    <Card title={words.title}>
      <p>{words.text}</p>
      <Row>
        <Button onPress={onLeave}>{words.leave}</Button>
        <Button kind="danger" onPress={() => setAsking(true)}>
          {words.erase}
        </Button>
      </Row>
      <p className="quiet">{words.leaveHelp}</p>
      <AlertDialog
        danger
        title={words.eraseTitle}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          onErase()
        }}
        confirmLabel={words.eraseGo}
      >
        <p>{words.eraseText}</p>
      </AlertDialog>
    </Card>
  )
}
