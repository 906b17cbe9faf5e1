import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CommandsModule } from '../commands/commands.module.js';
import { HealthModule } from '../health/health.module.js';
import { LiveModule } from '../live/live.module.js';
import { type ProcessParts } from '../process/parts.js';
import { QueriesModule } from '../queries/queries.module.js';
import { ReplayModule } from '../replay/replay.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { StoreModule } from '../process/store.module.js';

/** What the server serves, each feature in a module of its own. */
export const FEATURES = [
  CommandsModule,
  ReportsModule,
  QueriesModule,
  ReplayModule,
  LiveModule,
  HealthModule,
];

/** The application: all features, around a store, its views and a clock. */
@Module({})
export class AppModule {
  static with(parts: ProcessParts): DynamicModule {
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot(), StoreModule.with(parts), ...FEATURES],
    };
  }
}
