import { uuid7 } from '../../core/text/uuid.js';

/** A new key. Not by `crypto.randomUUID`, which pages over plain HTTP do not have. */
export function newKey(): string {
  return uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}
