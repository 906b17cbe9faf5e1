import { RequestMethod } from '@nestjs/common';
import 'reflect-metadata';
import { FEATURES } from '../../src/start/app.module.js';
import { type Api } from './api.js';

/** A call of the API as OpenAPI describes it. */
export interface Operation {
  /** In capitals. */
  readonly method: string;
  /** With parameters in braces. */
  readonly path: string;
  /** With parameters filled in by values of the right form. */
  readonly address: string;
  readonly takesBody: boolean;
  readonly takesKey: boolean;
  readonly query: readonly string[];
}

interface Described {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, unknown>>;
}

/** The OpenAPI document, as far as the tests look at it. */
export interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

/** Every call that the server describes. */
export async function describedOperations(api: Api): Promise<readonly Operation[]> {
  const { body } = await api.get<OpenApi>('/openapi.json');
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => operation(path, method, described)),
  );
}

function operation(path: string, method: string, described: Described): Operation {
  const { parameters = [], requestBody } = described;
  return {
    method: method.toUpperCase(),
    path,
    address: path
      .replace('/relations/{id}', '/relations/ALE-001-r1')
      .replace('{code}', 'ALE')
      .replace('{no}', 'ALE-001')
      .replace('{number}', '1')
      .replace('{subject}/{aspect}', 'some-id/some_aspect')
      .replace('{id}', 'some-id'),
    takesBody: requestBody !== undefined,
    takesKey: parameters.some(({ name }) => name === 'Idempotency-Key'),
    query: parameters.flatMap((p) => (p.in === 'query' ? [p.name] : [])),
  };
}

/** Every route that the application's controllers declare, as `GET /v1/log`, in order. */
export function declaredRoutes(): readonly string[] {
  return FEATURES.flatMap(controllersOf).flatMap(routesOf).toSorted();
}

type Class = new (...args: never[]) => object;

function controllersOf(feature: Class): readonly Class[] {
  return Reflect.getMetadata('controllers', feature) as readonly Class[];
}

function routesOf(controller: Class): readonly string[] {
  const prototype = controller.prototype as Readonly<Record<string, unknown>>;
  const base = Reflect.getMetadata('path', controller) as string;
  const names = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
  return names.flatMap((name) => {
    const handler = prototype[name] as object;
    const path = Reflect.getMetadata('path', handler) as string | undefined;
    if (path === undefined) return [];
    const method = RequestMethod[Reflect.getMetadata('method', handler) as RequestMethod];
    const parts = [base, path].flatMap((part) => part.split('/')).filter((part) => part !== '');
    return [`${method} /${parts.map(inBraces).join('/')}`];
  });
}

function inBraces(part: string): string {
  return part.startsWith(':') ? `{${part.slice(1)}}` : part;
}
