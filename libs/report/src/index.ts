export * from './build-report.js';
export * from './document/document.js';
export * from './document/input.js';
export * from './document/marking.js';
export { fileNameOf } from './rendering/running-lines.js';
export * from './rendering/to-html.js';
export * from './rendering/to-markdown.js';
