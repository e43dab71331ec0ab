import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../../test/support/fuzz';
import { assertSpansInside } from '../../../../../test/support/manifests';
import { checkSpan, readMarked } from '../../../../../test/support/marked';
import { mutated } from '../../../../../test/support/mutate';
import { attributeOf, childrenOf, elementAt, readXml } from './xml';

const ids = (text: string): string[] => readXml(text).log.problems.map((problem) => problem.message.id);
const project = `<?xml version="1.0"?>
<!DOCTYPE project [ <!ENTITY a "b"> ]>
<!-- <license>no</license> -->
«whole:<x:project a="«attribute:1 &amp; 2»" b='' c>
  <name> «name:A &amp; B» </name>
  <text>«cdata:<![CDATA[«inner:<x>»]]>»</text>
  <empty/>
  <license>a</license><license>b</license>
</x:project>»
`;

describe('readXml', () => {
  it('gives elements, attributes and texts their places', () => {
    const marked = readMarked(project);
    const { root, log } = readXml(marked.text);
    assert.deepEqual(log.problems, []);
    assert.equal(root?.name, 'project');
    checkSpan(marked, 'whole', root?.span);
    assert.equal(attributeOf(root, 'a')?.value, '1 & 2');
    checkSpan(marked, 'attribute', attributeOf(root, 'a')?.span);
    assert.equal(attributeOf(root, 'b')?.value, '');
    assert.equal(elementAt(root, 'name')?.text?.value, 'A & B');
    checkSpan(marked, 'name', elementAt(root, 'name')?.text?.span);
    assert.equal(elementAt(root, 'text')?.text?.value, '<x>');
    checkSpan(marked, 'inner', elementAt(root, 'text')?.text?.span);
    assert.equal(elementAt(root, 'empty')?.text, undefined);
    assert.deepEqual(
      childrenOf(root, 'license').map((element) => element.text?.value),
      ['a', 'b'],
    );
  });
  it('says what is wrong and reads the rest', () => {
    const { root } = readXml('<a><b>x<c>y</c></a>');
    assert.equal(elementAt(root, 'b', 'c')?.text?.value, 'y');
    assert.deepEqual(ids('<a><b>x</a>'), ['manifest.xml.unclosed']);
    assert.deepEqual(ids('<a></b></a>'), ['manifest.xml.unexpected-end']);
    assert.deepEqual(ids('<a><b>'), ['manifest.xml.unclosed', 'manifest.xml.unclosed']);
    assert.deepEqual(ids('text'), ['manifest.xml.empty']);
  });
  it('expands no declared entity', () => {
    const bomb = '<!DOCTYPE z [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><z>&b;</z>';
    assert.equal(readXml(bomb).root?.text?.value, '&b;');
  });
  it('stops where nesting is too deep', () => {
    assert.deepEqual(ids('<a>'.repeat(10_000)), ['manifest.limit.depth']);
  });
  it('keeps every place inside any text', () => {
    fc.assert(
      fc.property(mutated([readMarked(project).text, '<a>&lt;&#65;<b c="&quot;d"/></a>']), (text) =>
        assertSpansInside(readXml(text), text.length),
      ),
      { numRuns: FUZZ_RUNS },
    );
  });
});
