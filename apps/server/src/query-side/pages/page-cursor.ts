import { canonicalJson, sha256Hex } from '@sitlog/platform';
import { refusedParameter } from '../moments/range.js';

/** What a page was asked with, in short: its cursor is good for the same alone. */
export function fingerprint(asked: unknown): string {
  return sha256Hex(canonicalJson(asked)).slice(0, 16);
}

/** Where the next page begins, as text that means nothing to clients. */
export function writeCursor(content: unknown): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/** Reads a cursor back by `read`; throws the problem where that finds nothing, or fails: it is not ours, or was written for something else. */
export function readCursor<Found>(
  text: string,
  read: (content: unknown) => Found | undefined,
  same = 'parameters',
): Found {
  const found = foundIn(text, read);
  if (found !== undefined) return found;
  const message = `Write the cursor as it was answered in next, with the same ${same}.`;
  throw refusedParameter({ parameter: 'cursor', code: 'bad-cursor', message });
}

function foundIn<Found>(text: string, read: (content: unknown) => Found): Found | undefined {
  try {
    return read(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}
