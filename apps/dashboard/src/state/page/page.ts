import { type Edges } from '../edges/edges.js';
import { createLocal } from '../storage/local.js';
import { createAnnouncer } from './announce.js';
import { createCommandsState } from './commands.js';
import { createFormat } from './format.js';
import { createLocationState } from './location.js';
import { createNaming } from './naming.js';
import { createDialogs } from './open-dialogs.js';
import { createSettingsState } from './settings.js';
import { createWordsState } from './words.js';

/** What every part of the page rests on: the address, the settings of the device, the language. */
export function createPage(edges: Edges) {
  const local = createLocal(edges);
  const location = createLocationState(edges);
  const settings = createSettingsState({ ...edges, local, location });
  return {
    local,
    location,
    settings,
    naming: createNaming({ settings }),
    words: createWordsState(),
    format: createFormat({ settings }),
    announcer: createAnnouncer(edges),
    commands: createCommandsState({ settings }),
    dialogs: createDialogs(),
  };
}
