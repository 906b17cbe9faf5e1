import { afterAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testUnless } from '../../../test/faults/needs.js';
import { lackedBy, type Step, stepsOf } from './support/scenes/guide.js';
import { openLab, type Server } from './support/server.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const GUIDE = 'http://localhost:3000';
const lab = openLab();
afterAll(() => lab.clean());

const home = lab.folder();
const folder = lab.folder();
const needsCurl = spawnSync('curl', ['--version']).status === 0 ? undefined : 'curl';
/** Not every machine has it; a key is a UUID, whoever makes it. */
const UUIDGEN = `uuidgen() { '${process.execPath}' -p 'crypto.randomUUID()'; }`;

let server: Server | undefined;
/** What the steps so far have defined for the later ones. */
let defined = UUIDGEN;

function run(text: string): string {
  const script = `${defined}\n${text}`.replaceAll(GUIDE, server?.url ?? GUIDE);
  const { stdout, stderr } = spawnSync('sh', ['-c', script], {
    cwd: ROOT,
    env: { ...process.env, HOME: home, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  return stdout + stderr;
}

async function follow(step: Step): Promise<void> {
  switch (step.kind) {
    case 'save': {
      const path = join(home, step.path);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, step.text);
      return;
    }
    case 'start': {
      await server?.stop();
      const env = Object.fromEntries(
        Object.entries(step.env).map(([name, value]) => [name, value.replace(/^~/, home)]),
      );
      server = await lab.start({ folder, env });
      return;
    }
    case 'run': {
      if (step.answer === undefined) {
        defined += `\n${step.text}`;
        return;
      }
      const answer = run(step.text);
      const lacked = lackedBy(answer, step.answer);
      expect(lacked && { lacked, answer }).toBeUndefined();
    }
  }
}

const steps = stepsOf('adapt.md').map((step, i) => ({
  step,
  title: `${i + 1}: ${step.text.split('\n')[0]}`,
}));

test('the guide to packs saves one, starts twice, and shows an answer to what it asks', () => {
  const kinds = steps.map(({ step }) => step.kind);
  expect(kinds.filter((kind) => kind !== 'run')).toEqual(['save', 'start', 'start']);
  expect(kinds.length).toBeGreaterThan(12);
  const shown = steps.filter(({ step }) => step.kind === 'run' && step.answer !== undefined);
  expect(steps.length - shown.length).toBe(4);
});

testUnless(needsCurl).each(steps)('the guide to packs, step $title', ({ step }) => follow(step));
