import type { Context } from './context';
import type { Project } from './project';

/** Has public registries asked about what nothing here tells, where the user's settings allow it. Nothing waits for the answer. */
export async function askRegistries({ settings, platform }: Context, project: Project): Promise<void> {
  if (!platform.runtime.network || !(await settings.of(project.uri)).online) return;
  try {
    await project.change((session) => session.askRegistries());
  } catch (error) {
    platform.runtime.log.error(`Registries could not be asked: ${String(error)}`);
  }
}
