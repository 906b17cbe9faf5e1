// One failing test kills a mutant: the tests after it are skipped.
import TestEnvironment from '@stryker-mutator/jest-runner/jest-env/node';

export default class FirstFailure extends TestEnvironment {
  failed = false;

  handleTestEvent({ name, test }) {
    if (name === 'test_done') this.failed ||= test.errors.length > 0;
    if (name === 'test_start' && this.failed) test.mode = 'skip';
  }
}
