import { computed, signal } from '@preact/signals';
import { read, situationPath } from '../network/api.js';
import { heard } from '../network/live.js';
import { type Situation } from '../../core/contract.js';
import { keptNames } from '../situation/kept-names.js';
import { code, moments } from '../page/location.js';
import { resource } from '../network/resource.js';
import { situation } from '../situation/situation.js';
import { truth } from '../situation/truth.js';
import { vocabulary, vocabularyAsked } from '../situation/vocabulary.js';
import { type RegisteredNames } from '../../core/entry-line/lexicon-of.js';

/** Whether somebody writes in the bar. */
export const isActive = signal(false);

/** The registers of now, for who writes while the screen shows the past: entries are recorded now. */
const nowAsked = resource<Situation>(() => {
  const asked = code.value;
  if (asked === undefined || moments.value.knownAt === undefined || !isActive.value) {
    return undefined;
  }
  return {
    key: JSON.stringify([asked, heard.value.knownRevision]),
    ask: (signal) => read(situationPath(asked), {}, signal),
  };
});

const fromServer = computed<Situation | undefined>(() => {
  if (moments.value.knownAt === undefined) return situation.value;
  const { data } = nowAsked.state.value;
  return data?.code === code.value ? data : undefined;
});

/** The registers by which the bar reads: those of now, else those of an earlier visit; undefined: nobody here knows any. */
export const registersNow = computed<RegisteredNames | undefined>(
  () => fromServer.value ?? keptNames.value,
);

/**
 * Whether a line can be read: `fresh`, by what the server has now; `kept`, by what this device saw earlier, so that a name that is
 * not among it may be known by now; `missing`, not at all.
 */
export const readiness = computed<'fresh' | 'kept' | 'missing'>(() => {
  if (registersNow.value === undefined || vocabulary.value === undefined) return 'missing';
  const isNow = fromServer.value !== undefined && vocabularyAsked.state.value.data !== undefined;
  return isNow && truth.value.state !== 'offline' ? 'fresh' : 'kept';
});
