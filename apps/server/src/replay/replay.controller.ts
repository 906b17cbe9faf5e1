import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import {
  ReplayEndLine,
  ReplayHeadLine,
  ReplayPageParams,
  ReplayParams,
  ReplayResponse,
  ReplayStepLine,
  SituationPath,
} from '@sitlog/contract';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Answers } from '../http/answers.js';
import { Problems } from '../http/api.js';
import { type RouteTraits } from '../http/requests/request-notes.js';
import { SAFE_HEADERS } from '../http/replies/safe-headers.js';
import { AskQuery } from '../query-side/ask.query.js';
import { Reading } from '../query-side/reading.js';
import { type Answer } from '../threads/answered.js';
import { replayLinesAnswer } from './replay-lines.answer.js';
import { replayPageAnswer } from './replay-page.answer.js';
import { type ReplayPages, ReplayStreams } from './replay-streams.js';
import { replayOf } from './replay-view.js';

const HEADERS = {
  ...SAFE_HEADERS,
  'content-type': 'application/x-ndjson; charset=utf-8',
  // A proxy that collects the answer first would pass on no back-pressure.
  'x-accel-buffering': 'no',
};
const LINES = [ReplayHeadLine, ReplayStepLine, ReplayEndLine] as const;
/** It goes on for as long as the client takes it slowly. */
const ENDLESS: RouteTraits = { endless: true };

@ApiTags('Reading')
@Controller('v1/situations/:code/replay')
export class ReplayController {
  constructor(
    private readonly queries: QueryBus,
    private readonly reading: Reading,
    private readonly streams: ReplayStreams,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The changes of the board between two known moments, to step through' })
  @Answers(ReplayResponse, 'A page of steps.')
  @Problems(400, 404, 422, 503)
  page(
    @Param() { code }: SituationPath,
    @Query() asked: ReplayPageParams,
  ): Promise<Answer<ReplayResponse>> {
    const about = { code, atLeast: asked.atLeast, kind: 'long' } as const;
    return this.queries.execute(new AskQuery(replayPageAnswer, { code, asked }, about));
  }

  @Get('stream')
  @RouteConfig(ENDLESS)
  @ApiOperation({
    summary: 'The same steps as one stream, to play',
    description:
      'Lines of JSON: a head, the steps, and an end, by which a stream is known to be whole.',
  })
  @ApiExtraModels(...LINES)
  @ApiOkResponse({
    description: 'Lines, as fast as they are taken.',
    content: {
      'application/x-ndjson': {
        schema: { oneOf: LINES.map((line) => ({ $ref: getSchemaPath(line) })) },
      },
    },
  })
  @Problems(400, 404, 422, 503)
  async stream(
    @Param() { code }: SituationPath,
    @Query() asked: ReplayParams,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const about = { code, atLeast: asked.atLeast, kind: 'long' } as const;
    if (request.method === 'HEAD') {
      replayOf(await this.reading.here(about), code, asked);
      await reply.headers(HEADERS).send();
      return;
    }
    const parts: ReplayPages = (cursor) => {
      const part = cursor === undefined ? asked : Object.assign({}, asked, { cursor });
      return this.reading.ask(replayLinesAnswer, { code, asked: part }, about);
    };
    await this.play(parts, request, reply);
  }

  private async play(
    parts: ReplayPages,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const stop = this.streams.begin(request.ip);
    try {
      const first = await parts();
      reply.hijack();
      reply.raw.writeHead(200, {
        ...HEADERS,
        'x-request-id': request.id,
        connection: 'close',
      });
      await this.streams.play(first, { parts, outlet: reply.raw, stop });
    } finally {
      this.streams.release(stop);
    }
  }
}
