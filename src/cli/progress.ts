/** Progress on a terminal: a bar with rate and time left. Elsewhere: a plain line at the start of each step and per tenth. */
export interface Progress {
  step(name: string, done: number, total: number): void;
  /** A line above the bar. */
  line(text: string): void;
  end(): void;
}

export function createProgress(output: NodeJS.WriteStream, now: () => number = () => performance.now()): Progress {
  const terminal = output.isTTY === true;
  let current = "";
  let began = 0;
  let tenth = -1;
  let drawn = false;

  const wipe = () => {
    if (drawn) output.write("\r\u001b[2K");
    drawn = false;
  };

  return {
    step(name, done, total) {
      if (name !== current) {
        current = name;
        began = now();
        tenth = -1;
      }
      const elapsed = (now() - began) / 1000;
      const rate = done > 0 && elapsed > 0 ? done / elapsed : 0;
      const left = rate > 0 ? (total - done) / rate : undefined;
      const numbers = `${done}/${total}${rate ? ` · ${rate.toFixed(1)}/s` : ""}${left !== undefined && done < total ? ` · ${Math.ceil(left)} s` : ""}`;
      if (terminal) {
        const filled = total > 0 ? Math.round((24 * done) / total) : 24;
        output.write(`\r\u001b[2K${name} ${"█".repeat(filled)}${"░".repeat(24 - filled)} ${numbers}`);
        drawn = true;
      } else {
        const reached = total > 0 ? Math.floor((10 * done) / total) : 10;
        if (reached === tenth) return;
        tenth = reached;
        output.write(`${name} ${numbers}\n`);
      }
    },
    line(text) {
      wipe();
      output.write(`${text}\n`);
    },
    end: wipe,
  };
}
