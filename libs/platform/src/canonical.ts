import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';

/** The one JSON text that a value has by RFC 8785; throws for what is not JSON. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('There is no JSON for an undefined value.');
  return text;
}

/** SHA-256 in hex of the parts one after the other. */
export function sha256Hex(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
