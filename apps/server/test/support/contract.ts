import { type AnySchema, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';

/** What an answer is held against the description of the API. */
export interface Answered {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

type Json = Readonly<Record<string, unknown>>;
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Json };
}
interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Json }>>;
}

const api = JSON.parse(
  readFileSync(new URL('../../../../docs/openapi.json', import.meta.url), 'utf8'),
) as Description;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(closed(api) as AnySchema, 'api');

const templates = Object.keys(api.paths).map((template) => ({
  template,
  // What is spelled out goes before what is a parameter.
  pattern: new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
}));

/** Problems of a request that did not come as far as its call: they are the same everywhere, and no call lists them. */
const ON_THE_WAY: ReadonlySet<number> = new Set([
  400, 403, 405, 406, 408, 413, 414, 415, 421, 429, 431, 500, 503,
]);

const validators = new Map<string, ValidateFunction>();

/** How an answer is not what the description of the API says of it; undefined where it is, and where the call is not in it. */
export function breachOf(answered: Answered): string | undefined {
  const { method, path, status, text } = answered;
  const template = templateOf(path);
  const operation = template === undefined ? undefined : api.paths[template]?.[method];
  if (template === undefined || operation === undefined) return undefined;
  const call = `${method.toUpperCase()} ${template} ${status}`;
  const described = operation.responses[status];
  const type = answered.contentType.replace(/;.*/, '');
  if (described === undefined && ON_THE_WAY.has(status) && type === 'application/problem+json') {
    return breachOfSchema('components/schemas/ProblemResponse', JSON.parse(text), call);
  }
  if (described === undefined) return `${call} is not described: ${text.slice(0, 300)}`;
  if (described.content === undefined) return text === '' ? undefined : `${call} has no content`;
  if (!(type in described.content)) return `${call} is not described as ${type}`;
  if (text === '' || !type.endsWith('json')) return undefined;
  const pointer = ['paths', template, method, 'responses', status, 'content', type, 'schema'];
  const schema = pointer.map(escaped).join('/');
  // A stream of lines may have been left before its end.
  const values = type.endsWith('ndjson') ? text.split('\n').slice(0, -1) : [text];
  for (const value of values) {
    const breach = breachOfSchema(schema, JSON.parse(value), call);
    if (breach !== undefined) return breach;
  }
  return undefined;
}

/** How the data of a frame of the live feed is not what the description says. */
export function breachOfFrame(event: string, data: unknown): string | undefined {
  const name = `${event.charAt(0).toUpperCase()}${event.slice(1)}Frame`;
  if (!(name in api.components.schemas)) return `No frame ${event} is described`;
  return breachOfSchema(`components/schemas/${name}`, data, name);
}

function breachOfSchema(pointer: string, value: unknown, what: string): string | undefined {
  let validate = validators.get(pointer);
  if (validate === undefined) {
    validate = ajv.compile({ $ref: `api#/${pointer}` });
    validators.set(pointer, validate);
  }
  if (validate(value)) return undefined;
  const errors = (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
  return `${what}: ${[...new Set(errors)].slice(0, 8).join('; ')}`;
}

function templateOf(path: string): string | undefined {
  const { pathname } = new URL(path, 'http://localhost');
  const found = templates.filter(({ pattern }) => pattern.test(pathname));
  return found.find(({ template }) => template === pathname)?.template ?? found[0]?.template;
}

function escaped(part: string | number): string {
  return encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** The same with every object refusing members that it does not name. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const schema = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]));
  const isOpen = schema['type'] === 'object' && 'additionalProperties' in schema;
  const isObject = typeof schema['properties'] === 'object' && 'type' in schema;
  return isObject && !isOpen ? { ...schema, unevaluatedProperties: false } : schema;
}
