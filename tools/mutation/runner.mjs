// Runs the unit tests for Stryker in its own process. A mutant is switched on while the
// modules stay loaded; only where it acts while they load, and no test notices it later, are they loaded anew.
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPage } from '../dashboard/page-globals.mjs';
import { inOwnTime, installTimers } from './own-time.mjs';
import { loadTests } from './specs.mjs';
import { TARGETS } from './targets.mjs';

const { MUTATED, SPECS } = process.env;
const whole = TARGETS[MUTATED];
const target = SPECS ? { ...whole, folders: [SPECS] } : whole;
const stryker = (globalThis.__stryker__ = {});

const shared = [Object.prototype, Array.prototype, Function.prototype];
const untouched = shared.map(Object.getOwnPropertyDescriptors);

/** What was found without mutants, for processes that come after one that hung: the folder is that of one run. */
const found = join(tmpdir(), 'dry-run.json');

/** Mutants of guards against writes to prototypes write to them. */
function restorePrototypes() {
  for (const [i, prototype] of shared.entries()) {
    for (const key of Reflect.ownKeys(prototype)) {
      if (!Object.hasOwn(untouched[i], key)) delete prototype[key];
    }
    Object.defineProperties(prototype, untouched[i]);
  }
}

class UnitTests {
  tests = [];
  times = {};
  turns = {};
  reached = {};

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.NODE_ENV = 'test';
    installTimers();
    if (target.hasPage) installPage(globalThis);
  }

  async dryRun() {
    this.tests = numbered(await loadTests(target));
    const results = [];
    for (const test of this.tests) {
      stryker.currentTestId = test.id;
      results.push(await this.ran(test));
    }
    stryker.currentTestId = undefined;
    const { mutantCoverage } = stryker;
    this.reached = mutantCoverage.perTest;
    this.times = Object.fromEntries(results.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    this.turns = Object.fromEntries(results.map(({ id, turns }) => [id, turns]));
    const { reached, times, turns } = this;
    writeFileSync(found, JSON.stringify({ reached, times, turns }));
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  async mutantRun(options) {
    if (this.tests.length === 0) await this.begin();
    if (options.reloadEnvironment) {
      const quick = await this.tried(this.asLoaded(options));
      if (quick.status === MutantRunStatus.Killed && (await this.isSound(quick))) return quick;
    }
    const result = await this.tried(options);
    if (result.status !== MutantRunStatus.Killed || (await this.isSound(result))) return result;
    this.tests = numbered(await loadTests(target));
    return this.tried(options);
  }

  /** In a process after the one that ran all tests. */
  async begin() {
    this.tests = numbered(await loadTests(target));
    Object.assign(this, JSON.parse(readFileSync(found, 'utf8')));
  }

  /** With the modules as they are, and the tests that reach the mutant. */
  asLoaded(options) {
    const reaches = ({ id }) => (this.reached[id]?.[options.activeMutant.id] ?? 0) > 0;
    const testFilter = this.tests.filter(reaches).map(({ id }) => id);
    return { ...options, reloadEnvironment: false, testFilter };
  }

  async tried({ activeMutant, testFilter, hitLimit, reloadEnvironment }) {
    Object.assign(stryker, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    stryker.activeMutant = activeMutant.id;
    try {
      const tests = reloadEnvironment ? await this.loadedAnew() : this.tests;
      const isChosen = ({ id }) => testFilter === undefined || testFilter.includes(id);
      return toMutantRunResult(await this.untilOneFails(tests.filter(isChosen)));
    } finally {
      stryker.activeMutant = undefined;
      stryker.hitLimit = undefined;
      restorePrototypes();
    }
  }

  /** Whether the test that noticed a mutant passes without it: no mutant before left something behind. */
  async isSound({ killedBy: [id] }) {
    const test = this.tests.find((one) => one.id === id);
    return test === undefined || (await this.ran(test)).status === TestStatus.Success;
  }

  /** A mutant that keeps a spec from loading is noticed by it. */
  async loadedAnew() {
    try {
      return numbered(await loadTests(target));
    } catch (error) {
      return [{ id: 'loading', name: 'the specs can be loaded', run: () => Promise.reject(error) }];
    }
  }

  async untilOneFails(tests) {
    const time = ({ id }) => this.times[id] ?? 0;
    const results = [];
    for (const test of tests.toSorted((a, b) => time(a) - time(b))) {
      const result = await this.ran(test);
      results.push(result);
      if (result.status === TestStatus.Failed) break;
    }
    const reached = determineHitLimitReached(stryker.hitCount, stryker.hitLimit);
    return reached ?? { status: DryRunStatus.Complete, tests: results };
  }

  async ran({ id, name, run }) {
    const began = performance.now();
    const result = () => ({ id, name, timeSpentMs: performance.now() - began });
    try {
      const turns = await inOwnTime(run, this.turns[id]);
      return { ...result(), turns, status: TestStatus.Success };
    } catch (error) {
      const failureMessage = error instanceof Error ? error.message : String(error);
      return { ...result(), status: TestStatus.Failed, failureMessage };
    }
  }
}

function numbered(tests) {
  return tests.map((test, i) => ({ ...test, id: String(i) }));
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'unit-tests', UnitTests)];
