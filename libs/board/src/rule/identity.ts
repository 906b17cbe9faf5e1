import { type Aspect, countedAs, type Mergeable, type MergedInto } from '@sitlog/situation';
import { type Account } from './account.js';

/** What registered sources and actors count as at the known moment: themselves, or those into which they were merged. */
export interface Identities {
  readonly originAs: (origin: string) => string;
  readonly actorAs: (actor: string) => string;
}

/** As long as nothing was merged. */
export const EACH_ITSELF: Identities = { originAs: (id) => id, actorAs: (id) => id };

/** What items count as, by what was merged into what. */
export function identitiesIn(
  merged: Readonly<Record<Mergeable, Pick<MergedInto, 'get'>>>,
): Identities {
  return {
    originAs: (origin) => countedAs(origin, merged.source),
    actorAs: (actor) => countedAs(actor, merged.actor),
  };
}

/** An account as that of the origin as which its own counts; the value is that of the actor as which the one that is named counts. */
export function asCounted(account: Account, aspect: Aspect, identities: Identities): Account {
  const origin = identities.originAs(account.origin);
  const value = valueAs(account.value, aspect, identities);
  if (origin === account.origin && value === account.value) return account;
  return {
    ...account,
    ...(origin === account.origin ? {} : { origin, toldBy: account.origin }),
    ...(value === account.value ? {} : { value, named: account.value }),
  };
}

/** What a value counts as: of what is answered by an actor, that of the actor as which it counts. */
export function valueAs(
  value: string,
  { actor, abstain }: Aspect,
  { actorAs }: Identities,
): string {
  return actor === true && value !== '' && value !== abstain ? actorAs(value) : value;
}
