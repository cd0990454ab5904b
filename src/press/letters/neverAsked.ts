// Stands in for what pdfkit loads and Duwtje never asks of it: breaking lines, which the layout does, and locking files.

function refuse(): never {
  throw new Error('this part of pdfkit is left out: nothing here breaks lines or locks files with it');
}

export default class LineBreaker {
  constructor() {
    refuse();
  }
}

export const cbc = refuse;
export const ecb = refuse;
