/** Something that only the holder of its key can read. */
interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

/** Browsers seal on pages that came over HTTPS or from this machine; on others there is no cipher, and what is kept is kept open. */
export const canSeal = (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;

const CIPHER = { name: 'AES-GCM', length: 256 } as const;
/** As the cipher wants it: never the same twice under one key. */
const IV_BYTES = 12;

/** A new key, which no script can read out: it can only be used, or deleted. */
export function newSealKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey(CIPHER, false, ['encrypt', 'decrypt']);
}

/** Seals a value that JSON can hold. */
export async function seal(value: unknown, key: CryptoKey): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { iv, sealed: await crypto.subtle.encrypt({ name: CIPHER.name, iv }, key, plain) };
}

/** What was sealed; throws where it is another key's, or is damaged. */
export async function unsealed({ iv, sealed }: Sealed, key: CryptoKey): Promise<unknown> {
  const plain = await crypto.subtle.decrypt({ name: CIPHER.name, iv }, key, sealed);
  return JSON.parse(new TextDecoder().decode(plain)) as unknown;
}

/** Whether a stored value is a sealed one. */
export function isSealed(value: unknown): value is Sealed {
  return typeof value === 'object' && value !== null && 'sealed' in value && 'iv' in value;
}
