import { type Language } from '@sitlog/words';
import { type FastifyRequest } from 'fastify';
import { type IncomingMessage } from 'node:http';
import { languageFor } from './language.js';

/** What is asked about a write that is not carried out: what the board would say at a moment in the world (absent: now), in which language. */
export interface PreviewAsked {
  readonly validAt?: string;
  readonly language: Language;
}

/** Queries as they were sent, and what was read of them; beside the requests, where no client can write. */
const queries = new WeakMap<IncomingMessage, string>();
const read = new WeakMap<IncomingMessage, PreviewAsked>();

const PREVIEW = /^(\/v1\/situations\/[^/?]+)\/preview(\/[^?]+)(?:\?(.*))?$/s;
const WRITING: ReadonlySet<string | undefined> = new Set(['POST', 'PUT']);

/** Leads a request for a preview to the call that would write: the same form, the same rules, the same refusals. */
export function leadPreview(request: IncomingMessage): string {
  const { url = '', method } = request;
  const [, situation, rest, query = ''] = WRITING.has(method) ? (PREVIEW.exec(url) ?? []) : [];
  if (situation === undefined || rest === undefined) return url;
  queries.set(request, query);
  return situation + rest;
}

/** The query of a request for a preview, each parameter with its value or values; undefined: it is for none. */
export function previewQuery({ raw }: FastifyRequest): Record<string, unknown> | undefined {
  const query = queries.get(raw);
  if (query === undefined) return undefined;
  const parameters = new URLSearchParams(query);
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const [value, ...more] = parameters.getAll(name);
      return [name, more.length === 0 ? value : [value, ...more]];
    }),
  );
}

/** Notes what was read of a request for a preview. */
export function notePreview({ raw, headers }: FastifyRequest, asked: { validAt?: string }): void {
  const language = languageFor(headers['accept-language']);
  read.set(raw, { ...(asked.validAt === undefined ? {} : { validAt: asked.validAt }), language });
}

/** What a request wants to know instead of recording something; undefined where it does record. */
export function previewAsked({ raw }: FastifyRequest): PreviewAsked | undefined {
  return read.get(raw);
}
