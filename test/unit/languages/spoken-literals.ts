import ts from 'typescript';

/** A literal in the code that looks like something said to a person. */
export interface SpokenLiteral {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Two words in a row, as in a sentence; ids, paths and codes have none. */
const SENTENCE = /\p{L}{2,},? \p{Ll}{2,}/u;
/** The id of a text, or another name with dots. */
const NAME = /^[\w-]+(?:\.[\w-]+)+$/;
const WORD = /\p{L}{2,}/u;
/** Properties of things the editor or the terminal shows, and what is said of them. */
const SHOWN =
  /^(label|title|detail|description|message|prompt|placeHolder|placeholder|tooltip|ariaLabel|summary|help|heading|caption)$/;
/** Attributes of elements that people read or hear. */
const ATTRIBUTE =
  /\s(?:aria-(?:label|description|valuetext|roledescription)|title|placeholder|alt|label|heading)="([^"]*)"/g;
/** Calls whose first argument is shown. */
const SAYS =
  /(?:^|\.)(?:show(?:Information|Warning|Error)Message|console\.(?:out|err)|std(?:out|err)\.write|setStatusBarMessage|announce|appendText|appendMarkdown)$/;
/** Calls whose arguments go to a log or stop the program: for those who look into a defect of ours. */
const LOGGED = /(?:^|\.)log\.(?:trace|debug|info|warn|error)$/;

/** Literals in `source` that are shown to people and do not come from the texts of a language. */
export function spokenLiterals(file: string, source: string): SpokenLiteral[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: SpokenLiteral[] = [];
  const visit = (node: ts.Node): void => {
    if (isForMaintainers(node)) return;
    const said = ts.isTaggedTemplateExpression(node) ? saidByTemplate(node) : saidByLiteral(node);
    for (const text of said)
      found.push({ file, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
    if (ts.isTaggedTemplateExpression(node)) {
      if (ts.isTemplateExpression(node.template))
        node.template.templateSpans.forEach(({ expression }) => visit(expression));
    } else ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isForMaintainers(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isNewExpression(node)) return /Error$/.test(node.expression.getText());
  return ts.isCallExpression(node) && LOGGED.test(node.expression.getText());
}

/** Text and spoken attributes of a lit template; styles say nothing. */
function saidByTemplate({ tag, template }: ts.TaggedTemplateExpression): string[] {
  if (!/^(html|svg)$/.test(tag.getText())) return [];
  const markup = wordsOf(template);
  const attributes = [...markup.matchAll(ATTRIBUTE)].map(([, value = '']) => value);
  const nodes = markup
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<[^>]*>/g, '\n')
    .split('\n');
  return [...attributes, ...nodes].map((text) => text.trim()).filter((text) => WORD.test(text));
}

function saidByLiteral(node: ts.Node): string[] {
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return [];
  const text = wordsOf(node);
  if (NAME.test(text)) return [];
  return SENTENCE.test(text) || (WORD.test(text) && isShown(node)) ? [text] : [];
}

/** Is the literal the value of a shown property, or what is said by a call? */
function isShown(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && parent.initializer === node) return SHOWN.test(parent.name.getText());
  if (ts.isBinaryExpression(parent) && parent.right === node && ts.isPropertyAccessExpression(parent.left))
    return SHOWN.test(parent.left.name.text);
  if (ts.isConditionalExpression(parent) && parent.condition !== node) return isShown(parent);
  return ts.isCallExpression(parent) && parent.arguments[0] === node && SAYS.test(parent.expression.getText());
}

/** The literal's own characters without icons; what is filled in leaves a gap. */
function wordsOf(node: ts.StringLiteralLike | ts.TemplateLiteral): string {
  const parts = ts.isTemplateExpression(node)
    ? [node.head, ...node.templateSpans.map(({ literal }) => literal)]
    : [node];
  return parts
    .map(({ text }) => text)
    .join('…')
    .replace(/\$\([\w-]+\)/g, '');
}
