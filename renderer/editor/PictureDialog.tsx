import { ImagePlus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../design/Button'
import { Dialog } from '../design/Dialog'
import { imageAddress } from '../design/image-address'
import { TextArea } from '../design/TextArea'
import { VisuallyHidden } from '../design/VisuallyHidden'
import { editor as words } from '../words/en/editor'
import { refusalSentence } from '../words/en/refusals'
import { type Shrunk, shrunk } from './shrink'

/** ED13: a picture, and the words for those who do not see it; it is not put in without them. */
export type PictureDialogProps = {
  /** What was pasted or dropped, and which of how many it is. */
  readonly brought?: { readonly file: Blob; readonly n: number; readonly of: number }
  readonly onPut: (picture: Shrunk, alt: string) => void
  readonly onClose: () => void
}

export function PictureDialog({ brought, onPut, onClose }: PictureDialogProps) {
  const file = useRef<HTMLInputElement>(null)
  const [picture, setPicture] = useState<Shrunk | null>(null)
  const [alt, setAlt] = useState('')
  const [wrong, setWrong] = useState<'file' | 'none' | 'alt' | null>(null)

  const choose = async (chosen: Blob | undefined) => {
    if (chosen === undefined) return
    const made = await shrunk(chosen)
    setPicture(made)
    setWrong(made === null ? 'file' : null)
  }
  const first = brought?.file
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was brought is looked at once
  useEffect(() => void choose(first), [first])
  const put = () => {
    if (picture === null) setWrong('none')
    else if (alt.trim() === '') setWrong('alt')
    else onPut(picture, alt.replace(/\s+/g, ' ').trim())
  }
  return (
    <Dialog
      title={words.picture}
      isOpen
      onClose={onClose}
      onSubmit={put}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" type="submit">
            {words.pictureSet}
          </Button>
        </>
      }
    >
      {brought === undefined || brought.of === 1 ? null : (
        <p>
          <strong>{words.pictureOf(brought.n, brought.of)}</strong>
        </p>
      )}
      <p>{words.pictureHelp}</p>
      <div className="ed-picture-choice">
        <Button
          autoFocus={first === undefined}
          icon={<ImagePlus aria-hidden />}
          onPress={() => file.current?.click()}
        >
          {picture === null ? words.pictureChoose : words.pictureOther}
        </Button>
        <VisuallyHidden as="div">
          <input
            ref={file}
            type="file"
            accept="image/*"
            tabIndex={-1}
            aria-label={words.pictureChoose}
            onChange={(event) => {
              void choose(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </VisuallyHidden>
        <p role="status">
          {picture === null ? null : words.pictureIs(picture.width, picture.height)}
          {wrong === 'none' ? <span className="fm-error">{words.pictureNone}</span> : null}
          {wrong === 'file' ? (
            <span className="fm-error">{refusalSentence({ rule: 'ED13', cause: 'no-picture' })}</span>
          ) : null}
        </p>
        {picture === null ? null : <img src={imageAddress(picture.media, picture.data)} alt="" />}
      </div>
      <TextArea
        autoFocus={first !== undefined}
        label={words.pictureAlt}
        description={words.pictureAltHelp}
        error={wrong === 'alt' ? words.pictureAltNone : null}
        value={alt}
        onChange={(text) => {
          setAlt(text)
          if (wrong === 'alt') setWrong(null)
        }}
        rows={3}
        maxLength={1000}
      />
    </Dialog>
  )
}
