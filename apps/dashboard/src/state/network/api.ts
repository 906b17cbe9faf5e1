import { type ProblemResponse } from '@sitlog/api-types';
import { type Network } from '../edges/edges.js';
import { type NamingState } from '../page/naming.js';
import { type WordsState } from '../page/words.js';

/** A problem as the server puts it, or the page where no server did. */
type StatedProblem = Omit<ProblemResponse, 'instance'> & Partial<Pick<ProblemResponse, 'instance'>>;

/** An answer that is a problem, or none at all (`status` 0: the server was not reached). */
export class ApiProblem extends Error {
  readonly document: StatedProblem;

  constructor(document: StatedProblem) {
    super(document.detail);
    this.document = document;
  }
}

type Query = Readonly<Record<string, string | number | undefined>>;

/** The path of a situation, below which everything of it stands. */
export function situationPath(code: string): string {
  return `/situations/${encodeURIComponent(code)}`;
}

/** The address of a read; absent parameters are left out. */
export function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(given).toString();
  return `/v1${path}${search === '' ? '' : `?${search}`}`;
}

/** A request that writes: what is sent again under the same key is stored once. */
export interface Write {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly key: string;
  readonly body: unknown;
  /** Under which name, where that is not asked for as it is sent. */
  readonly operator?: string;
  readonly ifMatch?: string | undefined;
  /** Whether it is to be put only where nothing stands yet. */
  readonly onlyNew?: boolean;
}

const SEND_MS = 20_000;

/** A name as a header can carry it: the bytes of its UTF-8. */
function bytes(name: string): string {
  return String.fromCharCode(...new TextEncoder().encode(name));
}

/** What a body, who sends it (empty: nobody is named) and what it was decided on are sent with. */
function headersOf(
  operator: string,
  ifMatch: string | undefined,
): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/json',
    ...(operator === '' ? {} : { 'sitlog-operator': bytes(operator) }),
    ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
  };
}

async function answerOf<T>(response: Response): Promise<T> {
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const body: unknown = isJson ? await response.json() : undefined;
  if (response.ok) return body as T;
  throw new ApiProblem(
    (body as StatedProblem | undefined) ?? {
      type: 'about:blank',
      title: response.statusText,
      status: response.status,
      detail: `The server answered ${response.status}.`,
    },
  );
}

interface Needs {
  readonly network: Pick<Network, 'fetch'>;
  readonly naming: NamingState;
  readonly words: WordsState;
}

export type Api = ReturnType<typeof createApi>;

/** Asks the server, and sends to it. */
export function createApi(desk: Needs) {
  const { network } = desk;
  const { t } = desk.words;

  /** Reads JSON; throws ApiProblem. */
  async function read<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
    return answerOf<T>(await reach(address(path, query), signal === undefined ? {} : { signal }));
  }

  /** Sends a write; throws ApiProblem, which says whether its outcome is open. */
  async function send<T>(write: Write): Promise<T> {
    const { method, path, key, body, ifMatch, onlyNew } = write;
    const operator = write.operator ?? (await nameOrProblem());
    const response = await reach(`/v1${path}`, {
      method,
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(SEND_MS),
      headers: {
        ...headersOf(operator, ifMatch),
        ...(method === 'POST' ? { 'idempotency-key': key } : {}),
        ...(onlyNew === true ? { 'if-none-match': '*' } : {}),
      },
    });
    return answerOf<T>(response);
  }

  /** Asks what the board would say if a write were sent, under the name that is known here; nothing is recorded. Throws ApiProblem. */
  async function preview<T>(
    { method, path, body, ifMatch }: Omit<Write, 'key'>,
    signal: AbortSignal,
  ): Promise<T> {
    const operator = desk.naming.name.peek() ?? '';
    const response = await reach(`/v1${path.replace(/^\/situations\/[^/]+/, '$&/preview')}`, {
      method,
      body: JSON.stringify(body),
      signal,
      headers: { ...headersOf(operator, ifMatch), 'accept-language': t().told.language },
    });
    return answerOf<T>(response);
  }

  async function nameOrProblem(): Promise<string> {
    const name = await desk.naming.nameToWriteUnder();
    if (name !== undefined) return name;
    const { title, detail } = t().shell.naming.notSent;
    throw new ApiProblem({ type: 'urn:sitlog:problem:unnamed', title, status: 400, detail });
  }

  async function reach(url: string, init: RequestInit): Promise<Response> {
    try {
      return await network.fetch(url, init);
    } catch (error) {
      if (init.signal?.aborted === true && init.method === undefined) throw error;
      throw new ApiProblem({
        type: 'urn:sitlog:problem:unreachable',
        title: 'The server was not reached',
        status: 0,
        detail: String(error),
      });
    }
  }

  return { read, send, preview };
}
