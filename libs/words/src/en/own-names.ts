/** English names of codes that are no pack's and are not their own words. */
export const OWN_NAMES: Readonly<Record<string, string>> = {
  log_health: 'The log itself',
};
