/** PHP itself, its extensions and libraries, and Composer's own interfaces: what stands in `require` without being a package (https://getcomposer.org/doc/articles/composer-platform-dependencies.md). */
export function isPlatform(name: string): boolean {
  return /^(?:php(?:-.*)?|hhvm|(?:ext|lib)-.+|composer(?:-(?:plugin|runtime)-api)?)$/i.test(name);
}
