export const id = 260;
export const ids = [260];
export const modules = {

/***/ 53260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkAttestations: () => (/* binding */ checkAttestations)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(47035);
;// CONCATENATED MODULE: ./build/bytes/snappy.js

/**
 * Unpacks a snappy block: the unpacked length, then literals and copies of earlier output.
 *
 * @param limit the most bytes it may expand to
 * @throws FormatError
 */
function unsnappy(bytes, limit) {
    const { value: size, next: start } = plainLength(bytes);
    if (size > limit) {
        throw new build_errors/* FormatError */.IF({
            code: 'FORMAT_LIMIT',
            reason: `the snappy block expands to ${size} bytes, more than ${limit}`,
            offset: 0,
        });
    }
    // Do not allocate more than these bytes can fill: an element of 3 bytes gives 64 at most.
    if (size > bytes.length * 64)
        throw malformed('the snappy block states more than it can hold', 0);
    const out = Buffer.alloc(size);
    let at = start;
    let filled = 0;
    while (at < bytes.length) {
        const element = elementAt(bytes, at);
        if (element.length > size - filled)
            throw malformed('the snappy block holds more than it states', at);
        if (element.distance === undefined) {
            bytes.copy(out, filled, element.next, element.next + element.length);
            at = element.next + element.length;
        }
        else {
            if (element.distance === 0 || element.distance > filled) {
                throw malformed('the snappy block copies what it does not have', at);
            }
            // Byte by byte: a copy may read bytes that it has just written.
            for (let i = 0; i < element.length; i++)
                out[filled + i] = out[filled + i - element.distance] ?? 0;
            at = element.next;
        }
        filled += element.length;
    }
    if (filled !== size)
        throw truncated(at);
    return out;
}
function elementAt(bytes, at) {
    const tag = bytes[at] ?? 0;
    const upper = tag >> 2;
    switch (tag & 3) {
        case 0: {
            const extra = Math.max(0, upper - 59);
            const next = at + 1 + extra;
            const length = 1 + (extra === 0 ? upper : littleEndian(bytes, at + 1, extra));
            if (next + length > bytes.length)
                throw truncated(at);
            return { length, distance: undefined, next };
        }
        case 1: {
            const distance = ((tag >> 5) << 8) | littleEndian(bytes, at + 1, 1);
            return { length: 4 + (upper & 7), distance, next: at + 2 };
        }
        default: {
            const width = (tag & 3) === 2 ? 2 : 4;
            return { length: 1 + upper, distance: littleEndian(bytes, at + 1, width), next: at + 1 + width };
        }
    }
}
/** The unpacked length: seven bits in each byte, the lowest first. */
function plainLength(bytes) {
    let value = 0;
    for (let i = 0; i < 5; i++) {
        const byte = bytes[i];
        if (byte === undefined)
            throw truncated(i);
        value += (byte & 0x7f) * 2 ** (7 * i);
        if (byte < 0x80)
            return { value, next: i + 1 };
    }
    throw malformed('the snappy block does not begin with its length', 0);
}
function littleEndian(bytes, at, width) {
    if (at + width > bytes.length)
        throw truncated(at);
    return bytes.readUIntLE(at, width);
}
const truncated = (offset) => new build_errors/* FormatError */.IF({ code: 'FORMAT_TRUNCATED', reason: 'the snappy block is cut short', offset });
const malformed = (reason, offset) => new build_errors/* FormatError */.IF({ code: 'FORMAT_MALFORMED', reason, offset });

// EXTERNAL MODULE: ./build/text/counted.js
var counted = __webpack_require__(83606);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(60623);
// EXTERNAL MODULE: ./build/attestation/attestation.js
var attestation_attestation = __webpack_require__(31021);
;// CONCATENATED MODULE: ./build/attestation/check.js







/** Bytes of a bundle, compressed or not; one for 1,024 packages has about 200 kB. */
const BUNDLE_LIMIT = 16e6;
/** How many attestations of one package are looked at. A package that is built again with the same bytes has many. */
const LOOKED_AT = 300;
const AT_ONCE = 4;
/** Unattested packages after which to stop, because GitHub allows few requests an hour. */
const FAULTS_LIMIT = 100;
/**
 * Asks GitHub for attestations of all packages, until each has one that fits.
 *
 * @throws SourceError for all packages without one, GitHubError when GitHub cannot be asked
 */
async function checkAttestations(packages, query, tools, host) {
    const inquiry = { ...query, ...tools, vouched: new Set(), verify: undefined, downloads: 0 };
    const digests = [...new Set(packages.map(({ sha256 }) => sha256))];
    const faults = new Map();
    const errors = [];
    let next = 0;
    const askNext = async () => {
        const digest = digests[next++];
        if (digest === undefined || inquiry.vouched.has(digest))
            return;
        try {
            const found = await faultsOf(digest, inquiry);
            if (found.length > 0)
                faults.set(digest, found);
        }
        catch (error) {
            errors.push(error);
        }
        host.progress('checking attestations', next, digests.length);
    };
    const worker = async () => {
        while (next < digests.length && errors.length === 0 && faults.size < FAULTS_LIMIT)
            await askNext();
    };
    // Alone, because the attestation of the first package usually names all others.
    await askNext();
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    if (errors.length > 0)
        throw errors[0];
    const refused = packages.flatMap(({ origin, sha256 }) => {
        // An attestation that was found later may name a package that was refused before.
        const found = inquiry.vouched.has(sha256) ? undefined : faults.get(sha256);
        return found === undefined ? [] : [unattested(origin, found, query.builders)];
    });
    // Never publish a package without an attestation, even if the loop above ended early.
    const left = digests.filter((digest) => !inquiry.vouched.has(digest) && !faults.has(digest)).length;
    if (left > 0)
        refused.push(unchecked(left, refused[0]?.remedy ?? REMEDIES.absent));
    (0,build_errors/* throwGathered */.nR)(refused);
}
/** What is wrong with each attestation of a file; empty when one fits. */
async function faultsOf(digest, inquiry) {
    const faults = [];
    for (const repository of repositoriesOf(inquiry.builders)) {
        let seen = 0;
        for await (const attestation of inquiry.github.attestations(repository, digest, attestation_attestation/* PROVENANCE */.EK)) {
            if (++seen > LOOKED_AT) {
                faults.push({ kind: 'other', reason: `${repository} has more than ${LOOKED_AT} attestations of it` });
                break;
            }
            const fault = await faultOfOne(attestation, repository, digest, inquiry);
            if (fault === undefined)
                return [];
            faults.push(fault);
        }
        if (seen === 0) {
            faults.push({ kind: 'absent', reason: `GitHub shows no build attestation of it in ${repository}` });
        }
    }
    return faults;
}
function repositoriesOf(builders) {
    return [...new Map(builders.map(({ repository }) => [repository.toLowerCase(), repository])).values()];
}
async function faultOfOne(attestation, repository, digest, inquiry) {
    if (attestation.bundle === undefined && attestation.address === undefined) {
        return {
            kind: 'unverified',
            reason: `${repository} has an attestation of it, but GitHub does not say where`,
        };
    }
    const bundle = await bundleOf(attestation, repository, inquiry);
    inquiry.verify ??= inquiry.verifier();
    const verify = await inquiry.verify;
    let verified;
    let statement;
    try {
        verified = verify(bundle());
        statement = (0,attestation_attestation/* statementOf */.T8)(verified.payloadType, verified.payload);
    }
    catch (error) {
        return { kind: 'unverified', reason: `its attestation does not verify: ${reasonOf(error)}` };
    }
    const { fault, subjects } = statement;
    if (fault !== undefined)
        return { kind: 'other', reason: fault };
    if (!subjects.has(digest))
        return { kind: 'other', reason: 'its attestation names other files' };
    const identity = (0,attestation_attestation/* identityOf */.cu)(verified.extensions, verified.subject);
    const against = new Set(inquiry.builders.map((builder) => (0,attestation_attestation/* faultOf */.Kl)(identity, builder, inquiry.authority)));
    if (!against.has(undefined))
        return { kind: 'other', reason: [...against].join('; ') };
    for (const subject of subjects)
        inquiry.vouched.add(subject);
    return undefined;
}
/**
 * Fetches a bundle, and returns a function that decompresses it. GitHub used to give the bundle in its answer; since
 * July 2026 the answer has null there, and the address of the bundle as a snappy block.
 */
async function bundleOf({ bundle, address }, repository, inquiry) {
    if (bundle !== undefined || address === undefined)
        return () => bundle;
    const file = (0,external_node_path_.join)(inquiry.folder, `attestation-${++inquiry.downloads}`);
    await inquiry.github.downloadBundle(repository, address, file, BUNDLE_LIMIT);
    const bytes = await (0,promises_.readFile)(file);
    await (0,promises_.rm)(file);
    return () => JSON.parse((bytes[0] === 0x7b ? bytes : unsnappy(bytes, BUNDLE_LIMIT)).toString('utf8'));
}
/** The message of an error, with the cause that the libraries put into `cause`. */
function reasonOf(error) {
    const { message, cause } = error;
    const inner = cause?.message;
    const words = (0,printable/* printable */.g$)(inner === undefined ? message : `${message} (${inner})`);
    return words.length > 200 ? `${words.slice(0, 200)}…` : words;
}
function unchecked(count, remedy) {
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_UNATTESTED',
        message: `${(0,counted/* counted */.h)(count, 'more package was', 'more packages were')} not checked, because too many are not attested`,
        remedy,
    });
}
const SHOWN = 3;
function unattested(origin, faults, builders) {
    const worst = ['other', 'unverified', 'absent'].find((kind) => faults.some((fault) => fault.kind === kind));
    const reasons = [...new Set(faults.map(({ reason }) => reason))];
    const more = reasons.length > SHOWN ? `; and ${reasons.length - SHOWN} more reasons` : '';
    const wanted = builders.map(({ line }) => line).join(' or ');
    return new build_errors/* SourceError */.c8({
        code: 'SOURCE_UNATTESTED',
        message: `${origin} is not attested as a build of ${wanted}: ${reasons.slice(0, SHOWN).join('; ')}${more}`,
        remedy: REMEDIES[worst ?? 'absent'],
    });
}
const REMEDIES = {
    absent: 'Attest the packages where they are built: give that job `id-token: write` and `attestations: write`, and after the build a step of actions/attest-build-provenance with their `subject-path`.',
    unverified: 'Build and attest the package again; if its repository is private, run `gh attestation trusted-root > roots.jsonl` and give that file as `attestation-roots`.',
    other: 'Publish what the right workflow built, or add a line to `require-attestation` for the one that may build it too.',
};


/***/ })

};
