import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type EventStore } from '@sitlog/event-store';
import { parkedEvents } from '@sitlog/views';
import { type FastifyReply } from 'fastify';
import { Reader } from '../reading/reader.js';
import { EVENT_STORE } from '../tokens.js';

@ApiTags('Health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly reader: Reader,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  @Get('live')
  @ApiOperation({ summary: 'The process answers' })
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Reads and writes can be served; 503 while they cannot' })
  async ready(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readonly<Record<string, unknown>>> {
    const { progress, failure, db } = this.reader.views;
    const head = await this.store.head();
    const ready = progress.built && failure === undefined;
    void reply.status(ready ? 200 : 503);
    const parked = parkedEvents(db).map(({ position, situation, ...event }) => ({
      ...event,
      position: String(position),
    }));
    return {
      status: ready ? 'ready' : 'not_ready',
      log: { head: head === undefined ? null : String(head) },
      views: {
        state: progress.built ? 'following' : 'building',
        position: progress.position === undefined ? null : String(progress.position),
        events: progress.events,
        failure: failure ?? null,
        parked,
      },
    };
  }
}
