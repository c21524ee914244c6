import type { TitleBlock } from './block'

/** The head of a page that is of no meeting: a register, a digest, what members answered. It has a day and nothing else of an evening. */
export type ListTitle = Pick<TitleBlock, 'document' | 'assembly' | 'title' | 'date' | 'practice'>

export const listTitle = (given: ListTitle): TitleBlock => ({
  type: 'title',
  kind: '',
  number: null,
  planned: null,
  opened: null,
  closed: null,
  place: '',
  zone: '',
  draft: false,
  endsAbout: null,
  ...given,
})
