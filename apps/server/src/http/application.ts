import {
  type DynamicModule,
  type LoggerService,
  type NestApplicationOptions,
  type Type,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { newId } from '@sitlog/platform';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { PreviewGuard } from './guards/preview-guard.js';
import { AnswerInterceptor } from './replies/answer.interceptor.js';
import { answerOtherMethods } from './guards/other-methods.js';
import { answerFrameworkError, ProblemFilter } from './replies/problem.filter.js';
import { answerForNode, answerParserError } from './replies/raw-problem.js';
import { missingSafeHeaders } from './replies/safe-headers.js';
import { leadPreview } from './requests/preview-asked.js';
import { installStrictJson } from './requests/strict-json.js';
import { InputPipe } from './requests/validation.js';

const BODY_LIMIT = 65_536;
/** Requests over one connection, then a new one: no client keeps its place for ever. */
const REQUESTS_PER_SOCKET = 1_000;
const HEADER_BYTES = 16_384;

/** In milliseconds, how long a request may take to arrive, and how often that is looked at. */
interface Patience {
  readonly headers: number;
  readonly request: number;
  readonly idle: number;
  readonly check: number;
}

/** What can be set of the edge. */
interface Edge {
  readonly patience?: Patience;
  /** Addresses of the proxies that are believed where a request came from. */
  readonly proxies?: readonly string[];
}

const PATIENCE: Patience = { headers: 5_000, request: 15_000, idle: 72_000, check: 1_000 };

/** A Nest application whose edge is complete: strict JSON of at most 64 KiB, validated input, problems as answers. */
export async function createApplication(
  root: Type | DynamicModule,
  logger?: LoggerService,
  { patience = PATIENCE, proxies = [] }: Edge = {},
): Promise<NestFastifyApplication> {
  const adapter = adapterWith(patience, proxies);
  const fastify = adapter.getInstance();
  installStrictJson(fastify);
  answerOtherMethods(fastify);
  answerForNode(fastify.server);
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    const missing = missingSafeHeaders((name) => reply.hasHeader(name));
    void reply.headers(missing).header('x-request-id', request.id);
    done();
  });
  const options: object = { bodyParser: false, ...(logger === undefined ? {} : { logger }) };
  const app = await NestFactory.create<NestFastifyApplication>(
    root,
    adapter,
    options as NestApplicationOptions,
  );
  return app
    .useGlobalPipes(new InputPipe())
    .useGlobalGuards(new PreviewGuard())
    .useGlobalFilters(new ProblemFilter())
    .useGlobalInterceptors(new AnswerInterceptor());
}

function adapterWith(patience: Patience, proxies: readonly string[]): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: proxies.length > 0 && [...proxies],
    bodyLimit: BODY_LIMIT,
    genReqId: newId,
    rewriteUrl: leadPreview,
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerParserError,
    // The gate says what is still let in when the server ends, and says it as a problem.
    return503OnClosing: false,
    requestTimeout: patience.request,
    keepAliveTimeout: patience.idle,
    maxRequestsPerSocket: REQUESTS_PER_SOCKET,
    http: {
      headersTimeout: patience.headers,
      connectionsCheckingInterval: patience.check,
      maxHeaderSize: HEADER_BYTES,
      // The guard of hosts says it as a problem.
      requireHostHeader: false,
    },
  });
}
