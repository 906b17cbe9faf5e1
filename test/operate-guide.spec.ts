import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const guide = read('docs/guides/operate.md');
const alerts = read('docs/examples/alerts.yml');

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name]) => name!))].sort();
}

const metrics = namesIn(
  readdirSync(new URL('apps/server/src/metrics/', root))
    .filter((file) => !file.endsWith('.spec.ts'))
    .map((file) => read(`apps/server/src/metrics/${file}`))
    .join('\n'),
  /'(sitlog_\w+)'/g,
);

test('explains every metric of the server', () => {
  expect(metrics.length).toBeGreaterThan(15);
  expect(metrics.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});

test('names no metric that is not there', () => {
  const named = namesIn(
    `${guide}\n${alerts}`,
    /\b(sitlog_(?!password)[a-z_]+?)(?:_bucket|_count)?\b/g,
  );
  expect(named.filter((name) => !metrics.includes(name))).toEqual([]);
});

test('explains every reason for which health is not ready', () => {
  const reasons = namesIn(
    read('apps/server/src/health/health-report.ts'),
    /(?:return|\?) '(the [a-z ]+)'/g,
  );
  expect(reasons.length).toBeGreaterThan(5);
  expect(reasons.filter((reason) => !guide.includes(`\`${reason}\``))).toEqual([]);
});

test('explains every alarm, and no other', () => {
  const alarms = namesIn(alerts, /- alert: (\w+)/g);
  expect(namesIn(guide, /^\| `((?:Sitlog|EventStore)\w+)`/gm)).toEqual(alarms);
});
