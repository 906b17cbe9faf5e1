import fastifyStatic from '@fastify/static';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { contentPolicy } from '../../http/replies/safe-headers.js';

const DASHBOARD = new URL('../../../../../../../dashboard/', import.meta.url);

/** Nothing but this server: no other host is ever asked, no inline script runs. */
const POLICY = contentPolicy(
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
);
const WORKER_POLICY = contentPolicy("connect-src 'self'");

/** Serves the dashboard at `/` and at every address that it gives its screens; its assets have their hash for a name. */
export async function serveDashboard(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyStatic, {
    root: fileURLToPath(new URL('assets/', DASHBOARD)),
    prefix: '/assets/',
    preCompressed: true,
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply) => {
      void reply.header('cache-control', 'public, max-age=31536000, immutable');
    },
  });
  fastify.get('/worker.js', { schema: {} }, async (_request, reply) => {
    const worker = await readFile(new URL('worker.js', DASHBOARD), 'utf8');
    return reply
      .type('text/javascript; charset=utf-8')
      .header('content-security-policy', WORKER_POLICY)
      .send(worker);
  });
  for (const path of ['/', '/situations/:code', '/situations/:code/*']) {
    fastify.get(path, { schema: {} }, async (_request, reply) => {
      const page = await readFile(new URL('index.html', DASHBOARD), 'utf8');
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', POLICY)
        .send(page);
    });
  }
}
