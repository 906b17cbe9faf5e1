/** What an actor has to do with an entry: ours have a direction, unlike ACLED's actor1 and actor2. */
export const ACTOR_ROLES = [
  'party',
  'broker',
  'guarantor',
  'attacker',
  'target',
  'victim',
  'violator',
  'obstructor',
  'demander',
  'addressee',
  'evacuee',
  'besieger',
  'controller',
  'provider',
  'monitor',
  'speaker_side',
  'subject',
  'affected',
  'perpetrator',
  'responsible',
  'rejecter',
  'departed',
] as const;
export type ActorRole = (typeof ACTOR_ROLES)[number];

/** How sure the account is of that role; absent means as stated. */
export const ROLE_CERTAINTIES = ['stated', 'alleged', 'confirmed'] as const;
export type RoleCertainty = (typeof ROLE_CERTAINTIES)[number];
