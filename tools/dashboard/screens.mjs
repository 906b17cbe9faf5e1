const EIGHT = 'validAt=2016-12-14T08:00:00%2B02:00&knownAt=2016-12-14T10:30:00%2B02:00';
const THEN = 'validAt=2016-12-14T10:30:00%2B02:00&knownAt=2016-12-14T10:30:00%2B02:00';
const FROM = 'fromValidAt=2016-12-14T08:00:00%2B02:00&fromKnownAt=2016-12-14T08:00:00%2B02:00';

/** Every screen of the sample: name, address, and what is there once it shows what it has to. */
export const SCREENS = [
  ['start', '/', '.situations .card'],
  ['board', `/situations/ALE/board?${EIGHT}`, '.state-contested'],
  ['timeline', `/situations/ALE/timeline?${THEN}`, '.timeline article'],
  ['map', `/situations/ALE/map?${THEN}`, '.map svg'],
  ['replay', `/situations/ALE/replay?${THEN}`, '.replayed [aria-busy="false"] .tiles'],
  ['compare', `/situations/ALE/compare?${THEN}&${FROM}`, 'main h3'],
  ['entry', '/situations/ALE/entry/ALE-022', '.evidence'],
  ['handover', `/situations/ALE/handover?${THEN}`, '.handover .report .tlp'],
  ['reports', '/situations/ALE/reports', '.reports .empty'],
  ['tasks', '/situations/ALE/tasks', '.task-board'],
  ['inbox', '/situations/ALE/inbox', '.queued'],
  ['setup', '/situations/ALE/setup?part=sources', '[data-item=src-sohr]'],
  ['vocabulary', '/situations/ALE/vocabulary', '[data-pack=natural_hazard]'],
];

/** Opens a screen in a language and waits until it is whole. */
export async function openScreen(context, address, [, path, wanted], lang) {
  const page = await context.newPage();
  await page.goto(`${address}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
  await page.locator(wanted).first().waitFor();
  // Narrow displays show the marking elsewhere.
  if (path !== '/') await page.locator('.truth.live .tlp').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('load');
  await page.evaluate(() => globalThis.document.fonts.ready);
  return page;
}
