export const id = 366;
export const ids = [366];
export const modules = {

/***/ 597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KU: () => (/* binding */ notPlainFile),
/* harmony export */   Mx: () => (/* binding */ readFeedFiles),
/* harmony export */   ad: () => (/* binding */ oversized),
/* harmony export */   yB: () => (/* binding */ readUnlessLarge)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _feed_file_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1600);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4865);



/** The most bytes of all files that are read together: those of a feed with 100,000 packages. */
const TOTAL_LIMIT = 256 << 20;
/** The files that are too large to read, with their sizes in bytes. */
async function oversized(home, tip, paths) {
    const sizes = await home.sizes(tip, paths);
    return new Map([...sizes].filter(([path, size]) => size > (0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .largestRead */ .nu)(path)));
}
/**
 * Reads files of a feed that are not packages. Files that are too large are not read; `large` has their sizes in bytes.
 */
async function readUnlessLarge(home, tip, paths) {
    const large = await oversized(home, tip, paths);
    const small = paths.filter((path) => !large.has(path));
    return { files: await home.read(tip, small), large };
}
/**
 * Reads files of a feed that are not packages. Those that the change can do without are left out where they are too
 * large.
 *
 * @throws FeedError for another file that is too large, before it is read, and when all of them together are too large
 */
async function readFeedFiles(home, tip, paths) {
    const sizes = await home.sizes(tip, paths);
    const left = new Set();
    let total = 0;
    for (const [path, size] of [...sizes].sort(([a], [b]) => Number((0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .isOptional */ .dK)(a)) - Number((0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .isOptional */ .dK)(b)))) {
        const isLarge = size > (0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .largestRead */ .nu)(path);
        if ((0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .isOptional */ .dK)(path) && (isLarge || total + size > TOTAL_LIMIT)) {
            left.add(path);
            continue;
        }
        total += size;
        if (isLarge)
            throw tooLarge(`${path} has ${size} bytes, and at most ${(0,_feed_file_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .largestRead */ .nu)(path)} are read`);
        if (total > TOTAL_LIMIT)
            throw tooLarge(`the indexes and catalogs have more than ${TOTAL_LIMIT} bytes together`);
    }
    return await home.read(tip, paths.filter((path) => !left.has(path)));
}
function tooLarge(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FeedError */ .lS({
        code: 'FEED_INDEX',
        message: (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(what),
        remedy: 'Restore the file from the history of the feed, or split the feed if it is meant to be so large.',
    });
}
/** The error for a path that is not a plain file. */
function notPlainFile(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConflictError */ .fK({
        code: 'CONFLICT_PATH',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path)} is not a plain file that can be read: it may be a link, a pipe or a device`,
        remedy: 'Find out who put it there, and put the file itself in its place.',
    });
}


/***/ }),

/***/ 7366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ openHome)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/git/host-keys.js

/**
 * The host keys of github.com, as https://api.github.com/meta states them. Their fingerprints are documented in "GitHub's
 * SSH key fingerprints",
 * https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/githubs-ssh-key-fingerprints:
 *
 * - Ed25519: SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU
 * - ECDSA: SHA256:p2QAMXNIC1TJYWeIOttrVc98/R1BUFWu3/LiyKgUfQM
 *
 * Every ssh that GitHub still accepts knows one of the two, so the RSA key is left out.
 */
const GITHUB_HOST_KEYS = [
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl',
    'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBEmKSENjQEezOmxkZMy7opKgwFB9nkt5YRrYMjNuG5N87uRgg6CLrbo5wAdT/y6v0mKV0U2w0WZ2YB/++Tpockg=',
];
/** GitHub's servers. The second one speaks SSH on the port of HTTPS, for networks that block everything else. */
const GITHUB_HOSTS = new Map([
    ['github.com', 'github.com'],
    ['ssh.github.com', '[ssh.github.com]:443'],
]);
/** `[@marker] names type key`, as sshd(8) defines it. */
const LINE = /^(@(cert-authority|revoked)\s+)?\S+\s+[a-z0-9@.-]+\s+[A-Za-z0-9+/]+={0,2}(\s.*)?$/;
/**
 * The text of a known_hosts file for a server.
 *
 * @param server the server's name
 * @param lines the lines that the user gives
 * @throws InputError for a server without a known key, and for lines that ssh would ignore
 */
function knownHosts(server, lines) {
    const known = lines.filter((line) => !line.startsWith('#'));
    const wrong = known.findIndex((line) => !LINE.test(line));
    if (wrong !== -1) {
        throw new errors/* InputError */.dz({
            code: 'INPUT_VALUE',
            // A key that was pasted into the wrong place must not be repeated.
            message: `line ${wrong + 1} of \`ssh-known-hosts\` is not a line of a known_hosts file`,
            remedy: 'Write whole lines of three words, such as `git.example.org ssh-ed25519 AAAA…`.',
        });
    }
    if (known.length === 0 && !GITHUB_HOSTS.has(server)) {
        throw new errors/* InputError */.dz({
            code: 'INPUT_MISSING',
            message: `\`ssh-known-hosts\` is not given, so pkgfeed could not recognize a server that poses as ${server}`,
            remedy: `Give the lines that \`ssh-keyscan ${server}\` prints, after you compared the fingerprints that \`ssh-keygen -lf -\` shows for them with those that the server’s operator publishes.`,
        });
    }
    const github = [...GITHUB_HOSTS.values()].join(',');
    return [...GITHUB_HOST_KEYS.map((key) => `${github} ${key}`), ...known].map((line) => `${line}\n`).join('');
}

// EXTERNAL MODULE: ./build/git/remote.js
var git_remote = __webpack_require__(1245);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/machine/refusals.js
var refusals = __webpack_require__(3621);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(4865);
;// CONCATENATED MODULE: ./build/git/refusals.js


/** The error for a failed command, which says what it means to the user. */
function refusalOf(failed) {
    const { verb, said, stderr, code } = failed;
    // First, because the same output also has words that stand for a refused token.
    const [, owned] = /dubious ownership in repository at '([^'\n]{1,1000})'/.exec(stderr) ?? [];
    if (owned !== undefined) {
        return new errors/* GitError */.XS({
            code: 'GIT_REMOTE',
            message: `git ${verb} does not use ${(0,printable/* printable */.g$)(owned)}, because the folder belongs to another user`,
            remedy: `Run it as that user; or, if you trust everybody who can write there, run \`git config --global --add safe.directory ${shellWord(owned)}\`.`,
        });
    }
    const lock = lockIn(stderr);
    if (lock !== undefined) {
        return new errors/* GitError */.XS({
            code: 'GIT_LOCKED',
            message: `git ${verb} stopped: ${lock.why}`,
            remedy: lock.remedy,
        });
    }
    if (UNREACHABLE.test(stderr))
        return unreachable(failed);
    const overSsh = sshRefusal(failed);
    if (overSsh !== undefined)
        return overSsh;
    if (/error: 30[1278]/.test(stderr)) {
        return new errors/* GitError */.XS({
            code: 'GIT_REMOTE',
            message: `git ${verb} was sent to another address: ${said}`,
            remedy: 'The repository has moved: write its new name or address in `pages-repository`.',
        });
    }
    const access = /Authentication failed|could not read Username|could not read Password|error: (401|403)|Permission (to|denied)|[Rr]epository .{0,300}not found|access rights|HTTP 40[13]/;
    if (access.test(stderr)) {
        return new errors/* GitError */.XS({
            code: 'GIT_ACCESS',
            message: `git ${verb} was refused: ${said}`,
            remedy: 'Give a `token` that may write: in a workflow, `permissions: contents: write`; for another repository, a token made for it.',
        });
    }
    if (/unable to access|Could not resolve|Failed to connect|not found/.test(stderr)) {
        return unreachable(failed);
    }
    return new errors/* GitError */.XS({
        code: 'GIT_FAILED',
        message: `git ${verb} ended with ${code}: ${said}`,
        remedy: 'Read what git says, and fix that.',
    });
}
/** What to say about a lock file of another git; undefined when git's output names none. */
function lockIn(stderr) {
    const [, lock] = /Unable to create '([^'\n]{1,1000}\.lock)': File exists/.exec(stderr) ?? [];
    if (lock === undefined)
        return undefined;
    const file = (0,printable/* printable */.g$)(lock.replaceAll('/./', '/'));
    return {
        why: `the lock file ${file} exists: another git works in that repository, or was stopped there`,
        remedy: `If another git runs in that repository, wait for it. If not, delete ${file}. Then run it again.`,
    };
}
/** A path as one word of a shell. */
const shellWord = (path) => /^[\w./:@+-]+$/.test(path) ? path : `'${(0,printable/* printable */.g$)(path).replaceAll("'", "'\\''")}'`;
/** What git says when it fails before it uses a token or a key. */
const UNREACHABLE = /does not appear to be a git repository|not a git repository|invalid gitfile format|Could not resolve host|Connection refused|Connection timed out|No route to host/;
function unreachable({ verb, said }) {
    return new errors/* GitError */.XS({
        code: 'GIT_REMOTE',
        message: `git ${verb} did not reach the repository: ${said}`,
        remedy: 'Check `pages-repository` (a path must be a bare git repository or not exist yet; use `directory` for a plain folder) and the network.',
    });
}
/** The error for what ssh says, or GitHub over SSH; undefined for anything else. */
function sshRefusal({ verb, said, stderr }) {
    if (/\bssh: (command )?not found|cannot run ssh/.test(stderr))
        return opensshMissing('ssh', said);
    if (/Host key verification failed/.test(stderr)) {
        const what = /IDENTIFICATION HAS CHANGED/.test(stderr)
            ? 'the server shows another host key than the known one'
            : 'the host key of the server is not known';
        return new errors/* GitError */.XS({
            code: 'GIT_REMOTE',
            message: `git ${verb} did not trust the server, because ${what}: ${said}`,
            remedy: 'Compare the fingerprints that `ssh-keyscan HOST | ssh-keygen -lf -` shows with those that the server’s operator publishes; if they agree, give the lines of `ssh-keyscan HOST` as `ssh-known-hosts`, next to `ssh-key`.',
        });
    }
    if (/marked as read only/.test(stderr)) {
        return new errors/* GitError */.XS({
            code: 'GIT_ACCESS',
            message: `git ${verb} was refused, because the deploy key can only read: ${said}`,
            remedy: 'Delete the deploy key in the settings of the repository, and add its public half again with “Allow write access”.',
        });
    }
    if (/Permission denied \(|^ERROR: (Permission to|Repository not found)/m.test(stderr)) {
        return new errors/* GitError */.XS({
            code: 'GIT_ACCESS',
            message: `git ${verb} was refused, because this key may not do it: ${said}`,
            remedy: 'Add the public half of the deploy key to this repository, with “Allow write access”, and give the secret half as `ssh-key`.',
        });
    }
    return undefined;
}
/** The error for a missing program of OpenSSH. */
function opensshMissing(program, said, cause) {
    return new errors/* GitError */.XS({
        code: 'GIT_MISSING',
        message: `${program} could not be started: ${said}`,
        remedy: 'Install OpenSSH’s client, and make sure that ssh, ssh-agent and ssh-add are on the PATH.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/git/ssh.js








/** Milliseconds that ssh-agent and ssh-add may take. */
const PATIENCE = 20_000;
/** The longest path of a socket that every system allows, in bytes. */
const LONGEST_SOCKET = 100;
/** Ends the agent when its input closes, as it does whenever this process ends. */
const UNTIL_WE_END = 'printf "%s\\n" "$SSH_AUTH_SOCK"; cat; kill "$SSH_AGENT_PID"';
/**
 * Starts an agent for this run, and adds a secret key. The key is never on a disk, in an argument list or in an
 * environment.
 *
 * @param key its text as ssh-add reads it, and where it comes from
 * @param hosts the text of a known_hosts file; ssh connects only to these servers
 * @returns variables for git's environment, with which it uses only this key
 * @throws KeyError for a key that ssh-add does not accept, GitError when the programs fail
 */
async function openSsh(key, hosts, host) {
    const folder = await host.temporaryFolder();
    const hostsFile = (0,external_node_path_.join)(folder, 'known_hosts');
    await (0,promises_.writeFile)(hostsFile, hosts);
    const socket = await startAgent((0,external_node_path_.join)(folder, 'agent'), host.env);
    await addKey(key, socket, host.env);
    return { GIT_SSH_COMMAND: sshCommand(hostsFile), GIT_SSH_VARIANT: 'ssh', SSH_AUTH_SOCK: socket };
}
/** The ssh command: without the user's configuration, other keys, prompts, unknown servers and endless silence. */
function sshCommand(hostsFile) {
    const options = [
        'BatchMode=yes',
        'PreferredAuthentications=publickey',
        'PasswordAuthentication=no',
        'IdentityFile=none',
        'StrictHostKeyChecking=yes',
        `UserKnownHostsFile=${optionValue(hostsFile)}`,
        'GlobalKnownHostsFile=/dev/null',
        'UpdateHostKeys=no',
        'CheckHostIP=no',
        'ClearAllForwardings=yes',
        'ForwardAgent=no',
        'ConnectTimeout=30',
        'ServerAliveInterval=15',
        'ServerAliveCountMax=4',
        'LogLevel=ERROR',
    ];
    return ['ssh', '-F', 'none', ...options.flatMap((option) => ['-o', option])].map(ssh_shellWord).join(' ');
}
/** Quotes a path: ssh ends it at a blank, and expands what begins with a percent sign. */
const optionValue = (path) => `"${path.replaceAll('\\', '/').replaceAll('%', '%%').replaceAll('"', '\\"')}"`;
/** Quotes a word, because git runs the command in a shell. */
const ssh_shellWord = (word) => /^[\w./=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
/** The environment of ssh-agent and ssh-add, without the variables that hold secrets. */
function bareEnvironment({ PATH, HOME }) {
    return { PATH, HOME, LC_ALL: 'C' };
}
/** Starts ssh-agent. @returns the path of its socket */
async function startAgent(path, env) {
    // If the path is too long for a socket, the agent chooses a place itself and cleans up there.
    const place = Buffer.byteLength(path) <= LONGEST_SOCKET ? ['-a', path] : [];
    const agent = (0,external_node_child_process_.spawn)('ssh-agent', [...place, 'sh', '-c', UNTIL_WE_END], {
        env: bareEnvironment(env),
        // Ctrl-C in a terminal must not stop the agent. It ends when this process is gone.
        detached: true,
    });
    agent.stdin.on('error', () => undefined);
    const ended = endOf(agent, 'ssh-agent').then(({ said }) => {
        throw unusable(`ssh-agent did not start: ${said}`);
    });
    const spoken = (0,external_node_events_.once)(agent.stdout, 'data', { signal: AbortSignal.timeout(PATIENCE) }).catch(() => {
        agent.kill();
        throw unusable('ssh-agent did not start in time');
    });
    const [line] = (await Promise.race([spoken, ended]));
    // The agent must not keep this process alive.
    agent.unref();
    agent.stdin.unref();
    agent.stdout.destroy();
    agent.stderr.destroy();
    return line.toString('utf8').trim();
}
async function addKey(key, socket, env) {
    const adder = (0,external_node_child_process_.spawn)('ssh-add', ['-q', '-'], {
        env: { ...bareEnvironment(env), SSH_AUTH_SOCK: socket, SSH_ASKPASS_REQUIRE: 'never' },
        // Without a terminal ssh-add cannot ask for a passphrase.
        detached: true,
        signal: AbortSignal.timeout(PATIENCE),
    });
    adder.stdin.on('error', () => undefined);
    adder.stdin.end(key.text);
    const { code, said } = await endOf(adder, 'ssh-add');
    if (code === 0)
        return;
    if (code === 1) {
        throw new errors/* KeyError */.eN({
            code: 'KEY_MALFORMED',
            message: `${key.origin} holds a key that ssh-add does not accept: ${said}`,
            remedy: "Store the whole secret file again, or make another key with `ssh-keygen -t ed25519 -N '' -f deploy-key`.",
        });
    }
    throw unusable(`ssh-add ended with ${code}: ${said}`);
}
function unusable(message) {
    return new errors/* GitError */.XS({
        code: 'GIT_FAILED',
        message,
        remedy: 'Run it where OpenSSH’s ssh-agent works, or give a `token` instead of `ssh-key`.',
    });
}
/** Waits for the end of a program. @throws GitError when it cannot be started or takes too long */
async function endOf(child, program) {
    const stderr = [];
    child.stderr?.on('data', (data) => stderr.push(data));
    try {
        const [code] = (await (0,external_node_events_.once)(child, 'close'));
        const said = (0,printable/* printable */.g$)(Buffer.concat(stderr).toString('utf8').trim().replace(/\s+/g, ' '));
        return { code, said: said.slice(0, 500) || 'it said nothing' };
    }
    catch (cause) {
        if (cause.name === 'AbortError')
            throw unusable(`${program} did not end in time`);
        throw (0,refusals/* shortage */.wD)(cause) ?? opensshMissing(program, cause.message, cause);
    }
}

// EXTERNAL MODULE: ./build/github/server.js + 12 modules
var github_server = __webpack_require__(4203);
// EXTERNAL MODULE: ./build/keys/armor.js
var armor = __webpack_require__(2710);
// EXTERNAL MODULE: ./build/keys/kind.js
var keys_kind = __webpack_require__(6687);
;// CONCATENATED MODULE: ./build/keys/ssh-key.js



const MAKE_ONE = "make a deploy key with `ssh-keygen -t ed25519 -N '' -f deploy-key`";
const WANTED = {
    noun: 'an SSH secret key',
    remedy: `Put the whole secret file of an SSH key into it, or ${MAKE_ONE}.`,
    secretHalf: 'Give the secret half of the pair: the file whose name does not end in .pub.',
};
/** Each server decides which of these it accepts. */
const ACCEPTED = new Set([
    'openssh',
    'rsa',
    'ec',
    'ed25519',
    'pkcs8',
    'other-private',
]);
/**
 * Restores the text of an SSH secret key to the form that OpenSSH writes, even if pasting changed its spaces and line
 * ends.
 *
 * @throws KeyError for anything else, and for a key with a passphrase
 */
function readSshKey(given) {
    const text = (0,keys_kind/* secretTextOf */.B1)(given);
    const kind = (0,keys_kind/* kindOfKey */.RI)(text);
    if (kind === 'putty') {
        const remedy = `Export it from PuTTYgen with “Conversions → Export OpenSSH key”, or ${MAKE_ONE}.`;
        throw (0,keys_kind/* wrongKind */.oF)(given.origin, kind, { ...WANTED, remedy });
    }
    const block = (0,armor/* armorBlocks */.ko)(text).find(({ label }) => label.endsWith('PRIVATE KEY'));
    if (kind === 'encrypted' || (block !== undefined && isEncrypted(block))) {
        throw new errors/* KeyError */.eN({
            code: 'KEY_PASSPHRASE',
            message: `${given.origin} is protected by a passphrase, which an SSH key here must not be`,
            remedy: `Take the passphrase away with \`ssh-keygen -p -N '' -f FILE\`, or ${MAKE_ONE}.`,
        });
    }
    if (!ACCEPTED.has(kind))
        throw (0,keys_kind/* wrongKind */.oF)(given.origin, kind, WANTED);
    if (block?.bytes !== undefined)
        return { text: block.text, origin: given.origin };
    throw new errors/* KeyError */.eN({
        code: 'KEY_MALFORMED',
        message: `${given.origin} holds a key that is damaged or cut short`,
        remedy: 'Store the whole secret file again, with its first and last line.',
    });
}
const MAGIC = 'openssh-key-v1\0';
/** Old PEM says it in a header. OpenSSH's own format begins with the name of the cipher. */
function isEncrypted({ bytes, text }) {
    if (text.includes('Proc-Type: 4,ENCRYPTED'))
        return true;
    if (bytes?.toString('latin1', 0, MAGIC.length) !== MAGIC)
        return false;
    return bytes.toString('latin1', MAGIC.length, MAGIC.length + 8) !== '\0\0\0\x04none';
}

// EXTERNAL MODULE: ./build/formats/formats.js
var formats = __webpack_require__(4979);
;// CONCATENATED MODULE: ./build/git/environment.js
/** The name of an empty file, which git accepts on every system. */
const NOTHING = '/dev/null';
/** Settings of every git that works on our repository. */
const CONFIG = [
    ['core.fsync', 'none'],
    // The git of a vendor can have configuration that cannot be switched off.
    ['core.hooksPath', NOTHING],
    ['core.attributesFile', NOTHING],
    ['core.fsmonitor', 'false'],
    ['core.autocrlf', 'false'],
    ['credential.helper', ''],
    // This also disables SSH_ASKPASS.
    ['core.askPass', ''],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    // With the default, git downloads and sends again each blob that is listed at a new path.
    ['pack.useSparse', 'false'],
    // These objects live only during the run. The push compresses them.
    ['core.looseCompression', '0'],
    ['protocol.version', '2'],
    // git gives up on a server that sends fewer bytes a second than this, for this many seconds.
    ['http.lowSpeedLimit', '100'],
    ['http.lowSpeedTime', '60'],
];
/** Variables of git that say how to reach a server. None of them names a program. */
const NETWORK = /^GIT_(SSL_.*|PROXY_SSL_.*|HTTP_PROXY_AUTHMETHOD|HTTP_USER_AGENT)$/;
/** Variables that name the user's ssh. */
const SSH = /^GIT_(SSH|SSH_COMMAND|SSH_VARIANT)$/;
/** Variables that hold the user's configuration, or say where it is. */
const CONFIGURATION = /^GIT_CONFIG_(NOSYSTEM|GLOBAL|SYSTEM|COUNT|KEY_\d+|VALUE_\d+)$/;
const PLAIN = {
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    LANGUAGE: 'C',
};
/** The environment without our secrets, and with only those of git's variables that are to be kept. */
function without(env, isKept) {
    const result = {};
    for (const [name, value] of Object.entries(env)) {
        if (value === undefined || /^(PKGFEED_|INPUT_|GITHUB_TOKEN$|ACTIONS_)/.test(name))
            continue;
        if (name.startsWith('GIT_') && !isKept(name))
            continue;
        result[name] = value;
    }
    return result;
}
/**
 * The environment of a git that reads only our configuration. The user's files, hooks, templates, helpers and traces
 * have no effect on it.
 *
 * @param config settings in addition to those that are always given; later ones win
 * @param ssh variables that name ssh and its key; `own` keeps the user's
 * @param globalFile a configuration file of ours, which a git on the other side of a local path reads too
 */
function ownEnvironment(env, config, { ssh, globalFile = NOTHING, } = {}) {
    const all = [...CONFIG, ...config];
    const numbered = all.flatMap(([key, value], at) => [
        [`GIT_CONFIG_KEY_${at}`, key],
        [`GIT_CONFIG_VALUE_${at}`, value],
    ]);
    return {
        ...without(env, (name) => NETWORK.test(name) || (ssh === 'own' && SSH.test(name))),
        ...(ssh === 'own' ? {} : ssh),
        ...Object.fromEntries(numbered),
        ...PLAIN,
        GIT_CONFIG_COUNT: String(all.length),
        GIT_CONFIG_GLOBAL: globalFile,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_ATTR_NOSYSTEM: '1',
    };
}
/**
 * The environment of a git that reads the user's configuration, to report it or to ask the user's credential helpers.
 * It does not prompt or trace.
 */
function userEnvironment(env) {
    return {
        ...without(env, (name) => CONFIGURATION.test(name)),
        ...PLAIN,
        GIT_ASKPASS: '',
        GIT_TRACE2: '0',
        GIT_TRACE2_EVENT: '0',
        GIT_TRACE2_PERF: '0',
    };
}
/** Settings that send a token as basic authentication to one address only, and the secrets in them. */
function tokenHeader(token) {
    const basic = Buffer.from(`x-access-token:${token.text}`).toString('base64');
    return {
        config: [
            [`http.${token.url}.extraheader`, `AUTHORIZATION: basic ${basic}`],
            // git would also send the header to the address of a redirect.
            ['http.followRedirects', 'false'],
        ],
        secrets: [token.text, basic],
    };
}

// EXTERNAL MODULE: ./build/machine/children.js
var children = __webpack_require__(5251);
;// CONCATENATED MODULE: ./build/git/process.js



/** How long to wait for the rest of the output after the end, in milliseconds: a child may hold the pipe open. */
const LATE_OUTPUT = 10_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * Runs a program by an argument list, without a shell.
 *
 * @throws the system's error when it cannot be started
 */
async function runProgram(program, args, { env, input, limit, expected = 0 }) {
    // A group of its own can be stopped as a whole.
    const isGroup = limit !== undefined && process.platform !== 'win32';
    const stdin = input === undefined ? 'ignore' : 'pipe';
    const child = (0,external_node_child_process_.spawn)(program, args, { env, stdio: [stdin, 'pipe', 'pipe'], detached: isGroup });
    // A process with a limit is stopped at once by a signal, below.
    if (limit === undefined)
        (0,children/* follow */.e6)(child);
    const out = outputOf(expected);
    const err = [];
    // With too many open files the process has no pipes. An `error` event follows.
    child.stdout?.on('data', (data) => out.add(data));
    child.stderr?.on('data', (data) => err.push(data));
    // A program that fails before it has read its input closes the pipe. Its exit code says enough.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
    let isLate = false;
    const end = () => {
        if (child.pid === undefined)
            return;
        try {
            process.kill(isGroup ? -child.pid : child.pid, 'SIGKILL');
        }
        catch {
            // It has already ended.
        }
    };
    const forget = limit === undefined ? () => undefined : atSignals(end);
    const giveUp = () => {
        isLate = true;
        end();
    };
    const timer = limit === undefined ? undefined : setTimeout(giveUp, limit);
    try {
        const closed = (0,external_node_events_.once)(child, 'close');
        // Without this, a failure to start would be an unhandled rejection.
        closed.catch(() => undefined);
        const [code] = (await (0,children/* unlessEnding */.Gu)((0,external_node_events_.once)(child, 'exit')));
        await (0,children/* unlessEnding */.Gu)(orLater(closed, LATE_OUTPUT));
        return { code, stdout: out.whole(), stderr: Buffer.concat(err), isLate };
    }
    finally {
        clearTimeout(timer);
        forget();
    }
}
/** Gathers output, in one buffer if its size is known before. */
function outputOf(expected) {
    const known = Buffer.allocUnsafeSlow(expected);
    const more = [];
    let size = 0;
    return {
        add(part) {
            if (more.length === 0 && size + part.length <= expected) {
                known.set(part, size);
                size += part.length;
            }
            else
                more.push(part);
        },
        whole: () => more.length === 0 ? known.subarray(0, size) : Buffer.concat([known.subarray(0, size), ...more]),
    };
}
/** Waits for work, but at most for some milliseconds. */
async function orLater(work, patience) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(resolve, patience);
    });
    try {
        await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
    }
}
/**
 * Does a task when a signal ends this process. The signal does not reach other groups of processes.
 *
 * @returns a function that cancels this
 */
function atSignals(task) {
    const undo = SIGNALS.map((signal) => {
        const listener = () => {
            task();
            // Without another listener, the signal ends this process as usual.
            if (process.listenerCount(signal) === 0)
                process.kill(process.pid, signal);
        };
        process.prependOnceListener(signal, listener);
        return () => process.off(signal, listener);
    });
    return () => {
        for (const one of undo)
            one();
    };
}

;// CONCATENATED MODULE: ./build/git/git.js





/**
 * Runs git by argument lists: without a shell or prompts, with English messages, and with the token only in the
 * environment.
 */
class Git {
    #dir;
    #env;
    #secrets;
    /**
     * @param dir the git directory
     * @param env the whole environment: `ownEnvironment` or `userEnvironment`
     * @param secrets texts in it that no message may show
     */
    constructor(dir, env, secrets = []) {
        this.#dir = dir;
        this.#env = env;
        this.#secrets = secrets;
    }
    /** Runs a command. @throws GitError when it fails */
    async run(args, options = {}) {
        const result = await this.try(args, options);
        if (result.code !== 0)
            throw this.failure(args, result);
        return result;
    }
    /** Runs a command whose exit code the caller judges. */
    async try(args, options = {}) {
        const env = {
            ...this.#env,
            GIT_DIR: this.#dir,
            GIT_ALLOW_PROTOCOL: options.network ? 'file:http:https:ssh:git' : 'none',
            ...options.env,
        };
        const { code, stdout, stderr } = await runGit(args, {
            env,
            input: options.input,
            expected: options.output,
        });
        return { code: code ?? KILLED, stdout, stderr: stderr.toString('utf8') };
    }
    /** The error for a failed command, which says what it means to the user. */
    failure(args, { stderr, code }) {
        const verb = args.find((arg, i) => /^[a-z]/.test(arg) && args[i - 1] !== '-c') ?? '';
        return refusalOf({ verb, code, stderr, said: this.#clean(stderr) });
    }
    /** git's last lines as one, without secrets and without control characters. */
    #clean(stderr) {
        const text = this.#secrets.reduce((out, secret) => out.replaceAll(secret, '***'), stderr);
        const lines = text
            .split(/[\r\n]+/)
            .map((line) => (0,printable/* printable */.g$)(line.trim()))
            .filter((line) => line !== '' && !/^(hint|remote: (Enumerating|Counting|Compressing))/.test(line));
        return lines.slice(-6).join(' | ').slice(0, 1000);
    }
}
/** The exit code for a git that a signal ended, as shells give it. */
const KILLED = 128;
/**
 * Runs git.
 *
 * @throws GitError when git is missing, MachineError when the machine cannot start more processes
 */
async function runGit(args, options) {
    try {
        return await runProgram('git', args, options);
    }
    catch (cause) {
        throw ((0,refusals/* shortage */.wD)(cause) ??
            new errors/* GitError */.XS({
                code: 'GIT_MISSING',
                message: `git could not be started: ${cause.message}`,
                remedy: 'Install git 2.36 or later and make sure that it is on the PATH.',
                cause,
            }));
    }
}

;// CONCATENATED MODULE: ./build/git/credentials.js




/** What git says when a server or a proxy wants a password and there is none. */
const QUESTION = /could not read (?:Username|Password) for '(https?:\/\/[^'\s]+)'/;
const REFUSED = /Authentication failed|error: 401/;
/** Servers that can ask for a password in one command: a proxy, and the repository's own. */
const MOST_QUESTIONS = 2;
/**
 * The user's credential helpers, for a repository over HTTP without a token. A process of their own asks them, for a
 * limited time and only when the server wants a password. The git that speaks to the server runs none of them.
 */
class Credentials {
    #url;
    #env;
    #limit;
    #answers = new Map();
    #hung;
    /**
     * @param url the repository's address
     * @param env the user's environment
     * @param limit milliseconds that the helpers may take
     */
    constructor(url, env, limit) {
        this.#url = new URL(url);
        this.#env = userEnvironment(env);
        this.#limit = limit;
    }
    /**
     * Runs a command that speaks to the server. When the server wants a password, asks the helpers and runs it again.
     *
     * @throws GitError when the helpers do not end in time
     */
    async try(git, args, options) {
        let result = await this.#run(git, args, options);
        for (let asked = 0; result.code !== 0 && asked < MOST_QUESTIONS; asked++) {
            const answer = await this.#ask(QUESTION.exec(result.stderr)?.[1]);
            if (answer === undefined)
                break;
            this.#answers.set(answer.origin, answer);
            result = await this.#run(git, args, options);
        }
        await this.#judge(result);
        return result;
    }
    async #run(git, args, options) {
        const answers = [...this.#answers.values()];
        const helpers = answers.flatMap(({ origin }, at) => ['-c', `credential.${origin}.helper=${says(at)}`]);
        const env = Object.fromEntries(answers.flatMap(({ username, password }, at) => [
            [`PKGFEED_USERNAME_${at}`, username],
            [`PKGFEED_PASSWORD_${at}`, password],
        ]));
        return await git.try([...helpers, ...args], { ...options, env: { ...options.env, ...env } });
    }
    /** Asks the helpers. @returns undefined when they know nothing, or were asked before */
    async #ask(address) {
        if (address === undefined)
            return undefined;
        const url = new URL(address);
        const origin = `${url.protocol}//${url.host}`;
        if (this.#answers.has(origin))
            return undefined;
        const path = url.host === this.#url.host ? this.#url.pathname.replace(/^\/+|(?<!\/)\/+$/g, '') : '';
        const question = [
            `protocol=${url.protocol.slice(0, -1)}`,
            `host=${url.host}`,
            ...(path === '' ? [] : [`path=${decodeURIComponent(path)}`]),
            ...(url.username === '' ? [] : [`username=${decodeURIComponent(url.username)}`]),
        ].join('\n');
        const said = await this.#credential('fill', question, origin);
        const value = (key) => said
            ?.split('\n')
            .find((line) => line.startsWith(`${key}=`))
            ?.slice(key.length + 1);
        const [username, password] = [value('username'), value('password')];
        if (username === undefined || password === undefined)
            return undefined;
        return { origin, question, username, password, isApproved: false };
    }
    /** Reports to the helpers whether the server accepted their answer, as git does. */
    async #judge(result) {
        for (const answer of this.#answers.values()) {
            const { origin, question, username, password } = answer;
            const isRefused = result.code !== 0 && REFUSED.test(result.stderr);
            if (!isRefused && (result.code !== 0 || answer.isApproved))
                continue;
            answer.isApproved = true;
            if (isRefused)
                this.#answers.delete(origin);
            const said = `${question.replace(/\nusername=.*/, '')}\nusername=${username}\npassword=${password}`;
            // A helper that cannot store the result does not change what the server decided.
            await this.#credential(isRefused ? 'reject' : 'approve', said, origin).catch(() => undefined);
        }
    }
    /** Runs `git credential`. @returns undefined when it fails */
    async #credential(verb, question, origin) {
        if (this.#hung !== undefined)
            throw this.#hung;
        const input = Buffer.from(`${question}\n\n`);
        const ended = await runGit(['credential', verb], { env: this.#env, input, limit: this.#limit });
        if (ended.isLate) {
            this.#hung = new errors/* GitError */.XS({
                code: 'GIT_ACCESS',
                message: `the credential helper of your git configuration did not answer for ${(0,printable/* printable */.g$)(origin)} within the \`push-timeout\` of ${this.#limit / 1000} s`,
                remedy: 'Give a `token`, or make the helper answer without asking you.',
            });
            throw this.#hung;
        }
        return ended.code === 0 ? ended.stdout.toString('utf8') : undefined;
    }
}
/** A helper that prints the answer from the environment. */
const says = (at) => `!f() { test "$1" = get && printf 'username=%s\\npassword=%s\\n' "$PKGFEED_USERNAME_${at}" "$PKGFEED_PASSWORD_${at}"; }; f`;

;// CONCATENATED MODULE: ./build/git/output.js


/** Readers of what git prints for programs. Output that ends inside a record is an error, never a shorter list. */
const RECORD = /^(\d{6}) [a-z]+ ([0-9a-f]{40})\t([\s\S]+)$/;
/**
 * Reads what `ls-tree -r -z` prints: `MODE TYPE ID TAB PATH NUL`.
 *
 * @returns git's ids by path, and the modes of those that are not plain files
 * @throws GitError for any other output
 */
function parseListing(listing) {
    const paths = new Map();
    const modes = new Map();
    for (let at = 0; at < listing.length;) {
        const end = listing.indexOf('\0', at);
        const [, mode, id, path] = RECORD.exec(listing.slice(at, Math.max(at, end))) ?? [];
        if (mode === undefined || id === undefined || path === undefined)
            throw unreadable('ls-tree', at);
        paths.set(path, id);
        if (mode !== PLAIN_FILE)
            modes.set(path, mode);
        at = end + 1;
    }
    return { paths, modes };
}
const LF = 10;
/** The line before a blob: an id of 40 digits, its type and its size. */
const HEAD_LIMIT = 128;
/**
 * Reads what `cat-file --batch` prints: `ID blob SIZE LF bytes LF`.
 *
 * @returns the contents by id
 * @throws GitError for an object that is missing or not a blob, and for any other output
 */
function parseBatch(output) {
    const blobs = new Map();
    for (let at = 0; at < output.length;) {
        const line = output.toString('latin1', at, at + HEAD_LIMIT);
        const [head = ''] = line.split('\n', 1);
        const { id, size } = parseSize(head);
        const start = at + head.length + 1;
        const end = start + size;
        if (head.length === line.length || output[end] !== LF)
            throw unreadable('cat-file', at);
        blobs.set(id, output.subarray(start, end));
        at = end + 1;
    }
    return blobs;
}
/**
 * Reads one line that `cat-file --batch-check` prints: `ID blob SIZE`, the size in bytes.
 *
 * @throws GitError for an object that is missing or not a blob
 */
function parseSize(line) {
    const [, id, size] = /^([0-9a-f]{40}) blob (\d{1,15})$/.exec(line) ?? [];
    if (id !== undefined && size !== undefined)
        return { id, size: Number(size) };
    const [object = '', type] = line.split(' ');
    throw new errors/* GitError */.XS({
        code: 'GIT_FAILED',
        message: `git cat-file answered ${(0,printable/* printable */.g$)(type ?? 'nothing')} for ${(0,printable/* printable */.g$)(object)}`,
        remedy: 'Check the repository with `git fsck`; nothing was published.',
    });
}
/**
 * Reads what `push --porcelain` prints.
 *
 * @param ref the full name of the branch, such as `refs/heads/gh-pages`
 */
function parsePush(porcelain, ref) {
    const lines = porcelain.split('\n');
    return {
        isNamed: lines.some((line) => /^[ +*=]\t/.test(line) && line.includes(`:${ref}\t`)),
        refusal: lines.find((line) => line.startsWith('!')) ?? '',
    };
}
function unreadable(command, at) {
    return new errors/* GitError */.XS({
        code: 'GIT_FAILED',
        message: `what git ${command} printed cannot be read from byte ${at} on`,
        remedy: 'Check the repository with `git fsck`, and that `git` is git itself; nothing was published.',
    });
}
const PLAIN_FILE = '100644';

;// CONCATENATED MODULE: ./build/git/user-configuration.js



/** The settings in the user's configuration by which git reaches a remote. All others have no effect. */
const user_configuration_WANTED = {
    // Proxies, authorities, client certificates, headers. None of them names a program.
    http: '^http\\.',
    ssh: '^(core\\.sshcommand|ssh\\.variant)$',
    local: '^safe\\.directory$',
};
/** Which of these settings matter for a remote; undefined for none. */
function wayTo(remote) {
    if (remote.isHttp)
        return 'http';
    if (remote.path !== undefined || /^file:/i.test(remote.url))
        return 'local';
    return /^git:/i.test(remote.url) ? undefined : 'ssh';
}
/**
 * Reads from the user's configuration what git needs to reach a remote.
 *
 * @param dir the git directory, which need not exist yet
 * @param access whether the run has a token, or an SSH key of its own
 * @throws GitError when the configuration cannot be read
 */
async function readUserConfiguration(remote, access, dir, env) {
    const way = wayTo(remote);
    const hasOwnSsh = way === 'ssh' && !access.hasSshKey;
    const nothing = { config: [], safeDirectories: [], hasOwnSsh };
    if (way === undefined || (way === 'ssh' && !hasOwnSsh))
        return nothing;
    const git = new Git(dir, userEnvironment(env));
    const args = ['config', '--null', '--get-regexp', user_configuration_WANTED[way]];
    const found = await git.try(args);
    // git answers 1 when the configuration has no such setting.
    if (found.code === 1)
        return nothing;
    if (found.code !== 0)
        throw git.failure(args, found);
    const settings = parseSettings(found.stdout.toString('utf8'));
    if (way === 'local')
        return { ...nothing, safeDirectories: settings.map(([, value]) => value) };
    const isWanted = ([key]) => !OURS.test(key) && !(access.hasToken && UNSAFE_WITH_TOKEN.test(key));
    return { ...nothing, config: settings.filter(isWanted) };
}
/** Limits for slow servers, which pkgfeed sets itself. */
const OURS = /\.lowspeed(limit|time)$/;
/** Such a header, perhaps from a checkout, would be sent too. A redirect would send our token elsewhere. */
const UNSAFE_WITH_TOKEN = /\.(extraheader|followredirects)$/;
/** Writes a configuration file with only the trusted directories. */
async function writeSafeDirectories(file, directories) {
    const quoted = directories.map((path) => `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`);
    await (0,promises_.writeFile)(file, ['[safe]', ...quoted.map((path) => `\tdirectory = ${path}`), ''].join('\n'));
}
/** Reads the output of `git config --null`: `KEY LF VALUE NUL`, and `KEY NUL` for a switch without a value. */
function parseSettings(output) {
    return output
        .split('\0')
        .slice(0, -1)
        .map((entry) => {
        const end = entry.indexOf('\n');
        return end < 0 ? [entry, 'true'] : [entry.slice(0, end), entry.slice(end + 1)];
    });
}

// EXTERNAL MODULE: ./build/machine/leftovers.js
var leftovers = __webpack_require__(9850);
;// CONCATENATED MODULE: ./build/homes/branch/author.js
/**
 * The variables that name git's author and committer. Variables of the environment count first. The fallback is the
 * runner's bot on a runner, and pkgfeed elsewhere.
 */
function authorOf(host) {
    const { env } = host;
    const isRunner = env.GITHUB_ACTIONS === 'true';
    const name = isRunner ? 'github-actions[bot]' : 'pkgfeed';
    const email = isRunner ? '41898282+github-actions[bot]@users.noreply.github.com' : 'pkgfeed@localhost';
    // Without the sign, git would read a small number as a calendar date.
    const date = `@${Math.floor(host.now.getTime() / 1000)} +0000`;
    return {
        GIT_AUTHOR_NAME: env.GIT_AUTHOR_NAME || name,
        GIT_AUTHOR_EMAIL: env.GIT_AUTHOR_EMAIL || email,
        GIT_COMMITTER_NAME: env.GIT_COMMITTER_NAME || name,
        GIT_COMMITTER_EMAIL: env.GIT_COMMITTER_EMAIL || email,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
    };
}

;// CONCATENATED MODULE: ./build/homes/branch/commit.js




/** git's id of the empty tree. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const NO_BLOB = '0'.repeat(40);
/** The text of an output of one line. */
const firstLine = (stdout) => stdout.toString('latin1').trim();
/**
 * Makes the commit of an edit with git's plumbing commands. It uses no work tree, and neither fetches nor pushes.
 *
 * @param scratch an empty folder that exists until the run ends
 * @returns the commit's id
 * @throws FeedError when git made another tree than planned
 * @throws SourceError when a package file changed
 */
async function commitEdit(git, scratch, tip, edit, commit) {
    const index = { GIT_INDEX_FILE: (0,external_node_path_.join)(scratch, 'index') };
    const [ids] = await Promise.all([
        writeBlobs(git, (0,external_node_path_.join)(scratch, 'blobs'), tip, edit),
        git.run(['read-tree', tip.revision ?? '--empty'], { env: index }),
    ]);
    const tree = await writeTree(git, index, edit, ids);
    const parent = commit.parent === undefined ? [] : ['-p', commit.parent];
    const [committed] = await Promise.all([
        git.run(['commit-tree', tree, ...parent, '-F', '-'], {
            input: Buffer.from(commit.message),
            env: commit.author,
        }),
        compareWithPlan(git, tip, edit, ids, tree),
    ]);
    return firstLine(committed.stdout);
}
/** Stores new blobs, and returns the blob id of every path that the edit writes. */
async function writeBlobs(git, folder, tip, edit) {
    const ids = new Map();
    const files = [];
    await (0,promises_.mkdir)(folder);
    for (const [path, content] of edit.puts) {
        if (content.kind === 'copy') {
            const id = tip.paths.get(content.from);
            if (id === undefined)
                throw new Error(`${content.from} is not in the tip`);
            ids.set(path, id);
            continue;
        }
        let file = (0,external_node_path_.join)(folder, String(files.length));
        if (content.kind === 'bytes')
            await (0,promises_.writeFile)(file, content.bytes);
        else if (content.file.includes('\n'))
            await (0,promises_.copyFile)(content.file, file);
        else
            file = content.file;
        files.push({ path, file, content });
    }
    const input = Buffer.from(files.map(({ file }) => `${file}\n`).join(''));
    // Packages are compressed already, and these objects exist only for seconds.
    const args = ['-c', 'core.looseCompression=0', 'hash-object', '-w', '--no-filters', '--stdin-paths'];
    const { stdout } = await git.run(args, { input });
    const written = firstLine(stdout).split('\n');
    for (const [i, { path, file, content }] of files.entries()) {
        const id = written[i] ?? '';
        if (content.kind === 'file' && content.contentId !== id)
            throw (0,errors/* fileChanged */.J8)(file);
        ids.set(path, id);
    }
    return ids;
}
/** Applies the edit to an index that holds the tip, and writes its tree. */
async function writeTree(git, env, edit, ids) {
    const lines = [
        ...[...edit.deletes].map((path) => `0 ${NO_BLOB}\t${path}\0`),
        ...[...ids].map(([path, id]) => `${PLAIN_FILE} ${id}\t${path}\0`),
    ];
    await git.run(['update-index', '-z', '--index-info'], { env, input: Buffer.from(lines.join('')) });
    return firstLine((await git.run(['write-tree', '--missing-ok'], { env })).stdout);
}
/**
 * Compares the new tree with the plan, path by path: git silently skips invalid paths and replaces files by folders.
 */
async function compareWithPlan(git, tip, edit, ids, tree) {
    const planned = new Map();
    for (const path of edit.deletes)
        planned.set(path, NO_BLOB);
    for (const [path, id] of ids) {
        if (tip.modes.has(path) || tip.paths.get(path) !== id)
            planned.set(path, id);
    }
    const { stdout } = await git.run([
        'diff-tree',
        '-r',
        '-z',
        '--raw',
        '--no-renames',
        '--no-abbrev',
        tip.revision ?? EMPTY_TREE,
        tree,
    ]);
    const fields = stdout.toString('utf8').split('\0');
    const found = new Map();
    for (let i = 0; i + 1 < fields.length; i += 2) {
        found.set(fields[i + 1] ?? '', (fields[i] ?? '').split(' ')[3] ?? '');
    }
    const odd = [...planned].filter(([path, id]) => found.get(path) !== id).map(([path]) => path);
    const extra = [...found.keys()].filter((path) => !planned.has(path));
    if (odd.length === 0 && extra.length === 0)
        return;
    throw new errors/* FeedError */.lS({
        code: 'FEED_PLAN',
        message: `git did not take the plan as it is: ${[...odd, ...extra].slice(0, 10).join(', ')}`,
        remedy: 'Report this as a bug; nothing was published.',
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/homes/branch/new-repository.js





/**
 * Makes a repository next to its path, then moves it there as a whole. If another publisher was faster, that one stays.
 *
 * @throws FeedError when the repository cannot be made
 */
async function createRepository(git, path, branch, host) {
    const refuse = (cause) => {
        throw new errors/* FeedError */.lS({
            code: 'FEED_ABSENT',
            message: `repository ${path} cannot be made: ${cause.message}`,
            remedy: 'Check the path and that this user may write there.',
            cause,
        });
    };
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true }).catch(refuse);
    const draft = (0,leftovers/* draftOf */.bz)(path);
    await (0,promises_.mkdir)(draft, { mode: 0o700 }).catch(refuse);
    const forget = host.onSignal(() => (0,external_node_fs_.rmSync)(draft, { recursive: true, force: true }));
    const env = { GIT_DIR: draft };
    try {
        await git.run([
            'init',
            '--quiet',
            '--bare',
            '--template=',
            '--object-format=sha1',
            `--initial-branch=${branch}`,
            draft,
        ], { env });
        await git.run(['config', 'uploadpack.allowFilter', 'true'], { env });
        await (0,promises_.chmod)(draft, 0o755);
        await (0,promises_.rename)(draft, path).catch((error) => {
            // With these codes, another publisher has made it meanwhile.
            if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST' && error.code !== 'EPERM')
                refuse(error);
        });
    }
    finally {
        forget();
        await (0,promises_.rm)(draft, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/homes/branch/origin.js

/** Milliseconds to wait before each new request after a fault of the server. */
const PAUSES = [1000, 4000];
/** True for a timeout, an overload or a broken connection, as git and ssh report them. */
function isTransient({ stderr }) {
    return /error: (408|429|5\d\d)|HTTP (408|429|5\d\d)|early EOF|unexpected disconnect|Connection (reset|timed out|closed by)|closed by remote host|server \S+ not responding/.test(stderr);
}
/** The server of a branch, as git commands reach it. */
class Origin {
    #git;
    #credentials;
    /** @param credentials from the user's git configuration; undefined when a token or an SSH key is given */
    constructor(git, credentials) {
        this.#git = git;
        this.#credentials = credentials;
    }
    /** The commit of a branch on the server; undefined for an absent branch or an empty repository. */
    async tip(ref) {
        const args = ['ls-remote', '--exit-code', 'origin', ref];
        const result = await this.patiently(args);
        if (result.code === 2)
            return undefined;
        if (result.code !== 0)
            throw this.#git.failure(args, result);
        const lines = result.stdout.toString('utf8').split('\n');
        return lines.find((line) => line.endsWith(`\t${ref}`))?.split('\t')[0];
    }
    /** Runs a command that asks the server, and repeats it when the server is busy or the connection breaks. */
    async patiently(args, input) {
        for (const pause of PAUSES) {
            const result = await this.reach(this.#git, args, input);
            if (result.code === 0 || !isTransient(result))
                return result;
            await (0,external_node_timers_promises_.setTimeout)(pause);
        }
        return await this.reach(this.#git, args, input);
    }
    /** Runs a command that talks to the server, with the user's credentials if they are needed. */
    async reach(git, args, input) {
        const options = { network: true, ...(input === undefined ? {} : { input }) };
        return (await this.#credentials?.try(git, args, options)) ?? (await git.try(args, options));
    }
}

;// CONCATENATED MODULE: ./build/homes/branch/pages-branch.js















const TIP_REF = 'refs/pkgfeed/tip';
/** The tip of a branch that does not exist. */
const NO_BRANCH = { paths: new Map(), modes: new Map(), isNew: true, revision: undefined };
/**
 * Opens a branch of a repository as a home. It is a shallow and blobless partial clone: commits and trees only, without
 * a work tree. Each request for blobs fetches all of them at once, and a push sends one small pack.
 */
async function openPagesBranch(settings, host) {
    const folder = await host.temporaryFolder();
    const dir = (0,external_node_path_.join)(folder, 'feed.git');
    const { remote, token } = settings;
    const access = { hasToken: token !== undefined && remote.isHttp, hasSshKey: settings.ssh !== undefined };
    const user = await readUserConfiguration(remote, access, dir, host.env);
    const header = token && remote.isHttp ? tokenHeader({ text: token, url: remote.url }) : undefined;
    const globalFile = user.safeDirectories.length > 0 ? (0,external_node_path_.join)(folder, 'gitconfig') : undefined;
    if (globalFile !== undefined)
        await writeSafeDirectories(globalFile, user.safeDirectories);
    const gitWith = (config) => {
        const all = [
            ...user.config,
            ['remote.origin.url', remote.url],
            ...config,
            ...(header?.config ?? []),
        ];
        const ssh = user.hasOwnSsh ? 'own' : settings.ssh;
        return new Git(dir, ownEnvironment(host.env, all, { ssh, globalFile }), header?.secrets);
    };
    const git = gitWith([
        ['remote.origin.promisor', 'true'],
        ['remote.origin.partialCloneFilter', 'blob:none'],
    ]);
    // With a promisor configured, push would download old blobs just to compute deltas.
    const pusher = gitWith([]);
    await git.run(['init', '--quiet', '--bare', '--template=', '--object-format=sha1', dir]);
    // Packages have no deltas between them, and searching for deltas takes most of a large push.
    await (0,promises_.mkdir)((0,external_node_path_.join)(dir, 'info'), { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(dir, 'info', 'attributes'), [...formats/* PACKAGE_EXTENSIONS */.W7, '.gz'].map((extension) => `*${extension} -delta\n`).join(''));
    const credentials = remote.isHttp && token === undefined
        ? new Credentials(remote.url, host.env, settings.pushTimeout)
        : undefined;
    return new PagesBranch({ git, pusher, credentials }, folder, settings, host);
}
class PagesBranch {
    name;
    #git;
    #pusher;
    #origin;
    #folder;
    #settings;
    #host;
    #ref;
    #blobless = true;
    /** Ids of blobs that were fetched. */
    #fetched = new Set();
    /** The known sizes of blobs in bytes, by id. */
    #sizes = new Map();
    constructor({ git, pusher, credentials }, folder, settings, host) {
        this.#git = git;
        this.#pusher = pusher;
        this.#origin = new Origin(git, credentials);
        this.#folder = folder;
        this.#settings = settings;
        this.#host = host;
        this.#ref = `refs/heads/${settings.branch}`;
        this.name = `branch ${settings.branch} of ${settings.remote.name}`;
    }
    async recover() {
        const { path } = this.#settings.remote;
        const swept = path === undefined ? 0 : (0,leftovers/* sweepDrafts */.hv)(path, this.#host.wallClock());
        if (swept > 0)
            this.#host.say(`removed ${swept} unfinished repositories that earlier runs left next to ${path}`);
    }
    async open() {
        if (await this.#isUnmade())
            return NO_BRANCH;
        const args = [
            'fetch',
            '--quiet',
            '--depth=1',
            '--filter=blob:none',
            '--no-tags',
            '--no-write-fetch-head',
        ];
        const refspec = `+${this.#ref}:${TIP_REF}`;
        const fetched = await this.#origin.patiently([...args, 'origin', refspec]);
        if (fetched.code !== 0) {
            if (!/couldn't find remote ref/.test(fetched.stderr))
                throw this.#git.failure(['fetch'], fetched);
            return NO_BRANCH;
        }
        if (this.#blobless && /filtering not recognized/.test(fetched.stderr)) {
            this.#blobless = false;
            this.#host.say(`${this.name}: the server sends no partial clones, so the whole tip was fetched`);
        }
        const [commit, listing] = await Promise.all([
            this.#git.run(['rev-parse', TIP_REF]),
            this.#git.run(['ls-tree', '-r', '-z', TIP_REF]),
        ]);
        const revision = firstLine(commit.stdout);
        return { ...parseListing(listing.stdout.toString('utf8')), isNew: false, revision };
    }
    async read(tip, paths) {
        const ids = await this.identify(tip, paths);
        const wanted = [...new Set(ids.values())];
        if (wanted.length === 0)
            return new Map();
        await this.#fetchMissing(wanted);
        const input = idList(wanted);
        const output = wanted.reduce((sum, id) => sum + BATCH_LINE + (this.#sizes.get(id) ?? 0), 0);
        const { stdout } = await this.#git.run(['cat-file', '--batch'], { input, output });
        const blobs = parseBatch(stdout);
        return new Map([...ids].map(([path, id]) => {
            const bytes = blobs.get(id);
            if (bytes === undefined)
                throw new Error(`git cat-file gave no blob ${id}`);
            return [path, bytes];
        }));
    }
    async sizes(tip, paths) {
        const ids = await this.identify(tip, paths);
        const wanted = [...new Set(ids.values())];
        if (wanted.length === 0)
            return new Map();
        await this.#fetchMissing(wanted);
        const { stdout } = await this.#git.run(['cat-file', '--batch-check'], { input: idList(wanted) });
        const sizes = new Map();
        for (const line of stdout.toString('latin1').trimEnd().split('\n')) {
            const { id, size } = parseSize(line);
            sizes.set(id, size);
        }
        for (const [id, size] of sizes)
            this.#sizes.set(id, size);
        return new Map([...ids].map(([path, id]) => [path, sizes.get(id) ?? 0]));
    }
    /** Fetches blobs that are not here yet, all in one request. */
    async #fetchMissing(ids) {
        const missing = ids.filter((id) => !this.#fetched.has(id));
        if (!this.#blobless || missing.length === 0)
            return;
        const options = ['--quiet', '--no-tags', '--no-write-fetch-head', '--filter=blob:none', '--stdin'];
        const args = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...options, 'origin'];
        const fetched = await this.#origin.patiently(args, idList(missing));
        if (fetched.code !== 0)
            throw this.#git.failure(args, fetched);
        for (const id of missing)
            this.#fetched.add(id);
    }
    async identify(tip, paths) {
        return new Map(paths.flatMap((path) => {
            const id = tip.paths.get(path);
            return id === undefined ? [] : [[path, id]];
        }));
    }
    /** Tries a push without sending anything: the server checks permissions first. */
    async checkAccess() {
        const tree = await this.#git.run(['mktree'], { input: Buffer.alloc(0) });
        const env = authorOf(this.#host);
        const commit = await this.#git.run(['commit-tree', '-m', 'probe', firstLine(tree.stdout)], { env });
        const args = [
            'push',
            '--dry-run',
            '--no-verify',
            'origin',
            `${firstLine(commit.stdout)}:refs/pkgfeed/probe`,
        ];
        const asked = await this.#origin.reach(this.#pusher, args);
        if (asked.code === 0)
            return;
        const failure = this.#git.failure(args, asked);
        // Other failures may be over when there is something to push.
        if (failure.code === 'GIT_ACCESS')
            throw failure;
    }
    async isCurrent(tip) {
        const now = (await this.#isUnmade()) ? undefined : await this.#origin.tip(this.#ref);
        return now === tip.revision;
    }
    async apply(tip, edit, message) {
        const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(this.#folder, 'commit-'));
        const parent = this.#settings.history === 'keep' ? tip.revision : undefined;
        const commit = await commitEdit(this.#git, scratch, tip, edit, {
            message,
            parent,
            author: authorOf(this.#host),
        });
        const { path } = this.#settings.remote;
        if (path !== undefined && (await this.#isUnmade())) {
            await createRepository(this.#git, path, this.#settings.branch, this.#host);
        }
        return await this.#push(tip, commit, compressionFor(edit));
    }
    /** True for a local repository that does not exist yet. The first publish makes it. */
    async #isUnmade() {
        const { path } = this.#settings.remote;
        return path !== undefined && (await (0,promises_.stat)(path).catch(() => undefined)) === undefined;
    }
    async #push(tip, commit, compression) {
        const lease = `--force-with-lease=${this.#ref}:${tip.revision ?? ''}`;
        const args = [
            '-c',
            `pack.compression=${compression}`,
            'push',
            '--porcelain',
            '--no-verify',
            lease,
            'origin',
            `${commit}:${this.#ref}`,
        ];
        const pushed = await this.#origin.reach(this.#pusher, args);
        // A git that is configured or wrapped to push nothing succeeds too, so the output must name the branch.
        const { isNamed, refusal } = parsePush(pushed.stdout.toString('utf8'), this.#ref);
        if (pushed.code === 0 && isNamed)
            return { state: 'landed', revision: commit };
        const now = await this.#origin.tip(this.#ref).catch((cause) => {
            throw new errors/* GitError */.XS({
                code: 'GIT_FAILED',
                message: `the server no longer answers, so it is not known whether commit ${commit} arrived`,
                remedy: 'Run it again: the next run sees what arrived.',
                cause,
            });
        });
        // The push arrived, only the answer was lost.
        if (now === commit)
            return { state: 'landed', revision: commit };
        const said = refusal + pushed.stderr;
        const busy = /cannot lock ref|failed to update ref|incorrect old value/.test(said) &&
            !/exists; cannot create|Permission denied|unable to create directory/.test(said);
        if (now !== tip.revision || busy || isTransient(pushed)) {
            const why = now === tip.revision ? 'the server did not take it' : 'the branch moved';
            const lock = lockIn(said);
            if (lock !== undefined)
                return { state: 'lost', why: lock.why, remedy: lock.remedy };
            return { state: 'lost', why: refusal.split('\t').at(-1)?.trim() || why };
        }
        throw this.#git.failure(args, { ...pushed, stderr: `${pushed.stderr}\n${refusal}` });
    }
}
/** The most bytes that `cat-file --batch` adds to a blob: a line before it and a line end after it. */
const BATCH_LINE = 80;
/**
 * The compression level for a push. Packages are compressed already, so compressing them again takes long and saves
 * nothing. Indexes shrink to a fraction.
 */
function compressionFor(edit) {
    let packages = 0;
    let indexes = 0;
    for (const content of edit.puts.values()) {
        if (content.kind === 'file')
            packages += content.size;
        if (content.kind === 'bytes')
            indexes += content.bytes.length;
    }
    return packages > 8 * indexes ? 0 : 1;
}
const idList = (ids) => Buffer.from(ids.map((id) => `${id}\n`).join(''), 'latin1');

// EXTERNAL MODULE: ./build/bytes/content-id.js
var content_id = __webpack_require__(4531);
// EXTERNAL MODULE: ./build/feed/edit.js
var edit = __webpack_require__(3853);
// EXTERNAL MODULE: ./build/homes/feed-files.js
var feed_files = __webpack_require__(597);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/machine/process-mark.js
var process_mark = __webpack_require__(1965);
;// CONCATENATED MODULE: ./build/homes/directory/lock.js






const LOCK = '.pkgfeed-lock';
/** The most bytes of a lock that are read. pkgfeed writes far fewer. */
const LARGEST = 4096;
/** How many dead processes may be in line. More would be an attack. */
const LONGEST_LINE = 1000;
/** How often others may be faster during one attempt. */
const ROUNDS = 20;
/**
 * Takes the lock of a folder, if it is free or its holder is dead. The lock file appears whole or not at all. To take
 * over from a dead holder, a process makes a file that is named after that holder, and only one process can. If that
 * process dies too, the next one makes a file named after it. So two processes never take one lock.
 *
 * @param folderName how messages name the folder
 * @param now milliseconds since 1970
 * @throws Error of the file system when the lock cannot be written
 */
function takeLock(root, folderName, now) {
    const lock = (0,external_node_path_.join)(root, LOCK);
    const own = newHolder(now);
    const draft = `${lock}.new-${own.id}`;
    try {
        for (let round = 0; round < ROUNDS; round++) {
            const owner = writeDraft(draft, own);
            if (place(draft, lock))
                return held(root, own, owner, undefined);
            const turn = takeTurn(root, draft);
            if (turn.state === 'ours')
                return held(root, own, owner, turn.after);
            // A file server may make the file and lose its answer.
            if (turn.state === 'busy' && turn.holder !== 'unknown' && turn.holder.id === own.id)
                return held(root, own, owner, undefined);
            if (turn.state === 'busy')
                return busy((0,external_node_path_.join)(folderName, LOCK), turn.holder);
        }
        return busy((0,external_node_path_.join)(folderName, LOCK), 'unknown');
    }
    finally {
        forget(draft);
    }
}
/** True when a process holds the lock and is not known to be dead. Changes nothing. */
function isLocked(root) {
    const holder = readHolder((0,external_node_path_.join)(root, LOCK));
    return holder !== undefined && (holder === 'unknown' || !isGone(root, holder));
}
/** True when there is a lock or a draft of one, of a run that is alive or dead. Changes nothing. */
function isLockThere(root) {
    return (0,external_node_fs_.readdirSync)(root).some((name) => name.startsWith(LOCK));
}
function newHolder(now) {
    const since = `${new Date(now).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
    return { host: (0,external_node_os_.hostname)(), process: process.pid, since, mark: (0,process_mark/* markText */.PQ)((0,process_mark/* ownMark */.a1)()), id: (0,external_node_crypto_.randomUUID)() };
}
function held(root, own, owner, after) {
    const lock = (0,external_node_path_.join)(root, LOCK);
    // A process that still waits with one of these files looks again, and finds the lock held.
    for (const name of remainsIn(root))
        forget((0,external_node_path_.join)(root, name));
    const release = () => {
        const holder = readHolder(lock);
        // If it cannot be removed, the next run finds that this process is dead.
        if (typeof holder === 'object' && holder.id === own.id)
            forget(lock);
    };
    return { state: 'held', lock: { owner, release }, after };
}
/** Claims and drafts that runs have left next to the lock; none if the folder cannot be listed. */
function remainsIn(root) {
    try {
        return (0,external_node_fs_.readdirSync)(root).filter((name) => name.startsWith(`${LOCK}.`));
    }
    catch {
        return [];
    }
}
/** Removes a file, if possible. It does no harm if it stays. */
function forget(file) {
    try {
        (0,external_node_fs_.rmSync)(file, { force: true });
    }
    catch {
        // The next run tries again.
    }
}
/** Walks from the lock to the last process in line, and takes the lock if all of them are dead. */
function takeTurn(root, draft) {
    const lock = (0,external_node_path_.join)(root, LOCK);
    const dead = [];
    for (let file = lock;;) {
        const holder = readHolder(file);
        if (holder === undefined)
            break;
        if (holder === 'unknown' || !isGone(root, holder))
            return { state: 'busy', holder };
        if (dead.length === LONGEST_LINE)
            return { state: 'busy', holder: 'unknown' };
        dead.push({ file, holder });
        file = `${lock}.after-${holder.id}`;
    }
    const [first] = dead;
    const last = dead.at(-1);
    if (first === undefined || last === undefined)
        return { state: 'again' };
    const turn = `${lock}.after-${last.holder.id}`;
    if (!place(draft, turn))
        return { state: 'again' };
    // Another process may have been first and removed its files, so this name was free again.
    const isSame = dead.every(({ file, holder: { id } }) => {
        const now = readHolder(file);
        return typeof now === 'object' && now.id === id;
    });
    if (!isSame) {
        (0,external_node_fs_.rmSync)(turn, { force: true });
        return { state: 'again' };
    }
    (0,external_node_fs_.renameSync)(draft, lock);
    return { state: 'ours', after: first.holder };
}
/**
 * Makes a file of that name.
 *
 * @returns false if there is one already, or the draft is gone
 */
function place(draft, file) {
    try {
        (0,external_node_fs_.linkSync)(draft, file);
        return true;
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST' || code === 'ENOENT')
            return false;
        // A file system without hard links.
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code ?? ''))
            throw error;
    }
    try {
        (0,external_node_fs_.copyFileSync)(draft, file, external_node_fs_.constants.COPYFILE_EXCL);
        return true;
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST' || code === 'ENOENT')
            return false;
        throw error;
    }
}
/** Writes the draft of a lock. Returns the user id of its owner. */
function writeDraft(draft, holder) {
    const handle = (0,external_node_fs_.openSync)(draft, 'w', 0o644);
    try {
        (0,external_node_fs_.writeSync)(handle, `${JSON.stringify(holder)}\n`);
        (0,external_node_fs_.fsyncSync)(handle);
        return (0,external_node_fs_.fstatSync)(handle).uid;
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
/** Reads who made a lock file: undefined if there is no such file, `unknown` if it does not say. */
function readHolder(file) {
    let handle;
    try {
        handle = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    }
    catch (error) {
        return error.code === 'ENOENT' ? undefined : 'unknown';
    }
    try {
        if (!(0,external_node_fs_.fstatSync)(handle).isFile())
            return 'unknown';
        const bytes = Buffer.alloc(LARGEST);
        return parseHolder(bytes.toString('utf8', 0, (0,external_node_fs_.readSync)(handle, bytes))) ?? 'unknown';
    }
    catch {
        return 'unknown';
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
function parseHolder(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const { host, process: pid, since, mark, id } = value ?? {};
    if (typeof host !== 'string' || typeof since !== 'string' || typeof mark !== 'string')
        return undefined;
    if (!Number.isSafeInteger(pid) || (0,process_mark/* parseMark */.lw)(mark)?.pid !== pid)
        return undefined;
    if (typeof id !== 'string' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
        return undefined;
    return { host: shortened(host), process: pid, since: shortened(since), mark, id };
}
const shortened = (text) => (0,printable/* printable */.g$)(text.slice(0, 100));
/** True for a holder that is certainly dead. */
function isGone(root, { mark }) {
    const parsed = (0,process_mark/* parseMark */.lw)(mark);
    if (parsed === undefined)
        return false;
    const fate = (0,process_mark/* fateOf */._L)(parsed);
    if (fate !== 'unknown')
        return fate === 'gone';
    // Only one running system can use such a disk at a time, so the one that wrote this lock has ended.
    return parsed.boot !== (0,process_mark/* ownMark */.a1)().boot && isOnOwnDisk(root);
}
/** File systems that two machines never use at once, by their numbers in Linux. */
const OWN_DISKS = new Set([
    0xef53, // ext2 to ext4
    0x58465342, // xfs
    0x9123683e, // btrfs
    0xf2f52010, // f2fs
    0x2fc12fc1, // zfs
]);
function isOnOwnDisk(root) {
    try {
        return process.platform === 'linux' && OWN_DISKS.has((0,external_node_fs_.statfsSync)(root).type);
    }
    catch {
        return false;
    }
}
function busy(lock, holder) {
    if (holder === 'unknown') {
        return {
            state: 'busy',
            why: `${LOCK} is there and does not say who holds it: a publisher is writing, or was ended`,
            remedy: `Delete ${lock} if no publisher is writing there, or else raise \`push-timeout\`.`,
        };
    }
    const { host, process: pid, since, mark } = holder;
    const parsed = (0,process_mark/* parseMark */.lw)(mark);
    const isHere = parsed !== undefined && (0,process_mark/* fateOf */._L)(parsed) === 'running';
    return {
        state: 'busy',
        why: `${LOCK} is held by process ${pid} on ${host} since ${since}`,
        remedy: isHere
            ? `Wait until process ${pid} has finished, or end it; raise \`push-timeout\` to wait longer.`
            : `Delete ${lock} if process ${pid} no longer runs on ${host}, or else raise \`push-timeout\`.`,
    };
}

;// CONCATENATED MODULE: ./build/homes/directory/modes.js



/** A web server is another user: it must be able to read files and to enter folders, whatever the umask of the run. */
const FILE = 0o644;
const FOLDER = 0o755;
/** The bits of which one lets somebody else than the owner in. */
const OTHERS = 0o055;
/** Lets every user read a new file. */
const showFile = (file) => allow(file, FILE);
/** Makes a folder and those above it that do not exist, and lets every user enter the new ones. */
function makeShownFolder(path) {
    const first = (0,external_node_fs_.mkdirSync)(path, { recursive: true });
    if (first === undefined)
        return;
    for (let folder = path;; folder = (0,external_node_path_.dirname)(folder)) {
        allow(folder, FOLDER);
        if (folder === first || folder === (0,external_node_path_.dirname)(folder))
            return;
    }
}
/** Keeps the bits that a folder inherits, such as its group's. */
function allow(path, bits) {
    try {
        const mode = (0,external_node_fs_.lstatSync)(path).mode & 0o7777;
        if ((mode & bits) !== bits)
            (0,external_node_fs_.chmodSync)(path, mode | bits);
    }
    catch {
        // Some file systems have no modes. `hiddenPaths` finds out whether that matters.
    }
}
/**
 * Of these paths of the feed and the folders above them, the root included, those that only their owner may read. Never
 * throws: they are written already.
 */
function hiddenPaths(root, paths) {
    const all = new Set(['', ...paths.flatMap((path) => [...(0,edit/* parentsOf */.fY)(path), path])]);
    return [...all].filter((path) => isHidden((0,external_node_path_.join)(root, path)));
}
function isHidden(path) {
    try {
        return ((0,external_node_fs_.lstatSync)(path).mode & OTHERS) === 0;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/homes/directory/journal.js









/** The private folder with the new files of a change. It exists only during a change, or after one was interrupted. */
const STAGING = '.pkgfeed-staging';
const JOURNAL = 'journal';
/** The most bytes of a journal: a hundred thousand files of long names fit. */
const journal_LARGEST = 1 << 26;
/** The path of a new file in the private folder. */
const stagedAt = (root, number) => (0,external_node_path_.join)(root, STAGING, String(number));
/** The path on this machine of a path of the feed. */
const placeOf = (root, path) => (0,external_node_path_.join)(root, ...path.split('/'));
/**
 * Decides a staged change: after the rename, this run or the next one makes it. Like `finish` it is synchronous, so no
 * signal can come between the two.
 */
function commit(root, journal) {
    const folder = (0,external_node_path_.join)(root, STAGING);
    const draft = (0,external_node_path_.join)(folder, `${JOURNAL}.new`);
    const handle = (0,external_node_fs_.openSync)(draft, 'wx', 0o644);
    try {
        (0,external_node_fs_.writeFileSync)(handle, `${JSON.stringify({ version: 1, ...journal })}\n`);
        (0,external_node_fs_.fsyncSync)(handle);
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
    syncFolder(folder);
    (0,external_node_fs_.renameSync)(draft, (0,external_node_path_.join)(folder, JOURNAL));
    syncFolder(folder);
    syncFolder(root);
}
/**
 * Puts every file in its place, deletes files, and removes the private folder. It can start again after any
 * interruption.
 */
function finish(root, journal) {
    for (const [number, { path }] of journal.puts.entries()) {
        const from = stagedAt(root, number);
        // It is in its place already.
        if ((0,external_node_fs_.lstatSync)(from, { throwIfNoEntry: false }) === undefined)
            continue;
        makeFolder(root, path);
        (0,external_node_fs_.renameSync)(from, placeOf(root, path));
    }
    // Moved files must be on the disk before anything is deleted.
    syncFolders(root, journal.puts.map(({ path }) => path));
    for (const path of journal.deletes)
        remove(root, path);
    syncFolders(root, journal.deletes);
    discard(root);
}
/** Makes the folder of a path. It refuses links on the way. */
function makeFolder(root, path) {
    checkParents(root, path);
    makeShownFolder((0,external_node_path_.dirname)(placeOf(root, path)));
}
/** Checks that nothing above a path is a link or a file. */
function checkParents(root, path) {
    for (const folder of (0,edit/* parentsOf */.fY)(path)) {
        const there = (0,external_node_fs_.lstatSync)(placeOf(root, folder), { throwIfNoEntry: false });
        if (there === undefined)
            return;
        if (!there.isDirectory())
            throw notAFolder(folder);
    }
}
/** Deletes a file, and its folders once they are empty, as git does. */
function remove(root, path) {
    checkParents(root, path);
    try {
        (0,external_node_fs_.unlinkSync)(placeOf(root, path));
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
    }
    for (const folder of (0,edit/* parentsOf */.fY)(path).reverse()) {
        try {
            (0,external_node_fs_.rmdirSync)(placeOf(root, folder));
        }
        catch {
            break;
        }
    }
}
/** Removes the private folder, the journal first: without it the rest has no effect. */
function discard(root) {
    const folder = (0,external_node_path_.join)(root, STAGING);
    if (!(0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory())
        return;
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, JOURNAL), { force: true });
    (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    syncFolder(root);
}
/**
 * Reads what a run has left in the private folder. Anyone who may write to the root can have written it, so every path
 * in it must stay in the feed.
 *
 * @param folderName how messages name the root
 * @throws FeedError for a journal that pkgfeed would not write
 */
function readLeft(root, folderName) {
    const folder = (0,external_node_path_.join)(root, STAGING);
    const there = (0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false });
    if (there === undefined)
        return { state: 'nothing' };
    if (!there.isDirectory())
        throw journal_unusable(folderName, 'it is not a folder');
    let handle;
    try {
        handle = (0,external_node_fs_.openSync)((0,external_node_path_.join)(folder, JOURNAL), external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    }
    catch (error) {
        const { code, message } = error;
        if (code === 'ENOENT')
            return { state: 'draft' };
        throw journal_unusable(folderName, `its journal cannot be read (${message})`);
    }
    try {
        const { size } = (0,external_node_fs_.fstatSync)(handle);
        if (!(0,external_node_fs_.fstatSync)(handle).isFile() || size > journal_LARGEST)
            throw journal_unusable(folderName, 'its journal is not a plain file');
        return { state: 'change', journal: parseJournal((0,external_node_fs_.readFileSync)(handle, 'utf8'), folderName) };
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
function parseJournal(text, folderName) {
    const refuse = (why) => {
        throw journal_unusable(folderName, `its journal ${why}`);
    };
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return refuse('is cut short or damaged');
    }
    if (value?.version !== 1 || !Array.isArray(value.puts) || !Array.isArray(value.deletes))
        return refuse('is of another version, or damaged');
    const seen = new Set();
    const path = (one) => {
        if (typeof one !== 'string' || !isPlain(one))
            return refuse('names a path that leads out of the feed');
        if (seen.has(one))
            return refuse(`names ${(0,printable/* printable */.g$)(one)} twice`);
        seen.add(one);
        return one;
    };
    const puts = value.puts.map((put) => {
        const { size, sha256: hash } = put ?? {};
        if (!Number.isSafeInteger(size) || typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash))
            return refuse('names a file without size and hash');
        return { path: path(put.path), size: size, sha256: hash };
    });
    return { puts, deletes: value.deletes.map(path) };
}
/**
 * True for a path inside the feed that every system accepts, and that is not in the lock, the private folder or `.git`.
 */
function isPlain(path) {
    if (path.length > 4096 || /[\0-\x1f\\]/.test(path))
        return false;
    const [first = '', ...rest] = path.split('/');
    if (first.startsWith(LOCK) || first === STAGING || first === '.git' || /^[A-Za-z]:/.test(first))
        return false;
    return [first, ...rest].every((name) => name !== '' && name !== '.' && name !== '..');
}
/**
 * Compares the private folder and the feed with the journal, before anything is moved.
 *
 * @param owner the user id that must own the change
 * @throws FeedError when it is the change of another user, or a new file is missing or different
 */
async function checkLeft(root, folderName, journal, owner) {
    for (const name of [STAGING, (0,external_node_path_.join)(STAGING, JOURNAL)]) {
        const { uid, nlink } = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, name));
        if (uid !== owner) {
            throw new errors/* FeedError */.lS({
                code: 'FEED_UNFINISHED',
                message: `${(0,external_node_path_.join)(folderName, STAGING)} holds an unfinished change of another user (number ${uid})`,
                remedy: 'Publish once as that user, which finishes the change.',
            });
        }
        if (name !== STAGING && nlink > 1)
            throw journal_unusable(folderName, 'its journal has a second name');
    }
    for (const path of [...journal.puts.map((put) => put.path), ...journal.deletes])
        checkParents(root, path);
    for (const [number, { path, size, sha256: hash }] of journal.puts.entries()) {
        const staged = stagedAt(root, number);
        const isStaged = (0,external_node_fs_.lstatSync)(staged, { throwIfNoEntry: false }) !== undefined;
        const file = isStaged ? staged : placeOf(root, path);
        const there = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
        const isSame = there?.isFile() && there.size === size && sha256(await (0,promises_.readFile)(file)) === hash;
        if (!isSame)
            throw journal_unusable(folderName, `the new ${(0,printable/* printable */.g$)(path)} is ${there === undefined ? 'gone' : 'another file'}`);
    }
}
/** For each path of an unfinished change, the path of its content in the private folder, relative to the root. */
function stagedFiles({ puts }) {
    return new Map(puts.map(({ path }, number) => [path, `${STAGING}/${number}`]));
}
/** Writes the entries of every folder above these paths to the disk. */
function syncFolders(root, paths) {
    const folders = new Set(paths.flatMap((path) => (0,edit/* parentsOf */.fY)(path)));
    for (const folder of folders)
        syncFolder(placeOf(root, folder));
    syncFolder(root);
}
/** Writes the entries of a folder to the disk. Systems that cannot do this on request do it themselves later. */
function syncFolder(folder) {
    let handle;
    try {
        handle = (0,external_node_fs_.openSync)(folder, 'r');
    }
    catch {
        return;
    }
    try {
        (0,external_node_fs_.fsyncSync)(handle);
    }
    catch {
        // As above.
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
/** The SHA-256 of some bytes, in hex. */
const sha256 = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
function journal_unusable(folderName, why) {
    return new errors/* FeedError */.lS({
        code: 'FEED_UNFINISHED',
        message: `${(0,external_node_path_.join)(folderName, STAGING)} cannot be used: ${why}`,
        remedy: `Find out who changed it; then delete ${(0,external_node_path_.join)(folderName, STAGING)} and restore the feed, or let \`reindex\` make its indexes again.`,
    });
}
/** The error for a link or a file instead of a folder. */
function notAFolder(folder) {
    return new errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${(0,printable/* printable */.g$)(folder)} is a link or a file, and pkgfeed needs a folder there`,
        remedy: 'Put a real folder in its place, or choose another `branch`, `repository` or `layout`.',
    });
}

;// CONCATENATED MODULE: ./build/homes/directory/files.js








/** Follows no link, if the system can refuse links, and does not wait for a pipe. */
const FLAGS = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/** The most bytes of a file that are read into memory: Node's own limit. */
const files_LARGEST = 2 ** 31 - 1;
/** How many bytes of a file are in memory while it is hashed. */
const PIECE = 256 << 10;
/**
 * Reads a file of a directory.
 *
 * @param path relative to the root
 * @param knownSize the file's size in bytes, if the caller knows it; a file that has grown is refused
 * @throws ConflictError for anything but a plain file, such as a link, and for a link or a file instead of a folder above
 * @throws FeedError for a file that is larger than `knownSize`, or too large for memory
 */
async function readPlain(root, path, knownSize = files_LARGEST) {
    return await withPlain(root, path, async (handle, size) => {
        if (size > files_LARGEST)
            throw tooLarge(path, size);
        if (size > knownSize)
            throw grown(path);
        const bytes = Buffer.allocUnsafeSlow(size);
        let at = 0;
        while (at < size) {
            const { bytesRead } = await handle.read(bytes, at, size - at, at);
            if (bytesRead === 0)
                break;
            at += bytesRead;
        }
        return bytes.subarray(0, at);
    });
}
/**
 * The size of a file of a directory, in bytes.
 *
 * @throws ConflictError as `readPlain` does
 */
async function sizeOfPlain(root, path) {
    return await withPlain(root, path, async (_, size) => size);
}
/**
 * The content id of a file of a directory. The file may have any size.
 *
 * @throws ConflictError as `readPlain` does
 */
async function identifyPlain(root, path) {
    return await withPlain(root, path, async (handle, size) => {
        const hash = (0,content_id/* contentHash */.A)(size);
        const piece = Buffer.allocUnsafeSlow(Math.min(size, PIECE));
        for (let at = 0; at < size;) {
            const { bytesRead } = await handle.read(piece, 0, Math.min(piece.length, size - at), at);
            if (bytesRead === 0)
                break;
            hash.update(piece.subarray(0, bytesRead));
            at += bytesRead;
        }
        return hash.digest('hex');
    });
}
async function withPlain(root, path, work) {
    for (const folder of (0,edit/* parentsOf */.fY)(path)) {
        const there = (0,external_node_fs_.lstatSync)(placeOf(root, folder), { throwIfNoEntry: false });
        if (there !== undefined && !there.isDirectory())
            throw notAFolder(folder);
    }
    const file = placeOf(root, path);
    // Just opening some devices has an effect, and not every system can refuse links.
    const there = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
    if (there !== undefined && !there.isFile())
        throw (0,feed_files/* notPlainFile */.KU)(path);
    const handle = await (0,promises_.open)(file, FLAGS).catch((error) => {
        throw error.code === 'ELOOP' ? (0,feed_files/* notPlainFile */.KU)(path) : error;
    });
    try {
        const opened = await handle.stat();
        if (!opened.isFile())
            throw (0,feed_files/* notPlainFile */.KU)(path);
        return await work(handle, opened.size);
    }
    finally {
        await handle.close();
    }
}
function tooLarge(path, size) {
    return new errors/* FeedError */.lS({
        code: 'FEED_INDEX',
        message: `${(0,printable/* printable */.g$)(path)} has ${size} bytes, and at most ${files_LARGEST} are read`,
        remedy: 'Find out who changed the file, and restore it.',
    });
}
function grown(path) {
    return new errors/* FeedError */.lS({
        code: 'FEED_BUSY',
        message: `${(0,printable/* printable */.g$)(path)} became larger while it was read`,
        remedy: 'Run it again.',
    });
}

;// CONCATENATED MODULE: ./build/homes/directory/list-files.js




/**
 * Adds the files below a folder to `paths`. It lists one folder at a time: a recursive listing would fail as a whole
 * when another publisher removes a folder meanwhile.
 *
 * @param folder relative to the root; the empty path is the root
 */
async function listFiles(root, folder, paths) {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true }).catch((error) => {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    });
    for (const entry of entries) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (folder === '' && isNotTheFeeds(path))
            continue;
        if (entry.isDirectory())
            await listFiles(root, path, paths);
        else
            paths.set(path, undefined);
    }
}
const isNotTheFeeds = (name) => name.startsWith(LOCK) || name === STAGING || name === '.git';

;// CONCATENATED MODULE: ./build/homes/directory/refusals.js


/** The error for a bare git repository that was given as a directory. */
function gitRepository(path) {
    return new errors/* FeedError */.lS({
        code: 'FEED_ABSENT',
        message: `directory ${path} is a bare git repository`,
        remedy: 'Give it as `pages-repository`, or another folder as `directory`.',
    });
}
/** The error for a directory that the file system refuses. */
function refusals_unusable(path, cause) {
    const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(cause.code ?? '');
    return new errors/* FeedError */.lS({
        code: 'FEED_ABSENT',
        message: `directory ${path} cannot be used: ${cause.message}`,
        remedy: isFull
            ? 'Make room on the disk, then run it again; nothing was changed.'
            : 'Check the path and that this user may write there.',
        cause,
    });
}
/**
 * What to say about paths that only their owner may read.
 *
 * @param paths relative to the directory; the empty path is the directory itself
 */
function hiddenFromOthers(paths) {
    const names = paths.slice(0, 3).map((path) => (path === '' ? 'the directory itself' : (0,printable/* printable */.g$)(path)));
    const more = paths.length > names.length ? ` and ${paths.length - names.length} more` : '';
    return `only its owner may read ${names.join(', ')}${more}; a web server of another user needs \`chmod -R a+rX\` on it`;
}

;// CONCATENATED MODULE: ./build/homes/write-order.js





/**
 * The writes of an edit in an order for homes without transactions: a device that reads between two writes finds every
 * file that an index lists. First come packages and keys, then the indexes folder by folder, each followed by its
 * signatures, and last the files at the root. Delete files after all writes.
 */
function inWriteOrder(edit) {
    return [...edit.puts].sort(([a], [b]) => compareRanks(rankOf(a), rankOf(b)));
}
function rankOf(path) {
    if ((0,formats/* isPackageName */.kb)(path) || path.startsWith('keys/'))
        return [0, path, 0];
    const isSignature = /\.(sig|asc)$/.test(path);
    return path.includes('/') ? [1, (0,external_node_path_.dirname)(path), isSignature ? 1 : 0] : [2, '', isSignature ? 1 : 0];
}
function compareRanks(a, b) {
    return a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0) || a[2] - b[2];
}
/**
 * Checks that a file to be written still has the bytes that were read before, or those that the index lists.
 *
 * @throws SourceError for a package file that changed
 * @throws FeedError for a file of the feed that changed
 */
function checkCopy(content, bytes) {
    if (content.kind === 'file') {
        if ((0,content_id/* contentId */.f)(bytes) !== content.contentId)
            throw (0,errors/* fileChanged */.J8)(content.file);
        return;
    }
    if (content.sha256 === undefined) {
        throw new errors/* FeedError */.lS({
            code: 'FEED_PLAN',
            message: `${content.from} is to be copied, and nothing says which bytes it must have`,
            remedy: 'Report this as a bug; nothing was published.',
        });
    }
    if (content.sha256 === (0,external_node_crypto_.hash)('sha256', bytes))
        return;
    throw new errors/* FeedError */.lS({
        code: 'FEED_FILE_CHANGED',
        message: `${content.from} is not the file that the index lists: somebody changed it after it was published`,
        remedy: 'Restore the file, or publish the package again with `on-conflict: replace`.',
    });
}

;// CONCATENATED MODULE: ./build/homes/directory/staging.js










/**
 * Writes all new files into the private folder, and makes sure that they are on the disk. It does not touch the feed.
 *
 * @throws ConflictError, FeedError or SourceError for a file that could not be put in place later. Then the caller must
 *   remove the private folder
 */
async function stage(root, edit) {
    const puts = inWriteOrder(edit);
    const journal = { puts: [], deletes: [...edit.deletes] };
    await checkPlaces(root, [...puts.map(([path]) => path), ...edit.deletes]);
    await (0,promises_.mkdir)((0,external_node_path_.join)(root, STAGING), { mode: 0o755 });
    for (const [path, content] of puts) {
        const file = stagedAt(root, journal.puts.length);
        const bytes = await stageOne(root, file, content);
        journal.puts.push({ path, size: bytes.length, sha256: sha256(bytes) });
    }
    await syncFiles(journal.puts.map((_, number) => stagedAt(root, number)));
    return journal;
}
async function stageOne(root, file, content) {
    const bytes = await bytesOf(root, content);
    await (0,promises_.writeFile)(file, bytes, { flag: 'wx' });
    showFile(file);
    return bytes;
}
async function bytesOf(root, content) {
    if (content.kind === 'bytes')
        return content.bytes;
    const bytes = content.kind === 'copy' ? await readPlain(root, content.from) : await (0,promises_.readFile)(content.file);
    // Anyone who can read the folder can read staged files, so the bytes are compared first.
    checkCopy(content, bytes);
    return bytes;
}
/** How many files are synced to the disk at once: many together take hardly longer than one. */
const SYNCED_AT_ONCE = 32;
async function syncFiles(files) {
    const waiting = files.values();
    const workers = Array.from({ length: SYNCED_AT_ONCE }, async () => {
        for (const file of waiting) {
            const handle = await (0,promises_.open)(file, 'r+');
            try {
                await handle.sync();
            }
            finally {
                await handle.close();
            }
        }
    });
    const ended = await Promise.allSettled(workers);
    for (const one of ended)
        if (one.status === 'rejected')
            throw one.reason;
}
/** Checks everything that could stop a change half-way, before it begins. */
async function checkPlaces(root, paths) {
    const device = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, '.')).dev;
    const seen = new Set();
    for (const path of paths) {
        if (!isPlain(path))
            throw notPlain(path);
        let nearest = root;
        for (const folder of (0,edit/* parentsOf */.fY)(path)) {
            if (seen.has(folder)) {
                nearest = placeOf(root, folder);
                continue;
            }
            const there = (0,external_node_fs_.lstatSync)(placeOf(root, folder), { throwIfNoEntry: false });
            if (there === undefined)
                break;
            if (!there.isDirectory())
                throw notAFolder(folder);
            if (there.dev !== device)
                throw elsewhere(folder);
            seen.add(folder);
            nearest = placeOf(root, folder);
            await (0,promises_.access)(nearest, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
        }
        await (0,promises_.access)(nearest, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
        if ((0,external_node_fs_.lstatSync)(placeOf(root, path), { throwIfNoEntry: false })?.isDirectory())
            throw folderInTheWay(path);
    }
}
function notPlain(path) {
    return new errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${(0,printable/* printable */.g$)(path)} is to be written or deleted, and not every system takes that path`,
        remedy: 'Find out where that name comes from, and delete or rename the file yourself.',
    });
}
function elsewhere(folder) {
    return new errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${(0,printable/* printable */.g$)(folder)} is on another file system than the feed, so no file can be moved there in one step`,
        remedy: 'Keep the whole feed on one file system.',
    });
}
/** The error for a folder that has the path of a new file. */
function folderInTheWay(file) {
    return new errors/* ConflictError */.fK({
        code: 'CONFLICT_PATH',
        message: `${file} is to be written, and a folder of that name is there`,
        remedy: 'Move that folder away.',
    });
}

;// CONCATENATED MODULE: ./build/homes/directory/directory.js











/** Opens a plain folder as a home, for a web server of your own. */
function openDirectory(path, host) {
    return new Directory(path, host);
}
class Directory {
    name;
    #path;
    #root;
    #host;
    constructor(path, host) {
        this.name = `directory ${path}`;
        this.#path = path;
        this.#root = (0,external_node_path_.resolve)(host.cwd, path);
        this.#host = host;
    }
    async recover() {
        const root = this.#root;
        if ((await (0,promises_.lstat)(root).catch(() => undefined)) === undefined)
            return;
        try {
            if (readLeft(root, this.#path).state === 'nothing' && !isLockThere(root))
                return;
            const taken = takeLock(root, this.#path, this.#host.wallClock());
            // Another publisher is working. `apply` looks again at what it leaves.
            if (taken.state === 'busy')
                return;
            await this.#locked(taken.lock, async () => await this.#settle(taken.lock, taken.after));
        }
        catch (error) {
            throw this.#refusal(error);
        }
    }
    async open() {
        try {
            const { paths, staged } = await this.#look();
            const names = [...paths.keys()];
            if (paths.has('HEAD') && paths.has('config') && names.some((file) => file.startsWith('objects/'))) {
                throw gitRepository(this.#path);
            }
            const isUnfinished = staged !== undefined && !isLocked(this.#root);
            const memory = { seen: new Map(), knownSizes: new Map(), staged: staged ?? new Map() };
            return { paths, isNew: paths.size === 0, revision: undefined, ...memory, isUnfinished };
        }
        catch (error) {
            throw this.#refusal(error);
        }
    }
    /**
     * The feed's paths. If a change was decided and is not in place yet, the paths are those after the change. `staged`
     * is undefined if there is no such change.
     */
    async #look() {
        const paths = new Map();
        const left = readLeft(this.#root, this.#path);
        await listFiles(this.#root, '', paths);
        if (left.state !== 'change')
            return { paths, staged: undefined };
        for (const { path } of left.journal.puts)
            paths.set(path, undefined);
        for (const path of left.journal.deletes)
            paths.delete(path);
        return { paths, staged: stagedFiles(left.journal) };
    }
    /** Calls `work` with the file that has the content of a path now, relative to the root. */
    async #withFile(staged, path, work) {
        const waiting = staged.get(path);
        const isWaiting = waiting !== undefined && (await (0,promises_.lstat)(this.#at(waiting)).catch(() => undefined))?.isFile();
        if (!isWaiting)
            return await work(this.#root, path);
        return await work(this.#root, waiting).catch(async (error) => {
            // The file was put in its place just now.
            if (error.code === 'ENOENT')
                return await work(this.#root, path);
            throw error;
        });
    }
    #at(path) {
        return (0,external_node_path_.join)(this.#root, ...path.split('/'));
    }
    async read({ staged, seen, knownSizes }, paths) {
        const found = new Map();
        try {
            for (const path of paths) {
                const size = knownSizes.get(path);
                found.set(path, await this.#withFile(staged, path, (root, file) => readPlain(root, file, size)));
            }
        }
        catch (error) {
            throw this.#refusal(error);
        }
        for (const [path, bytes] of found)
            seen.set(path, (0,content_id/* contentId */.f)(bytes));
        return found;
    }
    async sizes({ staged, knownSizes }, paths) {
        const sizes = new Map();
        try {
            for (const path of paths)
                sizes.set(path, await this.#withFile(staged, path, sizeOfPlain));
        }
        catch (error) {
            throw this.#refusal(error);
        }
        for (const [path, size] of sizes)
            knownSizes.set(path, size);
        return sizes;
    }
    async identify({ staged, seen }, paths) {
        const ids = new Map();
        for (const path of paths) {
            // A file that cannot be read, or is not a plain file, such as a link, is not ours.
            const id = await this.#withFile(staged, path, identifyPlain).catch(() => undefined);
            if (id !== undefined)
                ids.set(path, id);
        }
        for (const [path, id] of ids)
            seen.set(path, id);
        return ids;
    }
    /** Does nothing: the first write fails if writing is not allowed, before anything has changed. */
    async checkAccess() { }
    async isCurrent(tip) {
        const { paths, staged } = await this.#look();
        const isListed = paths.size === tip.paths.size && [...paths.keys()].every((path) => tip.paths.has(path));
        if (isLocked(this.#root) || !isListed)
            return false;
        const isSame = await this.#areSizesSame(tip, staged ?? new Map());
        return isSame && (await this.#isUnchanged(tip, staged));
    }
    async apply(tip, edit) {
        try {
            makeShownFolder(this.#root);
            const taken = takeLock(this.#root, this.#path, this.#host.wallClock());
            if (taken.state === 'busy')
                return { state: 'lost', why: taken.why, remedy: taken.remedy };
            return await this.#locked(taken.lock, async () => {
                await this.#settle(taken.lock, taken.after);
                if (!(await this.#isAsSeen(tip, edit))) {
                    return { state: 'lost', why: 'the folder changed meanwhile' };
                }
                await this.#write(edit);
                const hidden = hiddenPaths(this.#root, [...edit.puts.keys()]);
                if (hidden.length > 0)
                    this.#host.say(`${this.name}: ${hiddenFromOthers(hidden)}`);
                return { state: 'landed', revision: undefined };
            });
        }
        catch (error) {
            throw this.#refusal(error);
        }
    }
    /** Calls `work` and then releases the lock, even if a signal ends the run. */
    async #locked(lock, work) {
        const forget = this.#host.onSignal(() => {
            // A file that is being written may prevent this. Then the next run removes the rest.
            if (readLeft(this.#root, this.#path).state === 'draft')
                discard(this.#root);
            lock.release();
        });
        try {
            return await work();
        }
        finally {
            forget();
            lock.release();
        }
    }
    /** Finishes the change that an interrupted run has decided, or removes what it had only prepared. */
    async #settle(lock, after) {
        const say = (what) => this.#host.say(`${this.name}: ${what}`);
        if (after !== undefined) {
            const { process: pid, host, since } = after;
            say(`took over the lock of process ${pid} on ${host}, which held it since ${since} and no longer runs`);
        }
        const left = readLeft(this.#root, this.#path);
        if (left.state === 'nothing')
            return;
        if (left.state === 'draft') {
            discard(this.#root);
            return say('a run was ended before it changed anything; what it had prepared was removed');
        }
        const { puts, deletes } = left.journal;
        await checkLeft(this.#root, this.#path, left.journal, lock.owner);
        this.#finish(left.journal);
        say(`finished the change of a run that was ended (${puts.length} files written, ${deletes.length} deleted)`);
    }
    async #write(edit) {
        let journal;
        try {
            journal = await stage(this.#root, edit);
            commit(this.#root, journal);
        }
        catch (error) {
            try {
                discard(this.#root);
            }
            catch {
                // The next run removes it, because the change was not decided.
            }
            throw error;
        }
        this.#finish(journal);
    }
    #finish(journal) {
        try {
            finish(this.#root, journal);
        }
        catch (cause) {
            throw new errors/* FeedError */.lS({
                code: 'FEED_UNFINISHED',
                message: `${this.name} has only a part of the change: ${cause.message}`,
                remedy: 'Fix that, then run it again: the next run finishes the change first.',
                cause,
            });
        }
    }
    /** True when every file still has its known size. */
    async #areSizesSame({ knownSizes }, staged) {
        for (const [path, size] of knownSizes) {
            if ((await this.#withFile(staged, path, sizeOfPlain).catch(() => undefined)) !== size)
                return false;
        }
        return true;
    }
    /** True when every file that was read still has the same content. */
    async #isUnchanged(tip, staged = new Map()) {
        for (const [path, id] of tip.seen) {
            const now = await this.#withFile(staged, path, identifyPlain).catch(() => undefined);
            if (now !== id)
                return false;
        }
        return true;
    }
    /** True when the files that were read are unchanged, and new files of the plan do not exist yet. */
    async #isAsSeen(tip, edit) {
        if (!(await this.#isUnchanged(tip)))
            return false;
        for (const path of edit.puts.keys()) {
            if (tip.paths.has(path))
                continue;
            const there = await (0,promises_.lstat)(this.#at(path)).catch(() => undefined);
            if (there?.isDirectory())
                throw folderInTheWay(path);
            if (there !== undefined)
                return false;
        }
        return true;
    }
    #refusal(error) {
        if (error instanceof errors/* PkgfeedError */.jH || error.code === undefined)
            return error;
        return refusals_unusable(this.#path, error);
    }
}

;// CONCATENATED MODULE: ./build/homes/open-home.js








/**
 * The token for a remote; undefined if the remote must not get it. GitHub's own installation tokens, such as a
 * workflow's default token, never go to another server.
 *
 * @throws InputError when the token would be sent unencrypted
 */
function tokenFor(remote, token, host) {
    if (token === undefined || !remote.isHttp)
        return undefined;
    const url = new URL(remote.url);
    if (token.startsWith('ghs_') && url.origin !== new URL((0,github_server/* serverOf */.FN)(host)).origin)
        return undefined;
    const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
    if (url.protocol === 'https:' || isLoopback)
        return token;
    throw new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `\`token\` would be sent to ${url.origin} unencrypted`,
        remedy: 'Use an https address for `pages-repository`.',
    });
}
/** The way to reach the remote: with a key over SSH, or with the token if the remote may get it. */
async function accessTo(named, { sshKey, sshKnownHosts, token }, host) {
    if (sshKey === undefined)
        return { remote: named, token: tokenFor(named, token, host), ssh: undefined };
    const { remote, server } = (0,git_remote/* overSsh */.pb)(named, (0,github_server/* serverOf */.FN)(host));
    const hosts = knownHosts(server, sshKnownHosts);
    return { remote, token: undefined, ssh: await openSsh(readSshKey(sshKey), hosts, host) };
}
/**
 * Opens the home that the settings name.
 *
 * @throws InputError when they name none
 */
async function openHome(settings, host) {
    if (settings.directory !== undefined) {
        return {
            home: openDirectory(settings.directory, host),
            likelyUrl: undefined,
            slug: undefined,
        };
    }
    if (settings.pagesRepository === undefined) {
        throw new errors/* InputError */.dz({
            code: 'INPUT_MISSING',
            message: 'neither `pages-repository` nor `directory` is given, so the feed has no home',
            remedy: 'Give `pages-repository` (owner/name, a git URL or a path such as ./feed.git) or `directory`.',
        });
    }
    const named = (0,git_remote/* parseRemote */.M8)(settings.pagesRepository, (0,github_server/* serverOf */.FN)(host), host.cwd);
    const { history, pagesBranch: branch, pushTimeout } = settings;
    const access = await accessTo(named, settings, host);
    return {
        home: await openPagesBranch({ ...access, branch, history, pushTimeout }, host),
        likelyUrl: (0,github_server/* pagesUrl */.Wm)(named.slug, (0,github_server/* serverOf */.FN)(host)),
        slug: named.slug,
    };
}


/***/ })

};
