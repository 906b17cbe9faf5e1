import { type OpenAPIObject } from '@nestjs/swagger';
import { PREVIEWABLE, WORDED } from '../../http/api.js';

type Paths = OpenAPIObject['paths'];
type PathItem = Paths[string];
type Described = NonNullable<PathItem['post']>;

const SITUATION = '/v1/situations/{code}/';
const METHODS = ['post', 'put'] as const;

const VALID_AT = {
  name: 'validAt',
  in: 'query',
  required: false,
  description: 'For which moment in the world it is asked what the board would say. Default: now.',
  schema: { maxLength: 32, type: 'string', format: 'date-time' },
} as const;

const ANSWER = {
  description: 'What the board would say. Nothing was recorded.',
  headers: WORDED.answered,
  content: {
    'application/json': { schema: { $ref: '#/components/schemas/PreviewResponse' } },
  },
};

/** The description with the previews of all calls that have one: with the same parameters and bodies, and no key. */
export function withPreviews({ paths, ...document }: OpenAPIObject): OpenAPIObject {
  const all = Object.entries(paths).flatMap(([path, item]) => {
    const preview = path.startsWith(SITUATION) ? previewsOf(item) : {};
    const previewPath = `${SITUATION}preview/${path.slice(SITUATION.length)}`;
    const own = [path, withoutMark(item)] as const;
    return Object.keys(preview).length === 0 ? [own] : [own, [previewPath, preview] as const];
  });
  return { ...document, paths: Object.fromEntries(all) };
}

function previewsOf(item: PathItem): PathItem {
  return Object.fromEntries(
    METHODS.flatMap((method) => {
      const call = item[method];
      return call !== undefined && PREVIEWABLE in call ? [[method, previewOf(call)]] : [];
    }),
  );
}

function previewOf(call: Described): Described {
  const { [PREVIEWABLE as keyof Described]: _, ...rest } = call;
  const parameters = (call.parameters ?? []).filter(
    (one) => !('name' in one && one.name === 'Idempotency-Key'),
  );
  const problems = Object.entries(call.responses).filter(([status]) => Number(status) >= 400);
  return {
    ...(rest as Described),
    operationId: `preview_${call.operationId ?? ''}`,
    summary: `What the board would say: ${call.summary ?? ''}`,
    parameters: [...parameters, { ...WORDED.asked, in: 'header' }, VALID_AT],
    responses: { 200: ANSWER, ...Object.fromEntries(problems) },
  };
}

function withoutMark(item: PathItem): PathItem {
  return Object.fromEntries(
    Object.entries(item).map(([method, call]) => {
      const { [PREVIEWABLE]: _, ...rest } = call as Record<string, unknown>;
      return [method, rest];
    }),
  );
}
