import { type Bookmark, bookmarks } from './bookmarks.js';
import { type Board } from '../../core/contract.js';
import { resource } from '../network/resource.js';
import { code } from '../page/location.js';
import { read, situationPath } from '../network/api.js';

export interface Scene {
  readonly bookmark: Bookmark;
  readonly board: Board;
}

export const asked = resource<readonly Scene[]>(() => {
  const situationCode = code.value;
  const kept = bookmarks.value;
  if (situationCode === undefined) return undefined;
  return {
    key: JSON.stringify([situationCode, kept.map(({ id }) => id)]),
    ask: (signal) => scenes(situationCode, kept, signal),
  };
});

async function scenes(
  situationCode: string,
  kept: readonly Bookmark[],
  signal: AbortSignal,
): Promise<readonly Scene[]> {
  const told: Scene[] = [];
  for (const bookmark of kept) {
    const path = `${situationPath(situationCode)}/board`;
    told.push({ bookmark, board: await read<Board>(path, { ...bookmark.moments }, signal) });
  }
  return told;
}
