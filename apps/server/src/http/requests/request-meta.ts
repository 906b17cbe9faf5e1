import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { canonicalJson, isUuid, newId, sha256Hex } from '@sitlog/platform';
import { type FastifyRequest } from 'fastify';
import { isNameForm, UNNAMED_AUTHOR } from '@sitlog/situation';
import { Problem } from '../problems/problem.js';
import { type PreviewAsked, previewAsked } from './preview-asked.js';

/** What the headers of a writing request say: who writes, under which key, on which state of the entry. */
export interface RequestMeta {
  readonly author: string;
  readonly commandId: string;
  readonly requestHash: string;
  readonly correlationId: string;
  readonly ifMatch?: number;
  /** The ETag of what is to be replaced, or of the item that is decided on. */
  readonly replaces?: string;
  /** Nothing may stand yet where this is put (`If-None-Match: *`). */
  readonly onlyNew?: true;
  readonly preview?: PreviewAsked;
}

const ENTRY_TAG = /^"[A-Z0-9]+-\d+@(\d+)"$/;

const ITEM_TAG = /^"[0-9a-f]{64}"$/;

/** The headers of a request that needs an Idempotency-Key. */
export const KeyedMeta = createParamDecorator(
  (_: unknown, context: ExecutionContext): RequestMeta => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    // What is not recorded takes no key.
    return metaOf(request, previewAsked(request) === undefined ? keyOf(request) : newId());
  },
);

/** The headers of a request that changes nothing when repeated. */
export const RepeatableMeta = createParamDecorator(
  (_: unknown, context: ExecutionContext): RequestMeta =>
    metaOf(context.switchToHttp().getRequest<FastifyRequest>(), newId()),
);

function metaOf(request: FastifyRequest, commandId: string): RequestMeta {
  const path = request.url.split('?')[0] ?? '';
  const asked = { route: `${request.method} ${path}`, body: request.body ?? null };
  const ifMatch = entryRevision(request);
  const replaces = itemReplaced(request);
  const onlyNew = isOnlyNew(request);
  const preview = previewAsked(request);
  return {
    author: authorOf(request),
    commandId,
    requestHash: sha256Hex(canonicalJson(asked)),
    correlationId: request.id,
    ...(ifMatch === undefined ? {} : { ifMatch }),
    ...(replaces === undefined ? {} : { replaces }),
    ...(onlyNew ? { onlyNew } : {}),
    ...(preview === undefined ? {} : { preview }),
  };
}

function isOnlyNew(request: FastifyRequest): boolean {
  const tag = request.headers['if-none-match'];
  if (tag === undefined || request.method !== 'PUT') return false;
  if (tag === '*') return true;
  throw new Problem('bad-request', 'If-None-Match can only be *: put it where nothing stands yet.');
}

function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') throw new Problem('idempotency-key-missing');
  if (!isUuid(key)) throw new Problem('idempotency-key-invalid');
  return key.toLowerCase();
}

function authorOf(request: FastifyRequest): string {
  const header = request.headers['sitlog-operator'];
  if (header === undefined) return UNNAMED_AUTHOR;
  // Header bytes arrive as Latin-1; names are sent in UTF-8.
  const name = Buffer.from(String(header), 'latin1').toString('utf8').trim();
  if (isNameForm(name)) return name;
  throw new Problem(
    'bad-request',
    'Sitlog-Operator must be a name of at most 64 letters, digits, spaces or . _ - @.',
  );
}

function itemReplaced(request: FastifyRequest): string | undefined {
  const tag = request.headers['if-match'];
  if (tag === undefined) return undefined;
  if (ITEM_TAG.test(tag)) return tag;
  if (request.method !== 'PUT') return undefined;
  throw new Problem(
    'bad-request',
    'If-Match must be the ETag of what stands there, as its history answered it.',
  );
}

function entryRevision(request: FastifyRequest): number | undefined {
  const tag = request.headers['if-match'];
  if (tag === undefined || tag === '*' || request.method === 'PUT') return undefined;
  if (ITEM_TAG.test(tag)) return undefined;
  const match = ENTRY_TAG.exec(tag);
  if (match !== null) return Number(match[1]);
  throw new Problem('bad-request', 'If-Match must be the ETag of the entry, as it was answered.');
}
