/** npm hands SIGTERM to its shell, and the shell to nobody: a server started through npm would live on unseen and keep its port and its folder. So it stops, as for a signal of its own, when the shell is gone. */
export function stopWithNpm(): void {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
  const shell = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  look.unref();
}
