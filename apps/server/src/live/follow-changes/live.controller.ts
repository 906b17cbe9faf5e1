import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ByeFrame,
  ChangeFrame,
  GapFrame,
  HistoryFrame,
  LiveParams,
  SituationPath,
  SnapshotFrame,
  TickFrame,
} from '@sitlog/contract';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Problems, WORDED } from '../../http/api.js';
import { inLanguage, languageFor } from '../../http/requests/language.js';
import { type RouteTraits } from '../../http/requests/request-notes.js';
import { SAFE_HEADERS } from '../../http/replies/safe-headers.js';
import { followed } from '../facets.js';
import { LiveHub } from '../hub.js';

const HEADERS = {
  ...SAFE_HEADERS,
  'content-type': 'text/event-stream; charset=utf-8',
  // A proxy that collects the answer first would never pass it on.
  'x-accel-buffering': 'no',
};

const FRAMES = [SnapshotFrame, HistoryFrame, ChangeFrame, GapFrame, TickFrame, ByeFrame] as const;

const ENDLESS: RouteTraits = { endless: true };

@ApiTags('Reading')
@Controller('v1/situations/:code/changes')
export class LiveController {
  constructor(private readonly hub: LiveHub) {}

  @Get()
  @RouteConfig(ENDLESS)
  @ApiOperation({
    summary: 'The board and every change of it, as they come (Server-Sent Events)',
    description:
      'Events: snapshot, history, change, gap, tick, bye; the data of each is one of the schemas below, as JSON. ' +
      'A client that comes back with Last-Event-ID gets what it missed, or a gap and a new snapshot.',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Id of the last frame, or the position of an event.',
    schema: { type: 'string', maxLength: 100 },
  })
  @ApiHeader(WORDED.asked)
  @ApiExtraModels(...FRAMES)
  @ApiOkResponse({
    description: 'A stream that does not end by itself.',
    headers: WORDED.answered,
    content: {
      'text/event-stream': {
        schema: { oneOf: FRAMES.map((frame) => ({ $ref: getSchemaPath(frame) })) },
      },
    },
  })
  @Problems(400, 404, 503)
  async handle(
    @Param() { code }: SituationPath,
    @Query() { lastEventId, facets }: LiveParams,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = languageFor(request.headers['accept-language']);
    const headers = { ...HEADERS, ...inLanguage(language) };
    const wanted = followed(facets, language);
    if (request.method === 'HEAD') {
      await this.hub.find(code, wanted);
      await reply.headers(headers).send();
      return;
    }
    await this.hub.admit({
      code,
      source: request.ip,
      lastEventId: headerOf(request) ?? lastEventId,
      followed: wanted,
      accept: () => {
        reply.hijack();
        reply.raw.writeHead(200, {
          ...headers,
          'x-request-id': request.id,
          connection: 'close',
        });
        return reply.raw;
      },
    });
  }
}

// An EventSource goes on by the header, while its address stays as it was at first.
function headerOf({ headers }: FastifyRequest): string | undefined {
  const value = headers['last-event-id'];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
