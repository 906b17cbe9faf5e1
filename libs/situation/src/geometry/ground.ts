// What is done with the ground of places; the page takes it from here, past the root, with the parts that draw.
export { linesIn, unwrapped } from './geometry.js';
export { geometryFault } from './geometry-fault.js';
