import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readFile } from 'node:fs/promises';
import { contentPolicy } from '../../http/replies/safe-headers.js';

const PAGE = new URL('../../../../../../../../docs/examples/live.html', import.meta.url);

/** Serves the example of a live board at /examples/live: a page from elsewhere may not read the stream. */
export function serveExamplePage(app: NestFastifyApplication): void {
  const policy = contentPolicy(
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    "connect-src 'self'",
  );
  app
    .getHttpAdapter()
    .getInstance()
    .get('/examples/live', { schema: {} }, async (_request, reply) => {
      const page = await readFile(PAGE, 'utf8');
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', policy)
        .send(page);
    });
}
