import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto"

/** As much of CBOR as authenticators write: whole numbers below 2^16, bytes, text, maps. */
type Cbor = number | string | Uint8Array | ReadonlyMap<Cbor, Cbor>

function head(major: number, n: number): Uint8Array {
  if (n < 24) return Uint8Array.of((major << 5) | n)
  if (n < 256) return Uint8Array.of((major << 5) | 24, n)
  return Uint8Array.of((major << 5) | 25, n >> 8, n & 255)
}

function cbor(value: Cbor): Uint8Array {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === "string") return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  const map = value as ReadonlyMap<Cbor, Cbor>
  return Buffer.concat([head(5, map.size), ...[...map].flatMap(([k, v]) => [cbor(k), cbor(v)])])
}

const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest()
const url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString("base64url")

interface Asked {
  readonly challenge: string
  readonly user?: { readonly id: string }
}

/** Flags of authenticator data: somebody was there, was recognised, a key is attached. */
const present = 1
const recognised = 4
const attached = 64

/** A phone as the server sees it: makes one ES256 key (WebAuthn Level 3) and signs with it. Its count can be set back. */
export class MadeAuthenticator {
  readonly id = url(randomBytes(32))
  counter = 0
  /** Whether it recognises its holder, by finger or PIN. */
  recognises = true
  origin: string
  private readonly host: string
  private readonly key: KeyObject
  private readonly shown: Cbor
  private holder = ""

  constructor(origin: string, host: string) {
    this.origin = origin
    this.host = host
    const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
    this.key = privateKey
    const { x = "", y = "" } = publicKey.export({ format: "jwk" })
    // COSE: EC2, ES256, P-256.
    this.shown = new Map<Cbor, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, "base64url")],
      [-3, Buffer.from(y, "base64url")],
    ])
  }

  private client(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }))
  }

  private data(flags: number): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(this.counter)
    const all = flags | present | (this.recognises ? recognised : 0)
    return Buffer.concat([sha256(this.host), Uint8Array.of(all), count])
  }

  /** Answers `navigator.credentials.create`. */
  create(options: object) {
    const asked = options as Asked
    this.holder = asked.user?.id ?? ""
    const id = Buffer.from(this.id, "base64url")
    const length = Uint8Array.of(id.length >> 8, id.length & 255)
    const authData = Buffer.concat([this.data(attached), Buffer.alloc(16), length, id, cbor(this.shown)])
    const attestation = new Map<Cbor, Cbor>([
      ["fmt", "none"],
      ["attStmt", new Map()],
      ["authData", authData],
    ])
    return {
      id: this.id,
      rawId: this.id,
      type: "public-key",
      clientExtensionResults: {},
      response: {
        clientDataJSON: url(this.client("webauthn.create", asked.challenge)),
        attestationObject: url(cbor(attestation)),
        transports: ["internal"],
      },
    }
  }

  /** Answers `navigator.credentials.get`. */
  sign(options: object) {
    const client = this.client("webauthn.get", (options as Asked).challenge)
    const data = this.data(0)
    const signature = createSign("sha256")
      .update(Buffer.concat([data, sha256(client)]))
      .sign(this.key)
    return {
      id: this.id,
      rawId: this.id,
      type: "public-key",
      clientExtensionResults: {},
      response: {
        clientDataJSON: url(client),
        authenticatorData: url(data),
        signature: url(signature),
        userHandle: this.holder,
      },
    }
  }
}
