import { encode } from 'uqr'
import './QrCode.css'

/** Letters as a picture for a camera: dark on white in every appearance, or no camera reads it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: 'L', border: 4 })
  const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg className="fm-qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect className="fm-qr-ground" width={size} height={size} />
      <path className="fm-qr-squares" d={squares} />
    </svg>
  )
}
