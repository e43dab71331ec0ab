import { pom } from '../../core/manifests/maven/pom';
import { readPackageDocument } from '../../core/resolution/documents';
import type { Registry } from './model';

/** POMs of Maven Central (https://central.sonatype.org/search/rest-api-guide/); a licence left to the parent is asked of the parent. */
export const mavenRegistry: Registry = {
  ecosystems: ['maven', 'gradle', 'sbt', 'ivy'],
  interval: 50,
  address: ({ name, version }) => {
    const [group, artifact] = name.split(':');
    return group && artifact ? `https://repo1.maven.org/maven2/${[...group.split('.'), artifact, version].map(encodeURIComponent).join('/')}/${encodeURIComponent(`${artifact}-${version}`)}.pom` : undefined;
  },
  read: (body, { ecosystem }) => {
    const document = readPackageDocument(pom, body, 'a.pom');
    const values = document.statements.flatMap((statement) => statement.values);
    if (values.length > 0 || !document.inheritsLicence) return { values, relation: 'any' };
    const parent = (key: string): string => document.properties.get(`project.parent.${key}`) ?? '';
    return { values: [], relation: 'any', next: { ecosystem, name: `${parent('groupId')}:${parent('artifactId')}`, version: parent('version') } };
  },
};
