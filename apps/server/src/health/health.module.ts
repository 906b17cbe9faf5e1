import { Module } from '@nestjs/common';
import { Metrics } from '../metrics/metrics.js';
import { type ProcessParts } from '../process/parts.js';
import { HEALTH_SOURCES, PROCESS_PARTS } from '../process/tokens.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';

/** How the process is, for those who run it. */
@Module({
  controllers: [HealthController, MetricsController],
  providers: [
    {
      provide: HEALTH_SOURCES,
      useFactory: ({ health }: ProcessParts) => health,
      inject: [PROCESS_PARTS],
    },
    {
      provide: Metrics,
      useFactory: ({ metrics }: ProcessParts) => metrics,
      inject: [PROCESS_PARTS],
    },
  ],
})
export class HealthModule {}
