import { type Api } from './api.js';

type Asked = Parameters<Api['read']>[1];

/** An answer that may go on: `next` is the cursor of its next page, and null on the last. */
interface Page {
  readonly next?: string | null;
}

function joined<T extends object>(whole: T, page: T): T {
  const further = page as Readonly<Record<string, unknown>>;
  const lists = Object.entries(whole).flatMap(([name, list]) => {
    const more = further[name];
    if (!Array.isArray(list) || !Array.isArray(more)) return [];
    return [[name, [...(list as readonly unknown[]), ...(more as readonly unknown[])]]];
  });
  return { ...whole, ...Object.fromEntries(lists) } as T;
}

interface Needs {
  readonly api: Api;
}

export type Pages = ReturnType<typeof createPages>;

/** Reads answers that go on over several pages. */
export function createPages(desk: Needs) {
  const { read } = desk.api;

  /** Reads an answer page after page, as one: each list goes on where it ended, and all else is as it was answered first. */
  async function readToEnd<T extends object>(
    path: string,
    query: Asked = {},
    signal?: AbortSignal,
  ): Promise<T> {
    let whole = await read<T & Page>(path, query, signal);
    for (let { next } = whole; typeof next === 'string';) {
      const page = await read<T & Page>(path, { ...query, cursor: next }, signal);
      whole = joined(whole, page);
      ({ next } = page);
    }
    return whole;
  }

  return { readToEnd };
}
