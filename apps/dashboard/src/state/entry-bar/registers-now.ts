import { computed, signal } from '@preact/signals';
import { type Vocabulary } from '@sitlog/vocabulary';
import { type Api } from '../network/api.js';
import { readNames, type SituationNames } from '../network/situation-names.js';
import { usualMarking } from '../../core/entry-line/compose.js';
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
  const { heardRevision } = desk.live;
  const { situation } = desk.situation;
  const { keptNames } = desk.keptNames;
  const { told, vocabulary } = desk.vocabulary;
  const { truth } = desk.truth;

  /** Whether somebody writes in the bar. */
  const isActive = signal(false);

  /** The registers and the vocabulary of now, for who writes while the screen shows the past: entries are recorded now. */
  const nowAsked = resource<SituationNames>(() => {
    const asked = code.value;
    if (asked === undefined || moments.value.knownAt === undefined || !isActive.value) {
      return undefined;
    }
    return {
      key: JSON.stringify([asked, heardRevision.value]),
      ask: (signal) => readNames(desk.api, asked, signal),
    };
  });

  const fromServer = computed<Partial<SituationNames>>(() => {
    if (moments.value.knownAt === undefined) {
      const adopted = told.value === undefined ? undefined : vocabulary.value?.offered;
      return {
        ...(situation.value === undefined ? {} : { situation: situation.value }),
        ...(adopted === undefined ? {} : { vocabulary: adopted }),
      };
    }
    const { data } = nowAsked.state.value;
    return data !== undefined && data.situation.code === code.value ? data : {};
  });

  /** The registers by which the bar reads: those of now, else those of an earlier visit; undefined: nobody here knows any. */
  const registersNow = computed<RegisteredNames | undefined>(
    () => fromServer.value.situation ?? keptNames.value,
  );

  /** What the bar can say: what the situation has adopted by now, else what it had at an earlier visit. */
  const vocabularyNow = computed<Vocabulary | undefined>(
    () => fromServer.value.vocabulary ?? vocabulary.value?.offered,
  );

  /**
   * Whether a line can be read: `fresh`, by what the server has now; `kept`, by what this device saw earlier, so that a name that is
   * not among it may be known by now; `missing`, not at all.
   */
  const readiness = computed<'fresh' | 'kept' | 'missing'>(() => {
    if (registersNow.value === undefined || vocabularyNow.value === undefined) return 'missing';
    const { situation: now, vocabulary: adopted } = fromServer.value;
    const isNow = now !== undefined && adopted !== undefined;
    return isNow && truth.value.state !== 'offline' ? 'fresh' : 'kept';
  });

  /** The marking of a line that names none; undefined: nobody here knows the situation. */
  const markingNow = computed<string | undefined>(() => {
    const known = fromServer.value.situation ?? keptNames.value;
    return known === undefined ? undefined : usualMarking(known);
  });

  return { isActive, registersNow, vocabularyNow, markingNow, readiness };
}
