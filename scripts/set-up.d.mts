export class SetUpError extends Error {}
export function readStamp(name: string): string | null
export function writeStamp(name: string, content: string): void
export function step<Result>(words: string, work: () => Promise<Result>): Promise<Result>
export function projectNode(): string
export function installDependencies(): Promise<void>
export function build(): Promise<void>
