import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { contentPolicy } from '../../http/replies/safe-headers.js';
import { describeApi } from './describe-api.js';

/** Where Nest's own packages are found: Swagger UI is one of them. */
const SWAGGER_UI = createRequire(import.meta.resolve('@nestjs/swagger'));

/** Of Swagger UI, the files that the page needs; nothing else of the package is served. */
const FILES = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
} as const;

/** It draws with inline styles and pictures in them, and asks nobody but this server. */
const POLICY = contentPolicy(
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
);

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Sitlog API</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

// A call is sent only after its button "Try it out"; no validator elsewhere is asked about the description.
const START = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  tryItOutEnabled: false,
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
});
`;

/** Serves the description at /openapi.json and its page at /docs. */
export function serveApiPage(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  let description: string | undefined;
  fastify.get('/openapi.json', { schema: {} }, (_request, reply) => {
    description ??= JSON.stringify(describeApi(app));
    return reply.type('application/json; charset=utf-8').send(description);
  });
  for (const path of ['/docs', '/docs/']) {
    fastify.get(path, { schema: {} }, (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('content-security-policy', POLICY).send(PAGE),
    );
  }
  fastify.get('/docs/start.js', { schema: {} }, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(START),
  );
  for (const [name, type] of Object.entries(FILES)) {
    const file = SWAGGER_UI.resolve(`swagger-ui-dist/${name}`);
    fastify.get(`/docs/${name}`, { schema: {} }, async (_request, reply) =>
      reply.type(type).send(await readFile(file)),
    );
  }
}
