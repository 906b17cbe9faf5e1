/** How sure the account is of that role; absent means as stated. */
export const ROLE_CERTAINTIES = ['stated', 'alleged', 'confirmed'] as const;
export type RoleCertainty = (typeof ROLE_CERTAINTIES)[number];
