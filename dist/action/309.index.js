export const id = 309;
export const ids = [309];
export const modules = {

/***/ 67309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bundleVerifier: () => (/* binding */ bundleVerifier)
/* harmony export */ });
/**
 * Returns a function that verifies bundles: the signature, the certificate at the time of signing, and the proofs that
 * the trusted root allows. A root with transparency logs requires an entry, one with certificate logs an entry of the
 * certificate. Every root requires a time that somebody other than the signer states. `gh attestation verify` judges the
 * public Sigstore and GitHub's own, which has no logs, in the same way
 * (pkg/cmd/attestation/verification/sigstore.go).
 */
async function bundleVerifier(roots) {
    const [{ bundleFromJSON }, { toSignedEntity, toTrustMaterial, Verifier }, { ASN1Obj }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(166), __webpack_require__.e(176)]).then(__webpack_require__.t.bind(__webpack_require__, 90176, 19)),
        Promise.all(/* import() */[__webpack_require__.e(166), __webpack_require__.e(869), __webpack_require__.e(787)]).then(__webpack_require__.t.bind(__webpack_require__, 9787, 19)),
        __webpack_require__.e(/* import() */ 869).then(__webpack_require__.t.bind(__webpack_require__, 19869, 19)),
    ]);
    const verifiers = roots.map((root) => {
        const thresholds = {
            tlogThreshold: Math.min(root.tlogs.length, 1),
            ctlogThreshold: Math.min(root.ctlogs.length, 1),
            timestampThreshold: 1,
        };
        return new Verifier(toTrustMaterial(root), thresholds);
    });
    // The extensions that matter are all UTF8String in DER.
    const textOf = (value) => {
        try {
            const { tag, value: text } = ASN1Obj.parseBuffer(Buffer.from(value));
            return tag.isUniversal() && tag.number === 0x0c ? text.toString('utf8') : undefined;
        }
        catch {
            return undefined;
        }
    };
    return (json) => {
        const bundle = bundleFromJSON(json);
        if (bundle.content.$case !== 'dsseEnvelope')
            throw new Error('it signs a file, not a statement');
        const { tlogEntries, timestampVerificationData: times } = bundle.verificationMaterial;
        if (tlogEntries.length + (times?.rfc3161Timestamps.length ?? 0) > PROOFS_LIMIT) {
            throw new Error(`it has more than ${PROOFS_LIMIT} log entries and timestamps`);
        }
        const { payload, payloadType } = bundle.content.dsseEnvelope;
        const { identity } = verifiedBy(verifiers, toSignedEntity(bundle));
        const extensions = new Map();
        for (const { oid, value } of identity?.oids ?? []) {
            const id = oid?.id.join('.') ?? '';
            const text = textOf(value);
            if (text === undefined)
                continue;
            if (extensions.has(id))
                throw new Error(`the certificate has the extension ${id} twice`);
            extensions.set(id, text);
        }
        return { payloadType, payload, subject: identity?.subjectAlternativeName, extensions };
    };
}
/** The most log entries and timestamps, because each takes time to check. Real bundles have one or two. */
const PROOFS_LIMIT = 32;
/** The signer, if one of the roots verifies it. Otherwise throws the error of the root whose checks got furthest. */
function verifiedBy(verifiers, entity) {
    let found = { step: -1, error: new Error('there is no trusted root') };
    for (const verifier of verifiers) {
        try {
            return verifier.verify(entity);
        }
        catch (error) {
            const step = STEPS.indexOf(error.code ?? '') + 1 || STEPS.length + 1;
            if (step > found.step)
                found = { step, error };
        }
    }
    throw found.error;
}
/** The errors, in their order, for a bundle that belongs to another root. */
const STEPS = ['TIMESTAMP_ERROR', 'CERTIFICATE_ERROR'];


/***/ })

};
