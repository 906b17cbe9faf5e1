import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Log } from '../../logging/log.js';
import { type ProcessParts } from '../../process/parts.js';
import { type StoreMonitor } from '../../store/store-monitor.js';
import { type OpenedProcess } from '../open-process.js';
import { loadSample, readSample } from './load-sample.js';

/** Loads samples before anybody is served, or, where the log does not answer yet, once it does; until then they are due. */
export async function loadSamplesFirst(
  app: NestFastifyApplication,
  { store, parts, sample }: OpenedProcess,
  files: readonly URL[],
  log: Log,
): Promise<void> {
  const load = async (): Promise<void> => {
    try {
      // On a log that is not what it was nobody writes; who accepts it wants no sample.
      if (parts.continuity.log === undefined) {
        for (const file of files) await loadSample(app, store, await readSample(file));
      }
    } catch (error) {
      sample.isDue = false;
      throw error;
    }
    void viewsHold(parts).then(() => (sample.isDue = false));
  };
  await whenThere(parts.monitor, load, log);
}

/** Resolves when the views hold all that the log holds now. */
async function viewsHold({ views, monitor, ending }: ProcessParts): Promise<void> {
  const { head } = monitor.status;
  while (!ending.aborted && !(await views.at(head).then(yes, no)));
}

const yes = (): boolean => true;
const no = (): boolean => false;

async function whenThere(
  monitor: StoreMonitor,
  load: () => Promise<void>,
  log: Log,
): Promise<void> {
  await monitor.begun;
  if (monitor.status.state === 'connected') {
    await load();
    return;
  }
  const later = monitor.connected().then(load);
  later.catch((error: unknown) => {
    log.error({ error }, 'The samples could not be loaded');
  });
}
