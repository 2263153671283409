import { FormatError } from '../errors.ts';
import { printable } from '../text/printable.ts';

/** Something that people give instead of a package. */
interface Other {
  /** Tests the beginning of a file as latin1, without a byte order mark and blanks in front. */
  is: RegExp;
  /** What the file is. */
  what: string;
  remedy: string;
}

const LEAVE_OUT = 'Give pkgfeed ipk and apk files only, and leave this one out.';
const FETCH_AGAIN =
  'Have the download fail when the server does (`curl --fail --location`), and download the package itself.';
const UNPACK = 'Unpack it first, and give pkgfeed the ipk and apk files in it.';
const ANNEX = 'Get the content with `git annex get` before this step.';

const OTHERS: readonly Other[] = [
  {
    is: /^version https:\/\/(git-lfs|hawser)\.github\.com\/spec\//,
    what: 'a Git LFS pointer, not the file that it stands for',
    remedy: 'Check the repository out with `lfs: true` (actions/checkout), or run `git lfs pull` first.',
  },
  {
    is: /^(\.\.\/)*(\.git)?\/?annex\/objects\//,
    what: 'a pointer of git-annex, not the file',
    remedy: ANNEX,
  },
  {
    is: /^[\w./+~-]{1,300}\.([ao]pk|ipk)$/i,
    what: 'a symbolic link that was stored as text',
    remedy:
      'Check the repository out where links work (`git config core.symlinks true`), or give the file itself.',
  },
  {
    is: /^(<!--[\s\S]*?-->\s*)?<(!doctype html|html|head|body|title|h1)\b/i,
    what: 'a web page, as a download leaves when the server answers with an error or a login',
    remedy: FETCH_AGAIN,
  },
  {
    is: /^<(\?xml|error>)/i,
    what: 'XML, as a download leaves when a server answers with an error',
    remedy: FETCH_AGAIN,
  },
  {
    is: /^[{[]\s*["{\]}]/,
    what: 'JSON, as a download leaves when a server answers with an error',
    remedy: FETCH_AGAIN,
  },
  {
    is: /^([45]\d\d[:\s]|not found|forbidden|unauthorized|access denied|bad (gateway|credentials)|too many requests)/i,
    what: 'the text of an error that a server sent instead of the package',
    remedy: FETCH_AGAIN,
  },
  {
    is: /^(-----BEGIN PGP SIGN|untrusted comment: (signature|signed|verify))/,
    what: 'a signature, not a package',
    remedy: LEAVE_OUT,
  },
  {
    is: /^(-----BEGIN |untrusted comment:)/,
    what: 'a key or a certificate, not a package',
    remedy: LEAVE_OUT,
  },
  { is: /^(Package|C:Q1)[:\w]/, what: 'the text of an index or of a control file', remedy: LEAVE_OUT },
  { is: /^PK\u0003\u0004/, what: 'a zip archive, as Android packages are', remedy: UNPACK },
  {
    is: /^(\u00fd7zXZ\0|BZh[1-9]|7z\u00bc\u00af|\u0028\u00b5\u002f\u00fd)/,
    what: 'an archive of another kind',
    remedy: UNPACK,
  },
  { is: /^[\s\S]{257}ustar/, what: 'a tar archive', remedy: UNPACK },
  { is: /^(\u007fELF|MZ[\0-\x1f\x80-\xff])/, what: 'a program', remedy: LEAVE_OUT },
  { is: /^\u00ed\u00ab\u00ee\u00db/, what: 'an rpm package', remedy: LEAVE_OUT },
];

/** How many bytes of a file are looked at. */
const LOOKED = 1024;

/** The error for a file that is not a package. It says what the first bytes show that it is. */
export function notAPackage(bytes: Buffer): FormatError {
  const { reason, remedy } = kindOf(bytes);
  return new FormatError({ code: 'FORMAT_UNKNOWN', reason, offset: 0, remedy });
}

function kindOf(bytes: Buffer): { reason: string; remedy: string } {
  if (bytes.length === 0) {
    return {
      reason: 'it is empty',
      remedy: 'Build or download it again; a full disk and a download that was cut off leave empty files.',
    };
  }
  const head = bytes.toString('latin1', 0, LOOKED);
  const text = head.replace(/^\u00ef\u00bb\u00bf/, '').trim();
  const other = OTHERS.find(({ is }) => is.test(head) || is.test(text));
  if (other !== undefined) return { reason: `it is ${other.what}`, remedy: other.remedy };
  if (text === '' || /^\0+$/.test(head)) {
    return {
      reason: `it begins with nothing but ${text === '' ? 'blanks' : 'zero bytes'}`,
      remedy: 'Build or download it again; a full disk and a system that crashed leave such files.',
    };
  }
  const seen = JSON.stringify(printable(head.slice(0, 4)));
  return { reason: `it is not a package of a known kind (it begins with ${seen})`, remedy: LEAVE_OUT };
}
