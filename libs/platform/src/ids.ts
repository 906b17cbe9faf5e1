import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** A new id, a UUID of version 7: roughly in order of time, which keeps indexes small; never order by it. */
export function newId(): string {
  return randomUUIDv7();
}

/** Whether the text is a UUID of any version in use. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** The UUID of version 5 that a name has within a namespace: the same name always gives the same id. */
export function nameId(namespace: string, name: string): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  const hash = createHash('sha1').update(space).update(name, 'utf8').digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** Random bytes in hex, for salts. */
export function randomHex(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}
