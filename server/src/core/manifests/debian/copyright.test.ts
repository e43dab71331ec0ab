import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { debianCopyright } from './copyright';

const full = `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: «name:kat»
Source: https://example.org

Files: *
Copyright: 2023 Somebody
License: «licence1:EUPL-1.2»

Files: vendor/*
 debian/*
Copyright: 2020 Other
License: «licence2:GPL-2+ or Expat»
 Permission is hereby granted

License: Expat
 The text
`;

describe('debian/copyright', () => {
  it('tells the licence of the whole from those of parts', () =>
    checkManifest(debianCopyright, 'debian/copyright', full, [
      'name kat',
      'licence native License = EUPL-1.2',
      'licence native License = GPL-2+ or Expat for vendor/* debian/*',
    ]));
  it('reads nothing from free text', () =>
    checkManifest(debianCopyright, 'pkg/debian/copyright', '(c) 2013-2017 Somebody\n\nLicense: MIT\n', []));
  it('holds on damaged files', () => fuzzFormat(debianCopyright, 'debian/copyright', [full]));
});
