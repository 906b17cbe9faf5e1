import { clusterOf } from './stores/cluster.mjs';
import { completed } from './stores/completed.mjs';
import { openFaultProxy } from './stores/fault-proxy.mjs';
import { placeOf, throughProxy } from './trial/options.mjs';
import {
  embeddedDiskFull,
  embeddedKill,
  embeddedTerm,
  onSmallDisk,
} from './scenarios/embedded.mjs';
import { leaderLoss, replicas } from './scenarios/several.mjs';
import { storeCut, storeDrop, storeStale } from './scenarios/store-network.mjs';
import { lateStore, storeDiskFull, storeFreeze, storeKill } from './scenarios/store-process.mjs';
import { storeProcess } from './stores/store.mjs';
import { newTrial } from './trial/trial.mjs';

/** Every fault: what it does, which options it cannot do without, and how a run of it goes. */
export const FAULTS = {
  'embedded-kill': {
    does: 'kills our server (SIGKILL) --times 5 under load and starts it again',
    needs: [],
    run: embedded(embeddedKill),
  },
  'embedded-term': {
    does: 'ends our server in order (SIGTERM) --times 5 under load: exit code 0 within 10 s, streams are told bye',
    needs: [],
    run: embedded(embeddedTerm),
  },
  'embedded-disk-full': {
    does: 'fills the disk of the data folder (a tmpfs; needs root) for --seconds 10: writes 507, reads 200, heals by itself',
    needs: [],
    run: embedded(embeddedDiskFull, onSmallDisk),
  },
  'store-kill': {
    does: 'kills EventStoreDB (SIGKILL) --times 3, leaves it away for --seconds 6, and starts it again',
    needs: ['url', 'pid', 'restart'],
    run: onStore(storeKill),
  },
  'store-freeze': {
    does: 'stops the process of EventStoreDB (SIGSTOP) for --seconds 30',
    needs: ['url', 'pid'],
    run: onStore(storeFreeze),
  },
  'store-cut': {
    does: 'ends the connections to EventStoreDB and refuses new ones for --seconds 10 (a proxy of our own)',
    needs: ['url'],
    run: byProxy(storeCut),
  },
  'store-drop': {
    does: 'loses every byte to and from EventStoreDB for --seconds 30 in silence; the old connections stay dead',
    needs: ['url'],
    run: byProxy(storeDrop),
  },
  'store-stale': {
    does: 'lets the connections to EventStoreDB go dead in silence --times 3; new ones work at once',
    needs: ['url'],
    run: byProxy(storeStale),
  },
  'store-disk-full': {
    does: 'fills the disk of EventStoreDB by a file in --ballast for --seconds 30; starts it again if it has ended',
    needs: ['url', 'pid', 'restart', 'ballast'],
    run: onStore(storeDiskFull),
  },
  'leader-loss': {
    does: 'kills the leader of a cluster --times 2, waits for another, and starts it again',
    needs: ['url', 'node'],
    run: (name, options) =>
      underLoad(name, options, leaderLoss, { cluster: clusterOf(options.nodes, options.store) }),
  },
  'late-store': {
    does: 'starts our server while EventStoreDB is down (it is ended first), then EventStoreDB',
    needs: ['url', 'pid', 'restart'],
    run: async (name, options) => {
      const trial = newTrial(name, options);
      return completed(trial, () => lateStore(trial, { process: storeProcess(options) }));
    },
  },
  replicas: {
    does: 'two of our servers write to one situation; kills now one, now the other, --times 4, and starts it again',
    needs: ['url'],
    run: (name, options) => underLoad(name, { ...options, servers: 2, situations: 1 }, replicas),
  },
};

function embedded(scenario, open) {
  return (name, options) => underLoad(name, { ...options, store: undefined }, scenario, {}, open);
}

function onStore(scenario) {
  return (name, options) => underLoad(name, options, scenario, { process: storeProcess(options) });
}

function byProxy(scenario) {
  return async (name, options) => {
    const proxy = await openFaultProxy(placeOf(options.store));
    try {
      const store = throughProxy(options.store, proxy.port);
      return await underLoad(name, { ...options, store }, scenario, { proxy });
    } finally {
      await proxy.close();
    }
  };
}

function underLoad(name, options, scenario, means = {}, open = newTrial) {
  const trial = open(name, options);
  return completed(trial, async () => {
    await trial.launch();
    await trial.load();
    await scenario(trial, { ...options, ...means });
  });
}
