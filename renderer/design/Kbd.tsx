import './Kbd.css'

/** Keys as they stand on the keyboard, `Ctrl+K`. Hidden from assistive technology unless they are the matter itself. */
export function Kbd({ keys, spoken = false }: { readonly keys: string; readonly spoken?: boolean }) {
  return (
    <span className="fm-kbd" aria-hidden={spoken ? undefined : true}>
      {(keys === '+' ? ['+'] : keys.split('+')).map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  )
}
