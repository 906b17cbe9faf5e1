import { type Edges } from '../edges/edges.js';
import { type LocationState } from '../page/location.js';
import { type NamingState } from '../page/naming.js';
import { type WordsState } from '../page/words.js';
import { createApi } from './api.js';
import { createRetries } from './asked-again.js';
import { createFailures } from './failed.js';
import { createLive } from './live.js';
import { createOutlines } from './outline.js';
import { createPages } from './read-to-end.js';
import { createResources } from './resource.js';
import { createSettling } from './retry-until-settled.js';

interface Needs extends Edges {
  readonly location: LocationState;
  readonly naming: NamingState;
  readonly words: WordsState;
}

/** The ways to ask the server and to hear from it. */
export function createNetwork(desk: Needs) {
  const api = createApi(desk);
  const failures = createFailures();
  const retries = createRetries({ ...desk, failures });
  return {
    api,
    failures,
    pages: createPages({ api }),
    outlines: createOutlines({ api }),
    settling: createSettling({ ...desk, api }),
    resources: createResources({ retries }),
    live: createLive({ ...desk, failures }),
  };
}
