import { read, situationPath } from './api.js';
import { type EntriesAsked, type OutlinePage } from '../../core/timeline/outline.js';

/** Reads one page: the first one, or that at a cursor, which pins both moments. */
export function readPage(
  situation: string,
  asked: EntriesAsked & { readonly cursor?: string },
  limit?: number,
  signal?: AbortSignal,
): Promise<OutlinePage> {
  const { validAt, knownAt, ...rest } = asked;
  const query = asked.cursor === undefined ? { validAt, knownAt, ...rest } : rest;
  return read<OutlinePage>(
    `${situationPath(situation)}/entries/outline`,
    { ...query, limit },
    signal,
  );
}

/** Reads page after page; the first one pins both moments for the others. */
export async function* readOutline(
  situation: string,
  asked: EntriesAsked,
  signal?: AbortSignal,
): AsyncGenerator<OutlinePage> {
  let page = await readPage(situation, asked, undefined, signal);
  yield page;
  while (page.next !== null) {
    page = await readPage(situation, { ...asked, cursor: page.next }, undefined, signal);
    yield page;
  }
}
