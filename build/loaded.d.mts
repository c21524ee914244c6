export function bundled(file: string, room: string): Promise<string>
/** What the bundle exports is whatever its source does: the caller says what it takes. */
export function loaded<Module>(file: string, room: string): Promise<Module>
