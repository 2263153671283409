import { BlockList, isIP } from 'node:net';

/** The most exceptions that are read. */
const LIMIT = 1000;

/**
 * Whether `NO_PROXY` excepts an address, as git reads it: names with everything below them, addresses, networks such as
 * 10.0.0.0/8, and `*` for all. A name may begin with `*.` and end with a port, as for other programs.
 */
export function isExcepted(url: URL, exceptions: string): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  const words = exceptions.slice(0, 100 * LIMIT).split(/[\s,]+/, LIMIT);
  return words.some((word) => word === '*' || matches(word.toLowerCase(), host, port));
}

function matches(word: string, host: string, port: string): boolean {
  const [, bracketed, name = bracketed ?? word, wanted = port] =
    /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(word) ?? [];
  if (wanted !== port || name === '') return false;
  if (isIP(host) !== 0) return isInNetwork(host, name);
  const suffix = name.replace(/^\*?\.?/, '').replace(/\.$/, '');
  return suffix !== '' && (host === suffix || host.endsWith(`.${suffix}`));
}

/** True for the address itself, and for a network that it is in. */
function isInNetwork(host: string, word: string): boolean {
  const [address = '', bits] = word.split('/', 2);
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  const most = family === 'ipv6' ? 128 : 32;
  const length = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : most + 1;
  if (isIP(address) === 0 || length > most) return false;
  const list = new BlockList();
  list.addSubnet(address, length, family);
  return list.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4');
}
