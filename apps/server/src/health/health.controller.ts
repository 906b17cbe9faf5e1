import { Controller, Get, Inject, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { HealthResponse, LivenessResponse } from '@sitlog/contract';
import { type FastifyReply } from 'fastify';
import { type RouteTraits } from '../http/requests/request-notes.js';
import { type PlainAnswer } from '../query-side/answers/plain.js';
import { HEALTH_SOURCES } from '../process/tokens.js';
import { type HealthSources } from '../process/parts.js';
import { healthReport } from './health-report.js';

const ALWAYS: RouteTraits = { always: true };

@ApiTags('Health')
@Controller('health')
export class HealthController {
  constructor(@Inject(HEALTH_SOURCES) private readonly sources: HealthSources) {}

  @Get('live')
  @RouteConfig(ALWAYS)
  @ApiOperation({ summary: 'The process answers' })
  @ApiResponse({ status: 200, description: 'It does.', type: LivenessResponse })
  live(): LivenessResponse {
    return { status: 'live' };
  }

  @Get('ready')
  @RouteConfig(ALWAYS)
  @ApiOperation({ summary: 'Reads and writes can be served; 503 while one of them cannot' })
  @ApiResponse({ status: 200, description: 'Both can be served.', type: HealthResponse })
  @ApiResponse({ status: 503, description: 'One of them cannot.', type: HealthResponse })
  ready(@Res({ passthrough: true }) reply: FastifyReply): PlainAnswer<HealthResponse> {
    const { ready, body } = healthReport(this.sources);
    void reply.status(ready ? 200 : 503);
    return body;
  }
}
