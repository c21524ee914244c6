import { type ReactNode, useState } from 'react'
import { useTell } from '../data/tell'
import { editor as words } from '../words/en/editor'
import { afterDialog } from './after-dialog'
import type { BoundText } from './bound-text'
import { PictureDialog } from './PictureDialog'
import { type FilesIn, picturesAtOnce } from './pictures-in'
import { withPicture } from './put-picture'
import type { WordsHelp } from './useWordsHelp'

/** Pictures on their way into a text, each with its words first (ED13, ED15). */
export type Pictures = {
  /** One is chosen from the disk. Null where none can be put in. */
  readonly choose: (() => void) | null
  readonly bring: (files: FilesIn) => void
  readonly dialog: ReactNode
}

export function usePictures(
  text: BoundText,
  keepPicture: WordsHelp['keepPicture'],
  focus: () => void,
): Pictures {
  const tell = useTell()
  /** `files` is empty where one is chosen in the dialog itself. */
  const [asked, setAsked] = useState<{ readonly files: readonly File[]; readonly at: number } | null>(null)

  const goOn = () => {
    if (asked !== null && asked.at + 1 < asked.files.length) return setAsked({ ...asked, at: asked.at + 1 })
    setAsked(null)
    afterDialog(focus)
  }
  const file = asked?.files[asked.at]
  return {
    choose: keepPicture === null ? null : () => setAsked({ files: [], at: 0 }),
    bring({ pictures, others }) {
      if (keepPicture === null) return tell.done(words.pictureNotHere)
      if (pictures.length > picturesAtOnce) tell.done(words.pictureMost(picturesAtOnce))
      else if (others > 0) tell.done(words.pictureOnly)
      if (pictures.length > 0) setAsked({ files: pictures.slice(0, picturesAtOnce), at: 0 })
    },
    dialog:
      asked === null ? null : (
        <PictureDialog
          key={asked.at}
          {...(file === undefined ? {} : { brought: { file, n: asked.at + 1, of: asked.files.length } })}
          onClose={goOn}
          onPut={(picture, alt) => {
            goOn()
            if (keepPicture?.(picture)) text.dispatch(withPicture(text.state(), picture.image, alt))
          }}
        />
      ),
  }
}
