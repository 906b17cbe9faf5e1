import { completed } from './stores/completed.mjs';
import { clockIn, aDayAhead, secondServer, stepped } from './truth/scenarios/on-clocks.mjs';
import { foreignEvents, worstReads } from './truth/scenarios/on-load.mjs';
import {
  folderReplaced,
  logOfAnotherRun,
  logRestored,
  storeRestored,
} from './truth/scenarios/on-log.mjs';
import {
  keptShort,
  softDeleted,
  tombstoned,
  truncated,
  unreadable,
} from './truth/scenarios/on-streams.mjs';
import { unreadableEmbedded } from './truth/scenarios/unreadable.mjs';
import { ofALaterRelease, ofNobody } from './truth/strange-events.mjs';
import { viewsFlipped, viewsOfAnotherLog } from './truth/scenarios/on-views.mjs';
import { storeProcess } from './stores/store.mjs';
import { newTruthTrial } from './truth/truth-trial.mjs';

const strange = () => [ofNobody(), ofALaterRelease()];

/** Every fault after which an answer could be wrong with a straight face: what it does, what it needs, and how a run of it goes. */
export const TRUTH_FAULTS = {
  'log-restored': {
    does: 'puts an older copy of the embedded log beside views that have seen more; a named person accepts it',
    needs: [],
    run: embedded(logRestored),
  },
  'log-of-another-run': {
    does: 'puts views beside an embedded log that went on otherwise than they have seen',
    needs: [],
    run: embedded(logOfAnotherRun),
  },
  'folder-replaced': {
    does: 'moves the data folder away under a running server and puts a copy in its place',
    needs: [],
    run: embedded(folderReplaced),
  },
  'unreadable-embedded': {
    does: 'stores events of no release and of a later one in the embedded log, and builds the views anew',
    needs: [],
    run: embedded((trial) => unreadableEmbedded(trial, strange())),
  },
  'views-flipped': {
    does: 'flips a bit of the views --times 20 while the server is down, cuts them, replaces them by junk',
    needs: [],
    run: either(viewsFlipped),
  },
  'views-of-another-log': {
    does: 'puts the views of another log into the data folder',
    needs: ['url'],
    run: onStore(viewsOfAnotherLog),
  },
  'store-restored': {
    does: 'puts EventStoreDB back to an earlier moment under a running server (--data: folder of its database)',
    needs: ['url', 'pid', 'restart', 'data'],
    run: onStore(storeRestored, { servers: 1 }),
  },
  'store-restored-two': {
    does: 'the same under two servers: what is accepted at one is taken over by the other',
    needs: ['url', 'pid', 'restart', 'data'],
    run: onStore(storeRestored, { servers: 2 }),
  },
  'stream-truncated': {
    does: 'hides the first events of a situation ($tb); a named person accepts it',
    needs: ['url'],
    run: onStore(truncated, { servers: 2 }),
  },
  'stream-kept-short': {
    does: 'keeps the last two events of a situation only ($maxCount), under a burst of entries',
    needs: ['url'],
    run: onStore(keptShort),
  },
  'stream-deleted': {
    does: 'deletes the stream of a situation softly; a named person accepts it',
    needs: ['url'],
    run: onStore(softDeleted),
  },
  'stream-tombstoned': {
    does: 'deletes the stream of a situation for good',
    needs: ['url'],
    run: onStore(tombstoned, { servers: 2 }),
  },
  'unreadable-event': {
    does: 'stores events of no release and of a later one in a situation, and builds the views anew',
    needs: ['url'],
    run: onStore((trial) => unreadable(trial, strange())),
  },
  'clock-ahead': {
    does: 'lets the server of an embedded log run a day ahead once; a named person accepts it (libfaketime)',
    needs: [],
    run: withClock(aDayAhead),
  },
  'clock-stepped': {
    does: 'steps the clock back ten hours under a running server, and forth again (libfaketime)',
    needs: [],
    run: withClock(stepped),
  },
  'second-clock-ahead': {
    does: 'a second server on the store is a day ahead (libfaketime)',
    needs: ['url'],
    run: onStore(wrongClock('+1d')),
  },
  'second-clock-behind': {
    does: 'a second server on the store is 90 s behind (libfaketime)',
    needs: ['url'],
    run: onStore(wrongClock('-90')),
  },
  'foreign-events': {
    does: 'stores --times 1000000 events of another program, and starts the server again',
    needs: ['url'],
    run: onStore(foreignEvents),
  },
  'worst-reads': {
    does: 'asks the dearest questions about a wide situation beside writes',
    needs: [],
    run: either(worstReads),
  },
};

function embedded(scenario) {
  return (name, options) => told(newTruthTrial(name, { store: undefined }), scenario, options);
}

function either(scenario) {
  return (name, options) => told(newTruthTrial(name, options), scenario, options);
}

function onStore(scenario, { servers = 1 } = {}) {
  return (name, options) => {
    const means = options.pid ?? options.pidFile;
    const process = means === undefined ? undefined : storeProcess(options);
    const trial = newTruthTrial(name, { ...options, servers });
    return told(trial, scenario, { ...options, process });
  };
}

function withClock(scenario) {
  return (name, options) => {
    const trial = newTruthTrial(name, { store: options.store, clockIn });
    return told(trial, scenario, { ...options, clock: trial.clock });
  };
}

function wrongClock(offset) {
  const scenario = secondServer(offset);
  return (trial, options) => scenario(trial, { ...options, clock: clockIn(trial.home) });
}

function told(trial, scenario, options) {
  return completed(trial, async () => {
    await trial.launch();
    await trial.load();
    await scenario(trial, options);
  });
}
