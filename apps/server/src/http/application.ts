import {
  type DynamicModule,
  type LoggerService,
  type NestApplicationOptions,
  type Type,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { newId } from '@sitlog/platform';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { answerFrameworkError, ProblemFilter } from './problem.filter.js';
import { SAFE_HEADERS } from './safe-headers.js';
import { installStrictJson } from './strict-json.js';
import { InputPipe } from './validation.js';

const BODY_LIMIT = 65_536;

/** A Nest application whose edge is complete: strict JSON of at most 64 KiB, validated input, problems as answers. */
export async function createApplication(
  root: Type | DynamicModule,
  logger?: LoggerService,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: newId,
    frameworkErrors: answerFrameworkError,
  });
  installStrictJson(adapter.getInstance());
  adapter.getInstance().addHook('onSend', async (_request, reply) => {
    await Promise.resolve();
    void reply.headers(SAFE_HEADERS);
  });
  const options: object = { bodyParser: false, ...(logger === undefined ? {} : { logger }) };
  const app = await NestFactory.create<NestFastifyApplication>(
    root,
    adapter,
    options as NestApplicationOptions,
  );
  return app.useGlobalPipes(new InputPipe()).useGlobalFilters(new ProblemFilter());
}
