import { refusal, type Refusal } from '../../commands/refusal.js';
import {
  type OperationalPeriod,
  type SituationSettings,
  type TeamLanguage,
} from '../../events/situation-description.js';
import { boundOf, formatInstant, instantOf } from '../../time.js';

/** What the record refuses of how a team works: a period that ends before it has begun. */
export function checkSettings({ operationalPeriod }: SituationSettings): readonly Refusal[] {
  if (operationalPeriod === undefined) return [];
  const { from, to } = operationalPeriod;
  const message = 'An operational period ends after it has begun.';
  return (boundOf(from) ?? 0) < (boundOf(to) ?? 0)
    ? []
    : [refusal('time-order', message, '/operationalPeriod/to')];
}

/** What can be said in several ways, as it is stored: moments in UTC, each language once; no languages are none said. */
export function storedSettings({
  operationalPeriod,
  languages = [],
}: {
  readonly operationalPeriod: OperationalPeriod | undefined;
  readonly languages: readonly TeamLanguage[] | undefined;
}): Pick<SituationSettings, 'operationalPeriod' | 'languages'> {
  return {
    ...(operationalPeriod === undefined ? {} : { operationalPeriod: inUtc(operationalPeriod) }),
    ...(languages.length === 0 ? {} : { languages: [...new Set(languages)] }),
  };
}

function inUtc({ from, to }: OperationalPeriod): OperationalPeriod {
  return { from: formatInstant(instantOf(from)), to: formatInstant(instantOf(to)) };
}
