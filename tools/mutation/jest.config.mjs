import { join } from 'node:path';
import jest from '../../jest.config.mjs';

const unit = jest.projects.find(({ displayName }) => displayName === 'unit');

// The unit tests of one lib, loaded as one file and with few draws of each property, because they
// are run again for every mutant.
export default {
  ...unit,
  rootDir: '../..',
  roots: ['<rootDir>/libs', '<rootDir>/test', '<rootDir>/tools'],
  testTimeout: jest.testTimeout,
  testEnvironment: join(import.meta.dirname, 'first-failure.mjs'),
  testMatch: ['<rootDir>/tools/mutation/specs-of-lib.mjs'],
  moduleNameMapper: {
    ...unit.moduleNameMapper,
    '^fast-check$': '<rootDir>/tools/mutation/few-draws.mjs',
  },
};
