export * from './build-report.js';
export * from './document.js';
export * from './input.js';
export * from './marking.js';
export * from './running-lines.js';
export * from './to-html.js';
export * from './to-markdown.js';
