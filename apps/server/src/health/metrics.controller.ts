import { Controller, Get, Header } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type RouteTraits } from '../http/requests/request-notes.js';
import { Metrics } from '../metrics/metrics.js';

const ALWAYS: RouteTraits = { always: true };
const TEXT = 'text/plain; version=0.0.4; charset=utf-8';

@ApiTags('Health')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @RouteConfig(ALWAYS)
  @Header('content-type', TEXT)
  @ApiOperation({ summary: 'What the server counts and times, for Prometheus' })
  @ApiProduces('text/plain')
  @ApiResponse({ status: 200, description: 'Text of Prometheus, version 0.0.4.', type: String })
  read(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
