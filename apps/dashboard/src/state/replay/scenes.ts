import { type BoardResponse } from '@sitlog/api-types';
import { type Bookmark, type Bookmarks } from './bookmarks.js';
import { type Api, situationPath } from '../network/api.js';
import { type Resources } from '../network/resource.js';
import { type LocationState } from '../page/location.js';

export interface Scene {
  readonly bookmark: Bookmark;
  readonly board: BoardResponse;
}

interface Needs {
  readonly resources: Resources;
  readonly location: LocationState;
  readonly bookmarks: Bookmarks;
  readonly api: Api;
}

/** The boards at the bookmarks. */
export function createScenes(desk: Needs) {
  const { resource } = desk.resources;
  const { code } = desk.location;
  const { bookmarks } = desk.bookmarks;
  const { read } = desk.api;

  const asked = resource<readonly Scene[]>(() => {
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
      told.push({
        bookmark,
        board: await read<BoardResponse>(path, { ...bookmark.moments }, signal),
      });
    }
    return told;
  }

  return { asked };
}
