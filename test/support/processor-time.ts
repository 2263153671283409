/** Milliseconds of the processor that this process has used; what the rest of the machine does takes none of them. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
