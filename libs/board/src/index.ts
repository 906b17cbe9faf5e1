export * from './account.js';
export * from './derive.js';
export * from './explain.js';
export * from './in-words.js';
export * from './ruling.js';
export * from './sides.js';
export * from './value-state.js';
export * from './weigh.js';
