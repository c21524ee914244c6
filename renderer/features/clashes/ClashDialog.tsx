import { useNavigation } from '../../data/place'
import { useClashesWith } from '../../data/useClashes'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { Stack } from '../../design/Layout'
import { clash as words } from '../../words/en/clash'
import { ClashCard } from './ClashCard'

/** From a line among many: what contradicts it, how both come to know, and what can be done (CS5). */
export type ClashDialogProps = {
  readonly decision: string
  readonly number: string
  readonly onClose: () => void
}

export function ClashDialog({ decision, number, onClose }: ClashDialogProps) {
  const { go } = useNavigation()
  const found = useClashesWith(decision)
  return (
    <Dialog
      title={words.against(number)}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => go({ screen: 'sync', deed: 'hand-over' })}>{words.handOver}</Button>
          <Button onPress={onClose}>{words.leave}</Button>
        </>
      }
    >
      <Stack gap={12}>
        {found.length === 0 ? <p role="status">{words.over}</p> : null}
        {found.map((clash) => (
          <ClashCard key={clash.key} clash={clash} level={3} primary={false} />
        ))}
        <p className="quiet">{words.howTold}</p>
      </Stack>
    </Dialog>
  )
}
