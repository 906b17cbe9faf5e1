import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiExtension, ApiHeader, ApiResponse } from '@nestjs/swagger';
import { ReceiptResponse } from '@sitlog/contract';
import { LANGUAGES } from '@sitlog/words';
import { Previewable } from './guards/preview-guard.js';

const OPERATOR = {
  name: 'Sitlog-Operator',
  required: false,
  description: 'Who writes, until there is sign-in. Default: operator.',
  schema: { type: 'string', maxLength: 64 },
} as const;

/** What the answer of a call in words depends on, and says of itself. */
export const WORDED = {
  asked: {
    name: 'Accept-Language',
    required: false,
    description: 'Language of what is told in words: en (the default) or ar.',
    schema: { type: 'string', example: 'ar, en;q=0.5' },
  },
  answered: {
    'Content-Language': {
      description: 'The language of what is told in words.',
      schema: { type: 'string', enum: [...LANGUAGES] },
    },
  },
};

/** The problems that every call can answer. */
export function Problems(...statuses: readonly number[]): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: 'A problem document (RFC 9457).',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemResponse' } },
        },
      }),
    ),
  );
}

/** A POST that writes: it needs an Idempotency-Key and answers 201 with a receipt. Under `preview/` it only says what the board would say. */
export function Writes(description: string): MethodDecorator {
  return applyDecorators(WritesUnseen(description), Previews());
}

/** As `Writes`, of what is never on the board: it has no preview. */
export function WritesUnseen(description: string): MethodDecorator {
  return applyDecorators(
    KeyedWrite(),
    ApiResponse({ status: 201, description, type: ReceiptResponse }),
  );
}

/** Mark of calls that have a preview, while they are described. */
export const PREVIEWABLE = 'x-previewable';

function Previews(): MethodDecorator {
  return applyDecorators(Previewable(true), ApiExtension(PREVIEWABLE, true));
}

/** As `Writes`, with an answer of its own. */
export function KeyedWrite(): MethodDecorator {
  return applyDecorators(
    HttpCode(201),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'A new UUID for each request; repeat it when you repeat the request.',
      schema: { type: 'string', format: 'uuid' },
    }),
    ApiHeader(OPERATOR),
    Problems(400, 404, 409, 410, 413, 415, 422, 500, 503, 507),
  );
}

/** A POST about one entry, which can be made conditional on the state that was decided on. */
export function WritesOnEntry(description: string): MethodDecorator {
  return applyDecorators(
    Writes(description),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'ETag of the entry on which you decided; refused with 412 if it has changed.',
      schema: { type: 'string', maxLength: 64 },
    }),
    Problems(403, 412),
  );
}

const IF_ITEM = {
  name: 'If-Match',
  required: false,
  description: '`tag` of the history that you decided on; 412 if something else stands there.',
  schema: { type: 'string', maxLength: 66 },
} as const;

/** A POST about one registered item, which can be made conditional on the state that was decided on. */
export function WritesOnItem(description: string): MethodDecorator {
  return applyDecorators(Writes(description), ApiHeader(IF_ITEM), Problems(412));
}

/** A PUT, which can be repeated at will. Under `preview/` it only says what the board would say. */
export function RegistersItem(): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    Previews(),
    ApiHeader(OPERATOR),
    ApiHeader(IF_ITEM),
    Problems(400, 404, 409, 410, 412, 413, 415, 422, 500, 503, 507),
  );
}

/** PUTs that can be made to create only, so that a guessed id never overwrites what somebody else has registered. */
export function CreatesOnly(): ClassDecorator {
  const header = ApiHeader({
    name: 'If-None-Match',
    required: false,
    description: 'Register only what is not there yet; else 412 `already-registered`.',
    schema: { type: 'string', enum: ['*'] },
  });
  return applyDecorators(header);
}
