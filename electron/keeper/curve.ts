/**
 * A signing key is a point on the Edwards form of the curve, an agreement key its u on the Montgomery form (RFC 7748, 4.1): what is
 * sealed for a device needs no second key in the log.
 */
const prime = 2n ** 255n - 19n

/** The agreement key of a signing key; null for bytes that are none. */
export function agreementPoint(signingKey: Uint8Array): Uint8Array | null {
  const y = numberFrom(signingKey) & (2n ** 255n - 1n) // the highest bit is the sign of x
  // 1 is the neutral point: it has no u, and agrees with nobody.
  if (y >= prime || y === 1n) return null
  return bytesFrom(modulo((1n + y) * inverse(modulo(1n - y))))
}

const modulo = (value: bigint): bigint => ((value % prime) + prime) % prime

/** By Fermat: to the power of the prime less two. The key is public, so it may take as long as it takes. */
function inverse(value: bigint): bigint {
  let result = 1n
  let square = value
  for (let power = prime - 2n; power > 0n; power >>= 1n) {
    if (power & 1n) result = (result * square) % prime
    square = (square * square) % prime
  }
  return result
}

function numberFrom(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n)
}

function bytesFrom(value: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 255n))
}
