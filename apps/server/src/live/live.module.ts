import { Module } from '@nestjs/common';
import { QueriesModule } from '../queries/queries.module.js';
import { LiveHub } from './hub.js';
import { LiveController } from './follow-changes/live.controller.js';

/** The live feed of a situation. */
@Module({ imports: [QueriesModule], controllers: [LiveController], providers: [LiveHub] })
export class LiveModule {}
