import { systemClock } from '@sitlog/platform';
import { LogWatch } from '../checking/log-watch.js';
import { ClockWatch } from '../clock/clock-watch.js';
import { SettledPromises } from '../clock/settled-promises.js';
import { type Basemap, openBasemap } from '../basemap/basemap.js';
import { type Config } from './config.js';
import { continuityOf } from './continuity-of.js';
import { Gazetteer } from '../gazetteer/gazetteer.js';
import { Gate } from '../http/guards/gate.js';
import { logCheck } from '../logging/log-states.js';
import { type Log } from '../logging/log.js';
import { measured } from '../metrics/measured.js';
import { Metrics } from '../metrics/metrics.js';
import { watchState } from '../metrics/watch-state.js';
import { type ProcessParts } from '../process/parts.js';
import { Receipts } from '../query-side/views-read/receipts.js';
import { ViewsWatch } from '../query-side/views-read/views-watch.js';
import { Views } from '../query-side/views-read/views.js';
import { readOfferedPacks } from './offered-packs.js';
import { nameOfStore, type OpenStore, openStore } from '../store/open-store.js';
import { StoreMonitor } from '../store/store-monitor.js';
import { Readers, readersLimits } from '../threads/readers.js';

/** What runs in each thread that answers. */
const READER = new URL('../reader.worker.js', import.meta.url);

/** A process with its log and views open, and what ends it. */
export interface OpenedProcess {
  readonly store: OpenStore;
  readonly gate: Gate;
  readonly ending: AbortController;
  readonly check: LogWatch | undefined;
  readonly sample: { isDue: boolean };
  readonly parts: ProcessParts;
}

/** Opens log and views, and makes all that reads and writes of them. */
export async function openProcess(config: Config, log: Log): Promise<OpenedProcess> {
  const packs = readOfferedPacks(config.vocabulary);
  const gazetteer = new Gazetteer(config.gazetteer, log);
  const basemap = config.map === undefined ? undefined : await openBasemap(config.map);
  const store = await openStore(config.store);
  const gate = new Gate();
  const ending = new AbortController();
  const views = new Views({ store: config.store, folder: config.data });
  await views.begun;
  const readers = new Readers(READER, readersLimits(gate.hasRoomFor));
  const check = checkOf(config, log);
  const sample = { isDue: config.samples.length > 0 };
  const opened = { store, views, readers, gate, check, sample, packs, gazetteer, basemap };
  const parts = partsOf(config, { ...opened, ending: ending.signal });
  void store.failed?.then(() => {
    ending.abort();
  });
  return { store, gate, ending, check, sample, parts };
}

interface Opened {
  readonly store: OpenStore;
  readonly views: Views;
  readonly readers: Readers;
  readonly gate: Gate;
  readonly ending: AbortSignal;
  readonly check: LogWatch | undefined;
  readonly sample: { isDue: boolean };
  readonly packs: ProcessParts['packs'];
  readonly gazetteer: Gazetteer;
  readonly basemap: Basemap | undefined;
}

function partsOf(config: Config, opening: Opened): ProcessParts {
  const { store: opened, views, readers, gate, ending, check, sample, ...brought } = opening;
  const metrics = new Metrics();
  const store = measured(check?.guard(opened) ?? opened, metrics, (position) => {
    monitor.noteHead(position);
  });
  const continuing = continuityOf(store, views);
  const { continuity } = continuing;
  const monitor = new StoreMonitor(store, systemClock, () => continuing.watch.look());
  const watch = new ViewsWatch(views, monitor, systemClock);
  systemClock.onStep(() => {
    monitor.clockStepped();
  });
  const promises = new SettledPromises();
  const clocks = new ClockWatch({ clock: systemClock, store: opened, monitor, views, promises });
  const sources = {
    clock: systemClock,
    folder: config.data,
    clocks,
    monitor,
    views,
    watch,
    continuity,
    gate,
    sample,
    store: nameOfStore(config.store),
  };
  const health = check === undefined ? sources : { ...sources, check };
  watchState(metrics, { ...health, readers });
  const isShared = config.store.engine !== 'embedded';
  const receipts = new Receipts(views);
  return {
    store,
    monitor,
    views,
    readers,
    receipts,
    clock: systemClock,
    ...continuing,
    clocks,
    promises,
    metrics,
    health,
    isShared,
    ending,
    packs: brought.packs,
    gazetteer: brought.gazetteer,
    basemap: brought.basemap,
  };
}

/** What an embedded log needs besides: nobody else sees to it that it is whole. */
function checkOf({ store: settings }: Config, log: Log): LogWatch | undefined {
  return settings.engine === 'embedded' ? new LogWatch(settings.file, logCheck(log)) : undefined;
}
