import assert from 'node:assert/strict';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { checkSpan, readMarked } from '../../../../../test/support/marked';
import { buildSbt } from './build-sbt';

const sample = `ThisBuild / scalaVersion := "2.13.12"
name := "«name:mine»"
organization := "org.a"
version := "0.1.0"
licenses := Seq("«licence:EUPL-1.2»" -> url("«url:https://eupl.eu»"))
val akka = "2.8.0"
lazy val core = (project in file("core"))
lazy val root = project.in(file(".")).dependsOn(core)
libraryDependencies ++= Seq(
  "com.typesafe" %% "«cross:akka-actor»" % akka,
  "org.b" % "b" % "«version:1.0»" % Test, // "org.no" % "no" % "1"
  "org.c" % "c" % "2.0" % "provided",
  "org.s" %%% "s" % s"\${akka}.1"
)
`;

describe('sbt', () => {
  it('reads builds', () => {
    const marked = readMarked(sample);
    const found = buildSbt.parse(marked.text, 'build.sbt');
    assert.deepEqual(
      found.dependencies.map(({ name, scope, version }) => `${name} ${scope} ${version ?? '-'}`),
      ['com.typesafe:akka-actor_2.13 runtime 2.8.0', 'org.b:b test 1.0', 'org.c:c peer 2.0', 'org.s:s_2.13 runtime -'],
    );
    assert.equal(found.name?.value, 'org.a:mine');
    assert.deepEqual(found.members, ['core']);
    checkSpan(marked, 'name', found.name?.span);
    checkSpan(marked, 'licence', found.licences[0]?.value.span);
    checkSpan(marked, 'url', found.licences[1]?.value.span);
    checkSpan(marked, 'cross', found.dependencies[0]?.nameSpan);
    checkSpan(marked, 'version', found.dependencies[1]?.requirement?.span);
  });
  it('takes what stands in project/ as tools of the build', () => {
    assert.equal(
      buildSbt.parse('addSbtPlugin("org.p" % "p" % "1.0")', 'project/plugins.sbt').dependencies[0]?.scope,
      'build',
    );
    assert.ok(buildSbt.matches('a/project/Dependencies.scala') && !buildSbt.matches('src/main/A.scala'));
  });
  it('survives any damage', () => {
    fuzzFormat(buildSbt, 'build.sbt', [readMarked(sample).text]);
  });
});
