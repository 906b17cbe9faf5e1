import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Basemap } from '../../basemap/basemap.js';
import { rangeAsked } from '../../basemap/byte-range.js';
import { BASEMAP_PATH } from '../../basemap/basemap-path.js';
import { Problem } from '../../http/problems/problem.js';
import { sendProblem } from '../../http/replies/problem.filter.js';

/** Serves the archive of the base map in parts, as whoever draws its tiles asks for them; nothing of it where the operator brought none. */
export function serveBasemapFile(app: NestFastifyApplication, basemap: Basemap | undefined): void {
  if (basemap === undefined) return;
  app
    .getHttpAdapter()
    .getInstance()
    // A route of both methods: one made of GET would read all of the file for a HEAD.
    .route({
      method: ['GET', 'HEAD'],
      url: BASEMAP_PATH,
      schema: {},
      handler: (request, reply) => answer(basemap, request, reply),
    });
}

async function answer(
  basemap: Basemap,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { size, tag } = await basemap.state();
  const etag = `"${tag}"`;
  // Under an address with the tag of the content nothing else will ever stand.
  const isOfTag = (request.query as { readonly tag?: unknown }).tag === tag;
  void reply.headers({
    'accept-ranges': 'bytes',
    'cache-control': `private, ${isOfTag ? 'max-age=31536000, immutable' : 'no-cache'}`,
    etag,
  });
  if (isKept(request.headers['if-none-match'], etag)) return reply.code(304).send();
  void reply.type('application/vnd.pmtiles');
  if (request.method === 'HEAD') return reply.header('content-length', size).send();
  const range = rangeAsked(rangeHeader(request, etag), size);
  if (range === undefined) {
    return reply.header('content-length', size).send(basemap.read({ start: 0, end: size - 1 }));
  }
  if (range === null) {
    const headers = { 'content-range': `bytes */${size}` };
    sendProblem(new Problem('range-not-satisfiable', undefined, { headers }), request, reply);
    return reply;
  }
  return reply
    .code(206)
    .headers({
      'content-length': range.end - range.start + 1,
      'content-range': `bytes ${range.start}-${range.end}/${size}`,
    })
    .send(basemap.read(range));
}

function isKept(asked: string | undefined, etag: string): boolean {
  const tags = (asked ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}

/** A range that is wanted only of the content that somebody has is none once that is another. */
function rangeHeader({ headers }: FastifyRequest, etag: string): string | undefined {
  const { 'if-range': wanted, range } = headers;
  return wanted === undefined || wanted === etag ? range : undefined;
}
