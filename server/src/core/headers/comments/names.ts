import type { CommentStyleName } from './styles';

/** Whole file names (lower case) by comment style, for files without an ending that tells, or with one that misleads. */
export const NAMES: Readonly<Partial<Record<CommentStyleName | 'none', string>>> = {
  hash:
    '.bash_aliases .bash_profile .bashrc .bazelignore .bazelrc .browserslistrc .clang-format .clang-tidy .clangd .condarc .coveragerc .cvsignore .dockerignore .earthlyignore .editorconfig .envrc .env .eslintignore .flake8 .gcloudignore .gitattributes .gitignore .gitmodules .git-blame-ignore-revs .helmignore .hgignore .htaccess .ignore .inputrc .isort.cfg .mailmap .mdlrc .npmignore .nvmrc .prettierignore .profile .pylintrc .python-version .rspec .rubocop.yml .ruby-version .shellcheckrc .stylelintignore .taprc .tool-versions .travis.yml .vscodeignore .yamllint .yarnrc .zprofile .zshenv .zshrc .b4-config .checkpatch.conf .get_maintainer.conf .renviron .rprofile ansible.cfg apkbuild berksfile brewfile build buildfile capfile cmakelists.txt codeowners containerfile cpanfile dangerfile dockerfile doxyfile earthfile fastfile gemfile gnumakefile gradlew guardfile justfile kbuild kconfig maintainers makefile makefile.am makefile.in manifest.in matplotlibrc meson.build meson_options.txt meson.options module.bazel pipfile pkgbuild podfile procfile puppetfile py.typed pylintrc rakefile requirements.txt constraints.txt robots.txt setup.cfg snakefile sconscript sconstruct thorfile tiltfile tox.ini uncrustify.cfg vagrantfile wscript workspace',
  slashes: 'go.mod go.work jenkinsfile',
  dashes: 'cabal.project .luacheckrc .luacov',
  semicolon: '.npmrc dune dune-project dune-workspace',
  markup: 'pom.xml nuget.config web.config app.config',
  m4: 'configure.ac configure.in aclocal.m4',
  quote: '.exrc .gvimrc .vimrc _vimrc vimrc',
  none:
    '.arcconfig .arclint .arcunit .babelrc .eslintrc .jshintrc .metadata .prettierrc .swcrc .watchmanconfig archive.sctxar cargo.lock composer.lock flake.lock gemfile.lock go.sum go.work.sum mix.lock package-lock.json pdm.lock pipfile.lock podfile.lock poetry.lock pubspec.lock uv.lock yarn.lock gradle.lockfile bun.lock bun.lockb packages.lock.json',
};
