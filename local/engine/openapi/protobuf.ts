/**
 * The little of protobuf's wire format that openapi calls need: varints and length-delimited fields. Other kinds are
 * skipped, as protobuf demands of fields that a reader does not know.
 */

export interface WireField {
  number: number
  value: number | Buffer
}

/** @throws RangeError when the bytes are cut off or no protobuf */
export function readFields(bytes: Buffer): WireField[] {
  const fields: WireField[] = []
  let at = 0
  const take = (length: number): Buffer => {
    if (length < 0 || at + length > bytes.length) throw new RangeError('protobuf message is cut off')
    at += length
    return bytes.subarray(at - length, at)
  }
  const varint = (): number => {
    let value = 0
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = take(1)[0] ?? 0
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    throw new RangeError('protobuf varint is too long')
  }
  while (at < bytes.length) {
    const tag = varint()
    const [number, kind] = [Math.floor(tag / 8), tag % 8]
    if (kind === 0) fields.push({ number, value: varint() })
    else if (kind === 2) fields.push({ number, value: take(varint()) })
    else if (kind === 1) take(8)
    else if (kind === 5) take(4)
    else throw new RangeError(`protobuf wire type ${kind} is not known`)
  }
  return fields
}

export function bytesField(number: number, value: Buffer): Buffer {
  return Buffer.concat([varintBytes(BigInt(number * 8 + 2)), varintBytes(BigInt(value.length)), value])
}

/** An int32: negative numbers take ten bytes, as two's complement of 64 bits. */
export function int32Field(number: number, value: number): Buffer {
  return Buffer.concat([varintBytes(BigInt(number * 8)), varintBytes(BigInt.asUintN(64, BigInt(value)))])
}

function varintBytes(value: bigint): Buffer {
  const bytes: number[] = []
  let rest = value
  while (rest >= 0x80n) {
    bytes.push(Number(rest & 0x7fn) | 0x80)
    rest >>= 7n
  }
  bytes.push(Number(rest))
  return Buffer.from(bytes)
}
