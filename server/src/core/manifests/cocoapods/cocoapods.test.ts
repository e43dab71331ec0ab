import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { podfile } from './podfile';
import { podfileLock } from './podfile-lock';
import { podspec } from './podspec';

const file = `platform :ios, '13.0'
target 'App' do
  use_frameworks!
  pod '«dep1:Firebase/Core»', '«req1:~> 10.0»'
  pod '«dep2:Own»', :path => '../Own'
  pod "«dep3:Fork»", git: 'https://github.com/example/Fork.git', tag: '1.0'
  target 'AppTests' do
    inherit! :search_paths
    pod '«dep4:Quick»'
  end
  pod '«dep5:Last»'
end
post_install do |installer|
  installer.pods_project.targets.each { |target| target.name }
end
`;
const spec = `Pod::Spec.new do |s|
  s.name             = '«name:bluetooth»'
  s.version          = '«version:0.0.1»'
  s.license          = { :type => '«licence1:MIT»', :file => '«licence2:../LICENSE»' }
  s.dependency '«dep1:Flutter»'
  s.test_spec 'Tests' do |test_spec|
    test_spec.dependency '«dep2:OCMock»', '«req:~> 3»'
  end
end
`;
const bare = `Pod::Spec.new do |spec|
  spec.name = "«name:a»"
  spec.source_files = '**/*.swift'
end
`;
const lock = `PODS:
  - «locked1:Alamofire (5.6.0)»
  - "«locked2:Firebase/Core (10.0)»":
    - Alamofire (= 5.6.0)
    - Missing (~> 1)
  - «locked3:Own (0.1)»:
    - Firebase/Core

DEPENDENCIES:
  - Firebase/Core (~> 10.0)
  - "Own (from \`../Own\`)"

SPEC REPOS:
  trunk:
    - Alamofire

EXTERNAL SOURCES:
  Own:
    :path: "../Own"

SPEC CHECKSUMS:
  Alamofire: aaaa

COCOAPODS: 1.12.0
`;

describe('CocoaPods', () => {
  it('reads a Podfile', () =>
    checkManifest(podfile, 'ios/Podfile', file, [
      'runtime Firebase/Core ~> 10.0',
      'runtime Own path:../Own',
      'runtime Fork pkg:github/example/fork@1.0',
      'test Quick',
      'runtime Last',
    ]));
  it('reads a podspec', () => {
    checkManifest(podspec, 'ios/bluetooth.podspec', spec, [
      'name bluetooth',
      'version 0.0.1',
      'licence name license.type = MIT (0 same)',
      'licence file license.file = ../LICENSE (0 same)',
      'runtime Flutter',
      'test OCMock ~> 3',
    ]);
    checkManifest(podspec, 'a.podspec', "Pod::Spec.new do |s|\n  s.license = '«licence:EUPL-1.2»'\nend\n", [
      'licence name license = EUPL-1.2',
    ]);
  });
  it('says where a missing licence goes', () =>
    checkManifest(podspec, 'a.podspec', bare, [
      'name a',
      `insert "  spec.name = \\"a\\"" + "\\n  spec.license = '{licence}'"`,
    ]));
  it('reads a lock file with who asks for whom', () =>
    checkManifest(podfileLock, 'Podfile.lock', lock, [
      'locked Alamofire@5.6.0 pkg:cocoapods/Alamofire@5.6.0',
      'locked Firebase/Core@10.0 pkg:cocoapods/Firebase@10.0 -> Alamofire@5.6.0',
      'locked Own@0.1 path:../Own pkg:cocoapods/Own@0.1 -> Firebase/Core@10.0',
      'root / runtime:Firebase/Core@10.0 runtime:Own@0.1',
    ]));
  it('holds on damaged files', () => {
    fuzzFormat(podfile, 'Podfile', [file]);
    fuzzFormat(podspec, 'a.podspec', [spec, bare]);
    fuzzFormat(podfileLock, 'Podfile.lock', [lock]);
  });
});
