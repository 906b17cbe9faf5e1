export * from './canonical.js';
export * from './clock.js';
export * from './ids.js';
export * from './zone.js';
export * from './statement-cache.js';
export * from './sqlite.js';
