// Where the shape of a thing is declared: interfaces, classes, types and schemas that list what makes it up.
import ts from 'typescript';

/** By what an entry and a proposition are known: who lists at least this many of the fields declares the shape. */
const SHAPES = {
  entry: { marks: ['headline', 'about', 'attribution', 'places', 'figures', 'tags'], least: 4 },
  proposition: {
    marks: ['subject', 'aspect', 'facet', 'state', 'values', 'settled', 'since', 'override'],
    least: 4,
  },
};

/** `path:line name` of each declaration of the shape; in test code too, since it is written again there. */
export function declaring(files, thing) {
  const { marks, least } = SHAPES[thing];
  const found = [];
  for (const { path, source } of files.values()) {
    if (!/^(apps|libs)\//.test(path) || /\.spec\.tsx?$/.test(path)) continue;
    const visit = (node) => {
      const names = declaredFields(node);
      if (names !== undefined && marks.filter((mark) => names.has(mark)).length >= least) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        found.push(`${path}:${line + 1} ${nameOf(node)}`);
        return;
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function declaredFields(node) {
  const isType =
    ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node) || ts.isTypeLiteralNode(node);
  if (isType)
    return new Set(
      node.members.flatMap(({ name }) => (name === undefined ? [] : [name.getText()])),
    );
  // A schema: `object({ headline: text(…) })`.
  const isSchema = ts.isObjectLiteralExpression(node) && ts.isCallExpression(node.parent);
  if (!isSchema) return undefined;
  const isRule = (property) =>
    ts.isPropertyAssignment(property) && ts.isCallExpression(property.initializer);
  return new Set(node.properties.filter(isRule).map(({ name }) => name.getText()));
}

function nameOf(node) {
  for (let at = node; at !== undefined; at = at.parent) {
    if ('name' in at && at.name !== undefined && ts.isIdentifier(at.name)) return at.name.text;
  }
  return '';
}
