export function bundled(file: string, room: string): Promise<string>
