import { type paths } from '@sitlog/api-types';

type Path = keyof paths;
type Method = 'get' | 'post' | 'put';
type Call<P extends Path, M extends Method> = paths[P][M];

/** What a call needs besides its path: parameters and, where it takes one, a body, as they are described. */
type Request<Called> = (Called extends { readonly parameters: infer Parameters }
  ? { readonly [Name in keyof Parameters]: Parameters[Name] }
  : object) &
  (Called extends {
    readonly requestBody: { readonly content: { readonly 'application/json': infer Body } };
  }
    ? { readonly body: Body }
    : object);

/** What it answers where it can be served. */
type Success<Called> = Called extends { readonly responses: infer Responses }
  ? Responses[keyof Responses & (200 | 201)] extends {
      content: { readonly 'application/json': infer Answer };
    }
    ? Answer
    : never
  : never;

interface Given {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly header?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Asks a server with nothing but fetch and the described types, as a client would that somebody else writes. */
export function typedClient(url: string) {
  return async function call<P extends Path, M extends Method>(
    method: M,
    path: P,
    request: Request<Call<P, M>>,
  ): Promise<Success<Call<P, M>>> {
    const { path: names = {}, query = {}, header = {}, body } = request as Given;
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '');
    const asked = new URLSearchParams(
      Object.entries(query).map(([name, value]) => [name, String(value)]),
    );
    const response = await fetch(`${url}${filled}?${asked.toString()}`, {
      method: method.toUpperCase(),
      headers: { 'content-type': 'application/json', ...header },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
    return (await response.json()) as Success<Call<P, M>>;
  };
}
