import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { packageResolved } from './package-resolved';
import { packageSwift } from './package-swift';

const manifest = `// swift-tools-version:5.9
import PackageDescription
/* outer /* inner */ .package(url: "https://a.example/b/not.git") */
let package = Package(
    name: "«name:logic-core»",
    dependencies: [
        .package(url: "https://github.com/apple/«dep1:swift-nio».git", from: "«req1:2.0.0»"),
        .package(name: "X", url: "https://github.com/Example/«dep2:Lib»", .exact("«req2:1.2.3»")),
        .package(url: "git@example.org:team/«dep3:tool»", branch: "«req3:main»"),
        .package(path: "«dep4:../own»"),
        .package(id: "«dep5:mona.LinkedList»", "«req5:1.0.0"..<"2.0.0»"),
        .package(url: base + "x", from: "1.0.0"),
    ],
    targets: [.target(name: "a", dependencies: [.product(name: "NIO", package: "swift-nio")])]
)
`;
const three = `{ "originHash": "x", "pins": [
  { "identity": "«locked1:swift-nio»", "kind": "remoteSourceControl", "location": "https://github.com/apple/swift-nio.git", "state": { "revision": "abc", "version": "2.60.0" } },
  { "identity": "«locked2:own»", "kind": "localSourceControl", "location": "/home/me/own", "state": { "revision": "def" } }
], "version": 3 }`;
const one = `{ "object": { "pins": [
  { "package": "«locked:Lib»", "repositoryURL": "https://github.com/Example/Lib", "state": { "branch": null, "revision": "abc", "version": "1.2.3" } }
] }, "version": 1 }`;

describe('Swift packages', () => {
  it('reads a manifest without running it', () =>
    checkManifest(packageSwift, 'Package.swift', manifest, [
      'name logic-core',
      'runtime swift-nio 2.0.0 pkg:swift/github.com/apple/swift-nio',
      'runtime lib 1.2.3 =1.2.3 pkg:swift/github.com/Example/Lib@1.2.3',
      'runtime tool main pkg:swift/example.org/team/tool',
      'runtime own path:../own',
      'runtime mona.LinkedList 1.0.0..2.0.0',
    ]));
  it('reads lock files of versions 1 to 3', () => {
    checkManifest(packageResolved, 'Package.resolved', three, [
      'locked swift-nio@2.60.0 pkg:swift/github.com/apple/swift-nio@2.60.0',
      'locked own@def',
    ]);
    checkManifest(packageResolved, 'App.xcodeproj/project.xcworkspace/xcshareddata/swiftpm/Package.resolved', one, [
      'locked lib@1.2.3 pkg:swift/github.com/Example/Lib@1.2.3',
    ]);
  });
  it('holds on damaged files', () => {
    fuzzFormat(packageSwift, 'Package.swift', [manifest]);
    fuzzFormat(packageResolved, 'Package.resolved', [one, three]);
  });
});
