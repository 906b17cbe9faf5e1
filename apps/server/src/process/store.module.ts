import { type DynamicModule, Module } from '@nestjs/common';
import { ClockWatch } from '../clock/clock-watch.js';
import { type ProcessParts } from './parts.js';
import { Views } from '../query-side/views-read/views.js';
import { CLOCK, EVENT_STORE, PROCESS_PARTS } from './tokens.js';
import { StoreMonitor } from '../store/store-monitor.js';

/** The log, its views and what watches them: the parts of this process that live outside Nest, for every module. */
@Module({})
export class StoreModule {
  static with(parts: ProcessParts): DynamicModule {
    const { store, monitor, views, clock, clocks } = parts;
    const providers = [
      { provide: PROCESS_PARTS, useValue: parts },
      { provide: EVENT_STORE, useValue: store },
      { provide: CLOCK, useValue: clock },
      { provide: StoreMonitor, useValue: monitor },
      { provide: ClockWatch, useValue: clocks },
      { provide: Views, useValue: views },
    ];
    return { module: StoreModule, global: true, providers, exports: providers };
  }
}
