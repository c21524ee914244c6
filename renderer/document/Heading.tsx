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
