import assert from 'node:assert/strict';
import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { MAX_WRITTEN } from '../parsing/limits';
import { gemfile } from './gemfile';
import { gemfileLock } from './gemfile-lock';
import { gemspec } from './gemspec';

const file = `# frozen_string_literal: true
source 'https://rubygems.org'
ruby file: '.ruby-version'
git_source(:github) { |name| "https://github.com/#{name}" }
gem '«dep1:rails»', '«req1:~> 7.1»'
gem "«dep2:pg»", "«req2:>= 1.0", "< 2»", require: false # database
gem('«dep3:own»', path: 'engines/own')
gem '«dep4:fork»', github: 'example/fork', tag: 'v1'
gem '«dep5:puma»', group: :production
if ENV['X']
  gem '«dep6:maybe»'
end
group :development, :test do
  gem '«dep7:rspec»', group: [:test]
  gem '«dep8:rubocop»',
      '«req8:1.0»',
      require: false
end
path 'components' do
  gem '«dep9:part»'
end
=begin
gem 'commented'
=end
gem name_of_it
text = <<~HERE
  gem 'not this'
HERE
gem '«dep10:last»'
__END__
gem 'behind the end'
`;
const spec = `Gem::Specification.new do |spec|
  spec.name          = "«name:a-gem»".freeze
  spec.version       = A::VERSION
  spec.licenses      = %w[«licence1:MIT» «licence2:Ruby»]
  spec.files = \`git ls-files -z\`.split("\\x0").reject { |f| f.match(%r{^(test|spec)/}) }
  spec.add_dependency "«dep1:rack»", "«req1:~> 2.0", ">= 2.0.3»"
  spec.add_runtime_dependency(%q<«dep2:thor»>.freeze, ["«req2:>= 1»"])
  spec.add_development_dependency '«dep3:minitest»'
end
`;
const bareSpec = `Gem::Specification.new do |s|
  s.name = '«name:b»'
  s.version = '«version:1.0»'
end
`;
const lock = `GIT
  remote: https://github.com/example/fork.git
  revision: abc
  specs:
    «locked1:fork (1.0)»
      rack (>= 2)

PATH
  remote: engines/own
  specs:
    «locked2:own (0.1.0)»

GEM
  remote: https://rubygems.org/
  specs:
    «locked3:nokogiri (1.15.0-x86_64-linux)»
    nokogiri (1.15.0)
    «locked4:rack (2.2.8)»
      nokogiri (~> 1.0)

PLATFORMS
  ruby

DEPENDENCIES
  fork!
  own!
  rack (~> 2.0)

BUNDLED WITH
   2.4.1
`;

describe('Ruby gems', () => {
  it('reads a Gemfile with groups, folders and repositories', () =>
    checkManifest(gemfile, 'Gemfile', file, [
      'runtime rails ~> 7.1',
      'runtime pg >= 1.0, < 2',
      'runtime own path:engines/own',
      'runtime fork pkg:github/example/fork@v1',
      'runtime puma',
      'runtime maybe',
      'test rspec',
      'test rubocop 1.0',
      'runtime part path:components/part',
      'runtime last',
    ]));
  it('reads a gemspec', () =>
    checkManifest(gemspec, 'a.gemspec', spec, [
      'name a-gem',
      'licence name licenses = MIT (0 unclear)',
      'licence name licenses = Ruby (0 unclear)',
      'runtime rack ~> 2.0, >= 2.0.3',
      'runtime thor >= 1',
      'development minitest',
    ]));
  it('follows names to what they are assigned', () =>
    checkManifest(
      gemspec,
      'a.gemspec',
      "V = '«version:1.2»'.freeze\nGem::Specification.new { |s|\n  s.version = V\n  s.name = OTHER\n}\n",
      ['version 1.2'],
    ));
  it('reads as much of a file as it says, and says so', () => {
    const { dependencies, problems } = gemfile.parse(`gem 'a'\n${' '.repeat(MAX_WRITTEN)}\ngem 'b'\n`, 'Gemfile');
    assert.deepEqual(
      dependencies.map(({ name }) => name),
      ['a'],
    );
    assert.deepEqual(
      problems.map(({ message }) => message.id),
      ['manifest.limit.length'],
    );
  });
  it('takes words that every object knows for what they are', () =>
    checkManifest(
      gemspec,
      'a.gemspec',
      "Gem::Specification.new do |s|\n  s.constructor 'a'\n  s.__proto__ 'b'\nend\n",
      [],
    ));
  it('says where a missing licence goes', () =>
    checkManifest(gemspec, 'b.gemspec', bareSpec, [
      'name b',
      'version 1.0',
      `insert "  s.name = 'b'" + "\\n  s.license = \\"{licence}\\""`,
    ]));
  it('reads a lock file with who asks for whom', () =>
    checkManifest(gemfileLock, 'Gemfile.lock', lock, [
      'locked fork@1.0 pkg:github/example/fork@abc -> rack@2.2.8',
      'locked own@0.1.0 path:engines/own pkg:gem/own@0.1.0',
      'locked nokogiri@1.15.0 pkg:gem/nokogiri@1.15.0',
      'locked rack@2.2.8 pkg:gem/rack@2.2.8 -> nokogiri@1.15.0',
      'root / runtime:fork@1.0 runtime:own@0.1.0 runtime:rack@2.2.8',
    ]));
  it('says where a merge was left undone', () =>
    checkManifest(gemfileLock, 'Gemfile.lock', 'GEM\n  specs:\n«problem:<<<<<<< HEAD»\n    a (1)\n', [
      'locked a@1 pkg:gem/a@1',
      'error manifest.merge-conflict',
    ]));
  it('holds on damaged files', () => {
    fuzzFormat(gemfile, 'Gemfile', [file]);
    fuzzFormat(gemspec, 'a.gemspec', [spec, bareSpec]);
    fuzzFormat(gemfileLock, 'Gemfile.lock', [lock]);
  });
});
