/** The page shows a folder and a package under addresses of their own, behind its `#`. */

const segments = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** @param url the feed's address, without a slash at its end */
export function folderView(url: string, folder: string): string {
  return `${url}/#/f/${segments(folder)}`;
}

export function packageView(url: string, folder: string, name: string): string {
  return `${url}/#/p/${segments(folder)}/${encodeURIComponent(name)}`;
}
