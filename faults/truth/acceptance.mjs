import { randomUUID } from 'node:crypto';
import { ask } from '../trial/http.mjs';
import { healthOf } from './truth-trial.mjs';

const PERSON = 'Dana Faults';

/** A named person accepts what a situation lacks, with a reason; tells what was answered where it is refused. */
export async function accept(trial, code) {
  const [url] = trial.urls;
  const { situations } = await healthOf(url);
  const found = situations?.broken?.find((broken) => broken.code === code);
  const body = { reason: 'The fault run did it.', from: found?.from ?? 0, to: found?.to ?? 0 };
  await send(trial, `/v1/situations/${code}/continuation`, body);
}

/** A named person accepts that the log does not continue what was read of it. */
export async function acceptLog(trial) {
  await send(trial, '/v1/log/continuation', { reason: 'The fault run put an older copy back.' });
}

/** A named person accepts that clocks differ. */
export async function acceptClock(trial) {
  await send(trial, '/v1/clock/acceptance', { reason: 'The fault run set it.' });
}

async function send(trial, path, body) {
  const headers = { 'sitlog-operator': PERSON };
  const answer = await ask(trial.urls[0], path, {
    method: 'POST',
    body,
    key: randomUUID(),
    headers,
  });
  if (answer.status === 201 || answer.status === 200) return;
  trial.violate('not accepted', `${path} answers ${answer.status} ${answer.text}`);
}
