/** The name that messages are written with. */
export const PLAIN_NAME = 'pkgfeed';

/** A text in which commands are named as the reader starts them: `` `node dist/cli.js check` `` for `` `pkgfeed check` ``. */
export const withOwnName = (text: string, name: string): string =>
  name === PLAIN_NAME ? text : text.replace(/`pkgfeed(?= [A-Za-z-])/g, () => `\`${name}`);

/** A text for the log of a workflow: commands that the action has are named by its input. */
export const withInputName = (text: string): string =>
  text.replace(/`pkgfeed (publish|reindex|prune|rollback|verify)`/g, '`command: $1`');
