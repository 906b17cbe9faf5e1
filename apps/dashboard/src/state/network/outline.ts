import { type OutlineResponse } from '@sitlog/api-types';
import { type Api, situationPath } from './api.js';
import { type EntriesAsked } from '../../core/timeline/outline.js';

interface Needs {
  readonly api: Api;
}

export type Outlines = ReturnType<typeof createOutlines>;

/** Reads very many entries in columns. */
export function createOutlines(desk: Needs) {
  const { read } = desk.api;

  /** Reads one page: the first one, or that at a cursor, which pins both moments. */
  function readPage(
    situation: string,
    asked: EntriesAsked & { readonly cursor?: string },
    limit?: number,
    signal?: AbortSignal,
  ): Promise<OutlineResponse> {
    const { validAt, knownAt, ...rest } = asked;
    const query = asked.cursor === undefined ? { validAt, knownAt, ...rest } : rest;
    return read<OutlineResponse>(
      `${situationPath(situation)}/entries/outline`,
      { ...query, limit },
      signal,
    );
  }

  /** Reads page after page; the first one pins both moments for the others. */
  async function* readOutline(
    situation: string,
    asked: EntriesAsked,
    signal?: AbortSignal,
  ): AsyncGenerator<OutlineResponse> {
    let page = await readPage(situation, asked, undefined, signal);
    yield page;
    while (page.next !== null) {
      page = await readPage(situation, { ...asked, cursor: page.next }, undefined, signal);
      yield page;
    }
  }

  return { readPage, readOutline };
}
