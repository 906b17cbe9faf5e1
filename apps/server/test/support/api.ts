import { randomUUID } from 'node:crypto';
import { breachOf } from './contract.js';
import { type EntryReceipt } from './answers.js';

/** An answer with its bytes and what they say. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: T;
}

/** Headers that a write can carry; a POST without a key gets a new one, null sends none. */
export interface WriteOptions {
  readonly key?: string | null;
  readonly operator?: string;
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
}

/** A query string by its parameters; undefined ones are left out. */
export type Query = Readonly<Record<string, string | number | undefined>>;

/** The calls of a server. They never repeat a request by themselves. */
export interface Api {
  readonly post: <T = EntryReceipt>(
    path: string,
    body: unknown,
    options?: WriteOptions,
  ) => Promise<Answer<T>>;
  readonly put: <T = unknown>(
    path: string,
    body: unknown,
    options?: WriteOptions,
  ) => Promise<Answer<T>>;
  readonly get: <T = unknown>(path: string, query?: Query) => Promise<Answer<T>>;
  /** Any request, as it is. */
  readonly send: <T = unknown>(path: string, init: RequestInit) => Promise<Answer<T>>;
}

const ANSWER_MS = 20_000;

/** A key for one request. */
export function newKey(): string {
  return randomUUID();
}

/** The calls of the server at an address. */
export function apiAt(url: string): Api {
  const send = async <T>(path: string, init: RequestInit): Promise<Answer<T>> => {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const response = await fetch(url + path, { redirect: 'manual', signal, ...init });
    const text = await response.text();
    holdToContract(path, init, response, text);
    return { status: response.status, headers: response.headers, text, body: parsed(text) as T };
  };
  const write = (method: string, body: unknown, headers: Record<string, string>): RequestInit => ({
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return {
    send,
    get: (path, query = {}) => send(path + queryString(query), {}),
    put: (path, body, options = {}) => send(path, write('PUT', body, headersOf(options))),
    post: (path, body, { key = newKey(), ...options } = {}) =>
      send(path, write('POST', body, headersOf({ key, ...options }))),
  };
}

/** Every answer that a test gets is what the description of the API says. */
function holdToContract(path: string, init: RequestInit, response: Response, text: string): void {
  const breach = breachOf({
    method: (init.method ?? 'GET').toLowerCase(),
    path,
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    text,
  });
  if (breach !== undefined) throw new Error(`Not as described: ${breach}`);
}

function headersOf(options: WriteOptions): Record<string, string> {
  const { key, operator, ifMatch, ifNoneMatch } = options;
  return {
    ...(key === undefined || key === null ? {} : { 'idempotency-key': key }),
    // Names travel in UTF-8; fetch takes header values byte by byte.
    ...(operator === undefined
      ? {}
      : { 'sitlog-operator': Buffer.from(operator, 'utf8').toString('latin1') }),
    ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
    ...(ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch }),
  };
}

function queryString(query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
