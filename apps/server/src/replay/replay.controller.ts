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
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Problems } from '../http/api.js';
import { SituationParams } from '../http/params.js';
import { type RouteTraits } from '../http/request-notes.js';
import { SAFE_HEADERS } from '../http/safe-headers.js';
import { Reader } from '../reading/reader.js';
import { ReadReplayQuery } from './read-replay.query.js';
import { ReplayStreams } from './replay-streams.js';
import { type Replay, replayOf } from './replay-view.js';
import { ReplayPageRequest, ReplayRequest } from './replay.request.js';
import {
  ReplayEndLine,
  ReplayHeadLine,
  ReplayResponse,
  ReplayStepLine,
} from './replay.response.js';

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
    private readonly reader: Reader,
    private readonly streams: ReplayStreams,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The changes of the board between two known moments, to step through' })
  @ApiOkResponse({ type: ReplayResponse, description: 'A page of steps.' })
  @Problems(400, 404, 503)
  page(
    @Param() { code }: SituationParams,
    @Query() asked: ReplayPageRequest,
  ): Promise<Readonly<Record<string, unknown>>> {
    return this.queries.execute(new ReadReplayQuery(code, asked));
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
  @Problems(400, 404, 503)
  async stream(
    @Param() { code }: SituationParams,
    @Query() asked: ReplayRequest,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const replay = await replayOf(this.reader, code, asked);
    if (request.method === 'HEAD') {
      await reply.headers(HEADERS).send();
      return;
    }
    await this.play(replay, reply);
  }

  private async play(replay: Replay, reply: FastifyReply): Promise<void> {
    const stop = this.streams.begin();
    reply.hijack();
    reply.raw.writeHead(200, { ...HEADERS, connection: 'close' });
    await this.streams.play(replay, reply.raw, stop);
  }
}
