import { createContext, useContext } from 'react'
import type { Picture } from '../../shared/meeting/picture'
import { imageAddress } from '../design/image-address'

/** How the bytes of a picture reach who draws it: in the file itself, or, in a window, as a thing of the window (its policy lets no other in). */
export type PictureSource = (picture: Picture) => string

export const inFile: PictureSource = ({ media, data }) => `data:${media};base64,${data}`
export const inWindow: PictureSource = ({ media, data }) => imageAddress(media, data)

const Source = createContext<PictureSource>(inFile)
export const PictureSourceProvider = Source.Provider
export const usePictureSource = (): PictureSource => useContext(Source)
