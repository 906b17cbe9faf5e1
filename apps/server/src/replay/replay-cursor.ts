import { type MomentPair } from '@sitlog/board';
import { type ReplayParams } from '@sitlog/contract';
import { canonicalJson, sha256Hex } from '@sitlog/platform';
import { type Micros } from '@sitlog/situation';
import { refusedParameter } from '../query-side/moments/range.js';
import { type Replay } from './replay-view.js';

/** Where a page ended: the board after its last step, and the end that the first page found. */
interface ReplayCursor {
  readonly at: MomentPair;
  readonly upTo: number;
  readonly until: Micros;
}

/** The cursor as text, good for these parameters alone. */
export function writeCursor({ steps }: Replay, asked: ReplayParams, at: MomentPair): string {
  const numbers = [at.validAt, at.knownRevision, steps.upTo, steps.until];
  return Buffer.from(JSON.stringify([hashOf(asked), ...numbers])).toString('base64url');
}

/** Reads a cursor back; throws the problem for one that is not ours or belongs to other parameters. */
export function readCursor(text: string, asked: ReplayParams): ReplayCursor {
  const [hash, ...numbers] = partsOf(text);
  const [validAt, knownRevision, upTo, until] = numbers.map((part) =>
    Number.isSafeInteger(part) ? Number(part) : Number.NaN,
  ) as [number, number, number, number];
  const isSound = numbers.length === 4 && !Number.isNaN(validAt + until);
  if (hash !== hashOf(asked) || !isSound) throw badCursor();
  if (knownRevision >= -1 && knownRevision <= upTo) {
    return { at: { validAt, knownRevision }, upTo, until };
  }
  throw badCursor();
}

function partsOf(text: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? (parts as readonly unknown[]) : [];
  } catch {
    return [];
  }
}

function hashOf({ fromKnownAt, toKnownAt, validAt, all }: ReplayParams): string {
  const parts = [fromKnownAt, toKnownAt, validAt, all].map((part) => part ?? null);
  return sha256Hex(canonicalJson(parts)).slice(0, 16);
}

function badCursor(): Error {
  const message = 'Write the cursor as it was answered in next, with the same parameters.';
  return refusedParameter({ parameter: 'cursor', code: 'bad-cursor', message });
}
