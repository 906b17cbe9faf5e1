import { computed, signal } from '@preact/signals';
import { type SituationWithRegistersResponse } from '@sitlog/api-types';
import { type Api, situationPath } from '../network/api.js';
import { type RegisteredNames } from '../../core/entry-line/lexicon-of.js';
import { type Resources } from '../network/resource.js';
import { type LocationState } from '../page/location.js';
import { type Live } from '../network/live.js';
import { type CurrentSituation } from '../situation/situation.js';
import { type KeptNamesState } from '../situation/kept-names.js';
import { type VocabularyState } from '../situation/vocabulary.js';
import { type TruthState } from '../situation/truth.js';

interface Needs {
  readonly resources: Resources;
  readonly location: LocationState;
  readonly live: Live;
  readonly api: Api;
  readonly situation: CurrentSituation;
  readonly keptNames: KeptNamesState;
  readonly vocabulary: VocabularyState;
  readonly truth: TruthState;
}

export type RegistersNow = ReturnType<typeof createRegistersNow>;

/** The registers by which the bar reads. */
export function createRegistersNow(desk: Needs) {
  const { resource } = desk.resources;
  const { code, moments } = desk.location;
  const { heard } = desk.live;
  const { read } = desk.api;
  const { situation } = desk.situation;
  const { keptNames } = desk.keptNames;
  const { vocabulary, vocabularyAsked } = desk.vocabulary;
  const { truth } = desk.truth;

  /** Whether somebody writes in the bar. */
  const isActive = signal(false);

  /** The registers of now, for who writes while the screen shows the past: entries are recorded now. */
  const nowAsked = resource<SituationWithRegistersResponse>(() => {
    const asked = code.value;
    if (asked === undefined || moments.value.knownAt === undefined || !isActive.value) {
      return undefined;
    }
    return {
      key: JSON.stringify([asked, heard.value.knownRevision]),
      ask: (signal) => read(situationPath(asked), {}, signal),
    };
  });

  const fromServer = computed<SituationWithRegistersResponse | undefined>(() => {
    if (moments.value.knownAt === undefined) return situation.value;
    const { data } = nowAsked.state.value;
    return data?.code === code.value ? data : undefined;
  });

  /** The registers by which the bar reads: those of now, else those of an earlier visit; undefined: nobody here knows any. */
  const registersNow = computed<RegisteredNames | undefined>(
    () => fromServer.value ?? keptNames.value,
  );

  /**
   * Whether a line can be read: `fresh`, by what the server has now; `kept`, by what this device saw earlier, so that a name that is
   * not among it may be known by now; `missing`, not at all.
   */
  const readiness = computed<'fresh' | 'kept' | 'missing'>(() => {
    if (registersNow.value === undefined || vocabulary.value === undefined) return 'missing';
    const isNow = fromServer.value !== undefined && vocabularyAsked.state.value.data !== undefined;
    return isNow && truth.value.state !== 'offline' ? 'fresh' : 'kept';
  });

  return { isActive, registersNow, readiness };
}
