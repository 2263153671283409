import { lastText, type Reader } from './values.ts';

/** The name of a branch of git, also written as `refs/heads/NAME`. */
export const gitBranch: Reader<string> = (given, asked) => {
  const text = lastText(given, asked);
  const value = text.replace(/^refs\/heads\//, '');
  const remedy = 'Write the name alone, such as gh-pages.';
  if (value === 'HEAD') {
    const refusal = {
      wanted: 'the name of a branch',
      remedy: 'Name the branch that Pages serves, such as gh-pages.',
    };
    return { value, refusal };
  }
  if (value.startsWith('refs/')) {
    const tag = /^refs\/tags\//.test(value) ? 'a branch: Pages serves no tags' : 'a branch';
    const name = /^refs\/remotes\/[^/]+\/(.+)$/.exec(value)?.[1];
    return { value, refusal: { wanted: tag, remedy: name === undefined ? remedy : `Write ${name}.` } };
  }
  if (isBranchName(value)) return { value };
  const isAddress = /:\/\/|^[^@]*@[^:]*:/.test(value);
  return {
    value,
    refusal: {
      wanted: 'a branch name git takes',
      remedy: isAddress ? `${remedy} A repository is \`pages-repository\`.` : remedy,
    },
  };
};

/** git's own rules for a branch name (check-ref-format), in short. */
function isBranchName(name: string): boolean {
  return (
    /^[A-Za-z0-9_][A-Za-z0-9._/+@-]*$/.test(name) &&
    !/\.\.|\/\/|\/\.|@\{|\.lock(\/|$)|[/.]$/.test(name) &&
    name.length <= 200
  );
}
