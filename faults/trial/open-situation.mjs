import { randomUUID } from 'node:crypto';
import { registers } from '../../bench/case.mjs';
import { asked } from './http.mjs';

/** Opens an actual situation and registers what the load refers to. */
export async function openSituation(url, code) {
  const situation = { code, name: `Faults ${code}`, mode: 'actual', timeZone: 'Asia/Damascus' };
  await asked(url, '/v1/situations', { method: 'POST', body: situation, key: randomUUID() });
  for (const [item, body] of Object.entries(registers())) {
    await asked(url, `/v1/situations/${code}/${item}`, { method: 'PUT', body });
  }
}
