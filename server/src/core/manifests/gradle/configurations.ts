import type { Scope } from '../format';

/**
 * What a dependency of a configuration is for, by the names Gradle's plugins give them (Java, Kotlin, Android: `main`,
 * `api`, `testImplementation`, `debugImplementation`). Configurations with other names are made by a build for its tools.
 */
export function scopeOfConfiguration(name: string): Scope {
  if (/^(?:test|androidTest|e2e|integrationTest|functionalTest|jmh)|(?:Test|Tests|TestFixtures)(?:[A-Z]|$)/.test(name))
    return 'test';
  if (/^(?:annotationProcessor|kapt|ksp|classpath|coreLibraryDesugaring)|(?:AnnotationProcessor|Ksp|Kapt)/.test(name))
    return 'build';
  if (/^(?:developmentOnly|debug|checkstyle|pmd|spotbugs|findbugs|detekt|ktlint|jacoco|lintChecks|codenarc)/.test(name))
    return 'development';
  if (
    /(?:^|[a-z])(?:compileOnly|compileOnlyApi|provided|providedCompile|providedRuntime|CompileOnly|CompileOnlyApi)$/.test(
      name,
    )
  )
    return 'peer';
  return /(?:^|[a-z])(?:implementation|api|compile|runtimeOnly|runtime|Implementation|Api|Compile|RuntimeOnly|Runtime|runtimeClasspath|compileClasspath|RuntimeClasspath|CompileClasspath)$/.test(
    name,
  )
    ? 'runtime'
    : 'build';
}
