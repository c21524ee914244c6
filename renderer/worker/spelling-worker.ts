import aff from '../../node_modules/dictionary-en-gb/index.aff?raw'
import dic from '../../node_modules/dictionary-en-gb/index.dic?raw'
import type { SpellingAnswer, SpellingQuestion } from '../../shared/wire/spelling'
import { dictionaryOf } from './spelling'

/** The dictionary of British English, in a worker of its own: what is typed never waits for it (SP1). It asks nobody for anything. */
const dictionary = dictionaryOf(aff, dic)

addEventListener('message', ({ data }: MessageEvent<SpellingQuestion>) => {
  if (data.type === 'know') dictionary.know(data.words)
  else if (data.type === 'look-up')
    answer({ ask: data.ask, words: data.words.filter((word) => !dictionary.isRight(word)) })
  else answer({ ask: data.ask, words: dictionary.near(data.word) })
})

const answer = (said: SpellingAnswer) => postMessage(said)
