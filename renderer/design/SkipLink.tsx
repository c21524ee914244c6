import './SkipLink.css'

/** The first stop of the Tab key on every page. */
export function SkipLink({ target, children }: { readonly target: string; readonly children: string }) {
  return (
    <a
      className="fm-skip"
      href={`#${target}`}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(target)?.focus()
      }}
    >
      {children}
    </a>
  )
}
