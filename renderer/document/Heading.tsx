import type { ReactNode } from 'react'

export type Level = 1 | 2 | 3 | 4

/** A heading at the level its place in the document gives it. */
export function Heading({
  level,
  className,
  children,
}: {
  readonly level: Level
  readonly className: string
  readonly children: ReactNode
}) {
  const Tag = `h${level}` as 'h1'
  return (
    <Tag className={className} dir="auto">
      {children}
    </Tag>
  )
}

/** A heading within a text, below that of the item it stands under: as deep as there are names for. */
export function RichHeading({
  under,
  level,
  children,
}: {
  readonly under: Level
  readonly level: 1 | 2 | 3
  readonly children: ReactNode
}) {
  const Tag = `h${Math.min(6, under + level)}` as 'h6'
  return (
    <Tag className={`fm-doc-h${level}`} dir="auto">
      {children}
    </Tag>
  )
}
