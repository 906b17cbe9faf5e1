import { parentPort, workerData } from 'node:worker_threads';
import { type Looked, type LookUp } from './messages.js';
import { PlaceIndex } from './place-index.js';
import { ownPlaces, shippedDivisions, shippedPlaces } from './read-places.js';

const { file } = workerData as { readonly file: string | undefined };
const divisions = shippedDivisions();
const own = file === undefined ? { places: [], skipped: 0 } : await ownPlaces(file, divisions);
const index = new PlaceIndex([...own.places, ...shippedPlaces(divisions)]);
const say = (looked: Looked): void => parentPort?.postMessage(looked);

say({ kind: 'ready', own: own.places.length, skipped: own.skipped });
parentPort?.on('message', ({ id, sought }: LookUp) => {
  say({ kind: 'found', id, found: index.find(sought) });
});
