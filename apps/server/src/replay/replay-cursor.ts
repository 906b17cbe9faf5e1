import { type MomentPair } from '@sitlog/board';
import { type ReplayParams } from '@sitlog/contract';
import { type Micros } from '@sitlog/situation';
import { fingerprint, readCursor, writeCursor } from '../query-side/pages/page-cursor.js';
import { type Replay } from './replay-view.js';

/** Where a page ended: the board after its last step, and the end that the first page found. */
interface ReplayCursor {
  readonly at: MomentPair;
  readonly upTo: number;
  readonly until: Micros;
}

/** The cursor as text, good for these parameters alone. */
export function writeReplayCursor({ steps }: Replay, asked: ReplayParams, at: MomentPair): string {
  const numbers = [at.validAt, at.knownRevision, steps.upTo, steps.until];
  return writeCursor([hashOf(asked), ...numbers]);
}

/** Reads a cursor back; throws the problem for one that is not ours or belongs to other parameters. */
export function readReplayCursor(text: string, asked: ReplayParams): ReplayCursor {
  return readCursor(text, (content) => {
    const [hash, ...numbers] = content as readonly unknown[];
    const isSound = numbers.length === 4 && numbers.every((part) => Number.isSafeInteger(part));
    const [validAt, knownRevision, upTo, until] = numbers as [number, number, number, number];
    const isWithin = knownRevision >= -1 && knownRevision <= upTo;
    if (hash !== hashOf(asked) || !isSound || !isWithin) return undefined;
    return { at: { validAt, knownRevision }, upTo, until };
  });
}

function hashOf({ fromKnownAt, toKnownAt, validAt, all }: ReplayParams): string {
  const parts = [fromKnownAt, toKnownAt, validAt, all].map((part) => part ?? null);
  return fingerprint(parts);
}
