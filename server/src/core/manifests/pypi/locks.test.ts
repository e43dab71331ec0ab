import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { pipfile } from './pipfile';
import { pipfileLock } from './pipfile-lock';
import { poetryLock } from './poetry-lock';
import { pylock } from './pylock';
import { uvLock } from './uv-lock';

const pip = `[[source]]
url = "https://pypi.example/simple"
[packages]
«dep1:Django» = "«req1:==4.2»"
«dep2:own» = { path = "./own", editable = true }
[dev-packages]
«dep3:black» = "«req3:*»"
[requires]
python_version = "3.11"
`;
const pipLock = `{ "_meta": { "hash": { "sha256": "x" } },
  "default": { "«locked1:django»": { "version": "==4.2", "hashes": [] }, "«locked2:fork»": { "git": "https://github.com/example/fork", "ref": "abc" } },
  "develop": { "«locked3:black»": { "version": "==23.1" }, "django": { "version": "==4.2" } } }`;
const poetry = `[[package]]
name = "«locked1:Jinja2»"
version = "3.1"
groups = ["main", "dev"]
files = [
    {file = "a.whl", hash = "sha256:aaaa"},
]

[package.dependencies]
MarkupSafe = ">=2.0"

[package.extras]
i18n = ["Babel (>=2.7)"]

[[package]]
name = "«locked2:markupsafe»"
version = "2.1"
category = "dev"

[[package]]
name = "«locked3:own»"
version = "0.1"
[package.source]
type = "directory"
url = "../own"

[metadata]
lock-version = "2.0"
`;
const uv = `version = 1
[[package]]
name = "«locked1:project»"
version = "0.1.0"
source = { virtual = "." }
dependencies = [
    { name = "requests" },
]
[package.dev-dependencies]
dev = [{ name = "pytest", version = "8.0" }]
[package.optional-dependencies]
pdf = [{ name = "fork" }]

[[package]]
name = "«locked2:requests»"
version = "2.31"
source = { registry = "https://pypi.example/simple" }
wheels = [
    { url = "https://pypi.example/a.whl", hash = "sha256:aaaa" },
]

[[package]]
name = "«locked3:pytest»"
version = "8.0"

[[package]]
name = "«locked4:fork»"
version = "1"
source = { git = "https://github.com/example/fork?rev=v1#abc" }
`;
const shared = `lock-version = "1.0"
[[packages]]
name = "«locked1:a»"
version = "1.0"
dependencies = [{ name = "b" }]
[[packages]]
name = "«locked2:b»"
version = "2.0"
vcs = { type = "git", url = "https://github.com/example/b", commit-id = "abc" }
`;

describe('lock files of Python', () => {
  it('reads pipenv', () => {
    checkManifest(pipfile, 'Pipfile', pip, [
      'runtime Django ==4.2 =4.2',
      'runtime own path:./own',
      'development black *',
    ]);
    checkManifest(pipfileLock, 'Pipfile.lock', pipLock, [
      'locked django@4.2 runtime pkg:pypi/django@4.2',
      'locked fork@abc runtime pkg:github/example/fork@abc',
      'locked black@23.1 development pkg:pypi/black@23.1',
    ]);
  });
  it('reads poetry.lock', () =>
    checkManifest(poetryLock, 'poetry.lock', poetry, [
      'locked jinja2@3.1 Jinja2 runtime pkg:pypi/jinja2@3.1 -> markupsafe@2.1',
      'locked markupsafe@2.1 development pkg:pypi/markupsafe@2.1',
      'locked own@0.1 path:../own pkg:pypi/own@0.1',
    ]));
  it('reads uv.lock with the projects of its workspace', () =>
    checkManifest(uvLock, 'uv.lock', uv, [
      'locked project@0.1.0 path: pkg:pypi/project@0.1.0 -> requests@2.31 fork@1',
      'locked requests@2.31 pkg:pypi/requests@2.31',
      'locked pytest@8.0 pkg:pypi/pytest@8.0',
      'locked fork@1 pkg:github/example/fork@abc',
      'root / runtime:requests@2.31 optional:fork@1 development:pytest@8.0',
    ]));
  it('reads pylock.toml', () =>
    checkManifest(pylock, 'pylock.dev.toml', shared, [
      'locked a@1.0 pkg:pypi/a@1.0 -> b@2.0',
      'locked b@2.0 pkg:github/example/b@abc',
    ]));
  it('holds on damaged files', () => {
    fuzzFormat(pipfile, 'Pipfile', [pip]);
    fuzzFormat(pipfileLock, 'Pipfile.lock', [pipLock]);
    fuzzFormat(poetryLock, 'poetry.lock', [poetry]);
    fuzzFormat(uvLock, 'uv.lock', [uv]);
    fuzzFormat(pylock, 'pylock.toml', [shared]);
  });
});
