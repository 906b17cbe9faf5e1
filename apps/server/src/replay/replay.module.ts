import { Module } from '@nestjs/common';
import { QueriesModule } from '../queries/queries.module.js';
import { ReplayStreams } from './replay-streams.js';
import { ReplayController } from './replay.controller.js';

/** The changes of the board between two known moments, by pages and as a stream. */
@Module({
  imports: [QueriesModule],
  controllers: [ReplayController],
  providers: [ReplayStreams],
})
export class ReplayModule {}
