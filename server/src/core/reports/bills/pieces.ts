/**
 * A document as JSON, with every entry of its lists on a line of its own: differences between two editions are easy to see, and no
 * string grows beyond what one entry needs.
 */
export function* documentPieces(document: object): Generator<string> {
  const fields = Object.entries(document).filter(([, value]) => value !== undefined);
  yield '{\n';
  for (const [at, [name, value]] of fields.entries()) {
    const end = at < fields.length - 1 ? ',\n' : '\n';
    if (!Array.isArray(value)) yield `${JSON.stringify(name)}: ${JSON.stringify(value)}${end}`;
    else {
      yield `${JSON.stringify(name)}: [`;
      for (let entry = 0; entry < value.length; entry++) yield `${entry === 0 ? '' : ','}\n${JSON.stringify(value[entry])}`;
      yield `]${end}`;
    }
  }
  yield '}\n';
}
