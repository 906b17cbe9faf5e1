import { Controller, Get, Inject, Optional, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type EventStore } from '@sitlog/event-store';
import { type Database } from '@sitlog/platform';
import { parkedEvents } from '@sitlog/views';
import { type FastifyReply } from 'fastify';
import { LogWatch } from '../checking/log-watch.js';
import { Reader } from '../reading/reader.js';
import { type Views } from '../reading/views.js';
import { EVENT_STORE } from '../tokens.js';

@ApiTags('Health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly reader: Reader,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Optional() private readonly watch?: LogWatch,
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
    const { progress, failure } = this.reader.views;
    const check = this.watch?.state;
    const head = await this.head();
    const faults = [failure, head.failure].filter((fault) => fault !== undefined);
    const ready = progress.built && check?.state !== 'damaged' && faults.length === 0;
    void reply.status(ready ? 200 : 503);
    return {
      status: ready ? 'ready' : 'not_ready',
      log: { ...head, check },
      views: viewsState(this.reader.views),
    };
  }

  private async head(): Promise<{ readonly head: string | null; readonly failure?: string }> {
    try {
      const head = await this.store.head();
      return { head: wire(head) };
    } catch (error) {
      return { head: null, failure: error instanceof Error ? error.message : String(error) };
    }
  }
}

function viewsState({ progress, failure, db }: Views): Readonly<Record<string, unknown>> {
  return {
    state: progress.built ? 'following' : 'building',
    position: wire(progress.position),
    events: progress.events,
    failure: failure ?? null,
    parked: parkedIn(db),
  };
}

function wire(position: bigint | undefined): string | null {
  return position === undefined ? null : String(position);
}

function parkedIn(db: Database): readonly Readonly<Record<string, unknown>>[] {
  return parkedEvents(db).map(({ position, situation, ...event }) => ({
    ...event,
    position: wire(position),
  }));
}
