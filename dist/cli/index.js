#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 73339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 53916:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/posix");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 63774:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream/web");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 57349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);
var YAMLMap = __nccwpck_require__(84454);
var YAMLSeq = __nccwpck_require__(92223);
var resolveBlockMap = __nccwpck_require__(87103);
var resolveBlockSeq = __nccwpck_require__(90334);
var resolveFlowCollection = __nccwpck_require__(13142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 23683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(45937);
var resolveEnd = __nccwpck_require__(17788);
var resolveProps = __nccwpck_require__(34631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 45937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(41127);
var composeCollection = __nccwpck_require__(57349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(17788);
var utilEmptyScalarPosition = __nccwpck_require__(22599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);
var resolveBlockScalar = __nccwpck_require__(48913);
var resolveFlowScalar = __nccwpck_require__(76842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 89984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(61342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(91464);
var identity = __nccwpck_require__(41127);
var composeDoc = __nccwpck_require__(23683);
var resolveEnd = __nccwpck_require__(17788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 87103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(57165);
var YAMLMap = __nccwpck_require__(84454);
var resolveProps = __nccwpck_require__(34631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(74051);
var utilMapIncludes = __nccwpck_require__(81187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 48913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 90334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(92223);
var resolveProps = __nccwpck_require__(34631);
var utilFlowIndentCheck = __nccwpck_require__(74051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 17788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 13142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var YAMLMap = __nccwpck_require__(84454);
var YAMLSeq = __nccwpck_require__(92223);
var resolveEnd = __nccwpck_require__(17788);
var resolveProps = __nccwpck_require__(34631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(81187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 76842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);
var resolveEnd = __nccwpck_require__(17788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 34631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 22599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 74051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 81187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(40101);
var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var toJS = __nccwpck_require__(74043);
var Schema = __nccwpck_require__(45840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(71596);
var applyReviver = __nccwpck_require__(83661);
var createNode = __nccwpck_require__(42404);
var directives = __nccwpck_require__(61342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 71596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var visit = __nccwpck_require__(10204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 83661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 42404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 61342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var visit = __nccwpck_require__(10204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 91464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 38815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(89984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(45840);
var errors = __nccwpck_require__(91464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var Scalar = __nccwpck_require__(63301);
var YAMLMap = __nccwpck_require__(84454);
var YAMLSeq = __nccwpck_require__(92223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(40361);
var lineCounter = __nccwpck_require__(66628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(84047);
var visit = __nccwpck_require__(10204);



__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
exports.Vj = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
exports.jh = identity.isMap;
__webpack_unused_export__ = identity.isNode;
__webpack_unused_export__ = identity.isPair;
exports.jn = identity.isScalar;
exports.oP = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
exports.HN = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
__webpack_unused_export__ = publicApi.parse;
__webpack_unused_export__ = publicApi.parseAllDocuments;
exports.Tp = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
exports.YR = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 57249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(71596);
var visit = __nccwpck_require__(10204);
var identity = __nccwpck_require__(41127);
var Node = __nccwpck_require__(66673);
var toJS = __nccwpck_require__(74043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 40101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(42404);
var identity = __nccwpck_require__(41127);
var Node = __nccwpck_require__(66673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 66673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(83661);
var identity = __nccwpck_require__(41127);
var toJS = __nccwpck_require__(74043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 57165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(42404);
var stringifyPair = __nccwpck_require__(59748);
var addPairToJSMap = __nccwpck_require__(97104);
var identity = __nccwpck_require__(41127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 63301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Node = __nccwpck_require__(66673);
var toJS = __nccwpck_require__(74043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 84454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(61212);
var addPairToJSMap = __nccwpck_require__(97104);
var Collection = __nccwpck_require__(40101);
var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var Scalar = __nccwpck_require__(63301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 92223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(42404);
var stringifyCollection = __nccwpck_require__(61212);
var Collection = __nccwpck_require__(40101);
var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);
var toJS = __nccwpck_require__(74043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 97104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(57249);
var merge = __nccwpck_require__(90452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(41127);
var toJS = __nccwpck_require__(74043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 41127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 74043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 60110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(48913);
var resolveFlowScalar = __nccwpck_require__(76842);
var errors = __nccwpck_require__(91464);
var stringifyString = __nccwpck_require__(83069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 91733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 97715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(60110);
var cstStringify = __nccwpck_require__(91733);
var cstVisit = __nccwpck_require__(97715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 40361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 66628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(40361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 84047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(89984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(91464);
var log = __nccwpck_require__(57249);
var identity = __nccwpck_require__(41127);
var lineCounter = __nccwpck_require__(66628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 45840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var map = __nccwpck_require__(47451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(66464);
var tags = __nccwpck_require__(90018);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 47451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var YAMLMap = __nccwpck_require__(84454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 73632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var YAMLSeq = __nccwpck_require__(92223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 66464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(83069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 73959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 38405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);
var stringifyNumber = __nccwpck_require__(28689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 59874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(28689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 70896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(47451);
var _null = __nccwpck_require__(73632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(66464);
var bool = __nccwpck_require__(73959);
var float = __nccwpck_require__(38405);
var int = __nccwpck_require__(59874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 33559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);
var map = __nccwpck_require__(47451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 90018:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(47451);
var _null = __nccwpck_require__(73632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(66464);
var bool = __nccwpck_require__(73959);
var float = __nccwpck_require__(38405);
var int = __nccwpck_require__(59874);
var schema = __nccwpck_require__(70896);
var schema$1 = __nccwpck_require__(33559);
var binary = __nccwpck_require__(56083);
var merge = __nccwpck_require__(90452);
var omap = __nccwpck_require__(50303);
var pairs = __nccwpck_require__(18385);
var schema$2 = __nccwpck_require__(35913);
var set = __nccwpck_require__(81528);
var timestamp = __nccwpck_require__(46752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 56083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(20181);
var Scalar = __nccwpck_require__(63301);
var stringifyString = __nccwpck_require__(83069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 88398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 35782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);
var stringifyNumber = __nccwpck_require__(28689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 10873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(28689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 90452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 50303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var toJS = __nccwpck_require__(74043);
var YAMLMap = __nccwpck_require__(84454);
var YAMLSeq = __nccwpck_require__(92223);
var pairs = __nccwpck_require__(18385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 18385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var Scalar = __nccwpck_require__(63301);
var YAMLSeq = __nccwpck_require__(92223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 35913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(47451);
var _null = __nccwpck_require__(73632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(66464);
var binary = __nccwpck_require__(56083);
var bool = __nccwpck_require__(88398);
var float = __nccwpck_require__(35782);
var int = __nccwpck_require__(10873);
var merge = __nccwpck_require__(90452);
var omap = __nccwpck_require__(50303);
var pairs = __nccwpck_require__(18385);
var set = __nccwpck_require__(81528);
var timestamp = __nccwpck_require__(46752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 81528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var YAMLMap = __nccwpck_require__(84454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 46752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(28689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 34475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(71596);
var identity = __nccwpck_require__(41127);
var stringifyComment = __nccwpck_require__(59799);
var stringifyString = __nccwpck_require__(83069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 61212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(59799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 59799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(59799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 28689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 59748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(59799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 83069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);
var foldFlowLines = __nccwpck_require__(34475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 10204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 33986:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(48161);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(57975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(19473);
/* harmony import */ var _github_own_run_js__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(54882);
/* harmony import */ var _machine_config_text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(88384);
/* harmony import */ var _machine_own_name_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(47064);
/* harmony import */ var _machine_own_version_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(46147);
/* harmony import */ var _machine_refusals_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(83621);
/* harmony import */ var _machine_run_end_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(28911);
/* harmony import */ var _network_fetch_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(47271);
/* harmony import */ var _report_error_text_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(54257);
/* harmony import */ var _settings_arguments_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(26565);
/* harmony import */ var _settings_commands_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(21096);
/* harmony import */ var _settings_help_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(8610);
/* harmony import */ var _settings_inputs_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(39381);
/* harmony import */ var _settings_source_date_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(19912);
/* harmony import */ var _settings_values_js__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(39416);
/* harmony import */ var _text_command_name_js__WEBPACK_IMPORTED_MODULE_19__ = __nccwpck_require__(59707);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(64865);




















const EXIT = { done: 0, failed: 1, usage: 2, bug: 70 };
async function main(argv) {
    const [command, ...rest] = argv;
    if (command === undefined || command === 'help' || command === '--help' || command === '-h') {
        const topic = command === 'help' ? rest[0] : undefined;
        process.stdout.write(isCommand(topic) ? (0,_settings_help_js__WEBPACK_IMPORTED_MODULE_13__/* .commandHelp */ .b)(topic, rest[1] === 'all', name()) : (0,_settings_help_js__WEBPACK_IMPORTED_MODULE_13__/* .help */ .y)(name()));
        return command === undefined ? EXIT.usage : EXIT.done;
    }
    if (command === '--version') {
        process.stdout.write(`${(0,_machine_own_version_js__WEBPACK_IMPORTED_MODULE_6__/* .ownVersion */ .X)(__nccwpck_require__.ab + "package.json") ?? 'unknown'}\n`);
        return EXIT.done;
    }
    if (!isCommand(command))
        throw (0,_settings_values_js__WEBPACK_IMPORTED_MODULE_16__/* .unknownWord */ .$5)('the command', command, Object.keys(_settings_commands_js__WEBPACK_IMPORTED_MODULE_12__/* .COMMANDS */ .Lo));
    const asked = rest.findIndex((word) => word === '--help' || word === '-h');
    if (asked >= 0) {
        process.stdout.write((0,_settings_help_js__WEBPACK_IMPORTED_MODULE_13__/* .commandHelp */ .b)(command, rest[asked + 1] === 'all', name()));
        return EXIT.done;
    }
    if (command === 'completion') {
        process.stdout.write(await completion(rest));
        return EXIT.done;
    }
    const { settings, words, shown } = (0,_settings_arguments_js__WEBPACK_IMPORTED_MODULE_11__/* .readArguments */ .l)(command, rest, {
        env: process.env,
        readSecret,
        readText: _machine_config_text_js__WEBPACK_IMPORTED_MODULE_4__/* .readConfigText */ .i,
    });
    const host = terminalHost(settings.json || shown.isQuiet);
    const outcome = await run(command, settings, words, shown, host);
    if (outcome === undefined)
        return EXIT.done;
    await print(outcome, settings, shown);
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .throwGathered */ .nR)(outcome.errors ?? []);
    return outcome.ok ? EXIT.done : EXIT.failed;
}
async function print({ json, text, line }, settings, { isQuiet }) {
    if (settings.json) {
        const { reportJson } = await __nccwpck_require__.e(/* import() */ 7177).then(__nccwpck_require__.bind(__nccwpck_require__, 87177));
        process.stdout.write(reportJson(json));
    }
    else
        process.stdout.write(escapeLines(isQuiet && line !== undefined ? `${line}\n` : text));
}
/** The script that makes a shell complete commands and flags. */
async function completion([shell = '', ...more]) {
    const { completionScript, SHELLS } = await __nccwpck_require__.e(/* import() */ 4388).then(__nccwpck_require__.bind(__nccwpck_require__, 64388));
    const known = SHELLS.find((one) => one === shell);
    if (known === undefined || more.length > 0)
        throw (0,_settings_values_js__WEBPACK_IMPORTED_MODULE_16__/* .unknownWord */ .$5)('the shell', [shell, ...more].join(' '), SHELLS);
    return completionScript(known);
}
/** @returns undefined for a command that has printed its report itself */
async function run(command, settings, words, shown, host) {
    switch (command) {
        case 'publish': {
            const { publish } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(56), __nccwpck_require__.e(8949), __nccwpck_require__.e(605), __nccwpck_require__.e(5675), __nccwpck_require__.e(234), __nccwpck_require__.e(502), __nccwpck_require__.e(6618), __nccwpck_require__.e(2864), __nccwpck_require__.e(5640), __nccwpck_require__.e(6694), __nccwpck_require__.e(945), __nccwpck_require__.e(7036), __nccwpck_require__.e(4915), __nccwpck_require__.e(422), __nccwpck_require__.e(9785), __nccwpck_require__.e(654), __nccwpck_require__.e(2360), __nccwpck_require__.e(2647), __nccwpck_require__.e(6545), __nccwpck_require__.e(1100), __nccwpck_require__.e(7074), __nccwpck_require__.e(2020)]).then(__nccwpck_require__.bind(__nccwpck_require__, 42020));
            return await changeOutcome(await publish(settings, host), settings, shown);
        }
        case 'remove': {
            const { remove } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(56), __nccwpck_require__.e(8949), __nccwpck_require__.e(605), __nccwpck_require__.e(5675), __nccwpck_require__.e(234), __nccwpck_require__.e(502), __nccwpck_require__.e(6618), __nccwpck_require__.e(2864), __nccwpck_require__.e(5640), __nccwpck_require__.e(6694), __nccwpck_require__.e(945), __nccwpck_require__.e(7036), __nccwpck_require__.e(4915), __nccwpck_require__.e(422), __nccwpck_require__.e(9785), __nccwpck_require__.e(654), __nccwpck_require__.e(2360), __nccwpck_require__.e(2647), __nccwpck_require__.e(6545), __nccwpck_require__.e(1100), __nccwpck_require__.e(7074), __nccwpck_require__.e(7835)]).then(__nccwpck_require__.bind(__nccwpck_require__, 27835));
            return await changeOutcome(await remove(words, settings, host), settings, shown);
        }
        case 'reindex': {
            const { reindex } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(56), __nccwpck_require__.e(8949), __nccwpck_require__.e(605), __nccwpck_require__.e(5675), __nccwpck_require__.e(234), __nccwpck_require__.e(502), __nccwpck_require__.e(6618), __nccwpck_require__.e(2864), __nccwpck_require__.e(5640), __nccwpck_require__.e(6694), __nccwpck_require__.e(945), __nccwpck_require__.e(7036), __nccwpck_require__.e(4915), __nccwpck_require__.e(422), __nccwpck_require__.e(9785), __nccwpck_require__.e(654), __nccwpck_require__.e(2360), __nccwpck_require__.e(2647), __nccwpck_require__.e(6545), __nccwpck_require__.e(1100), __nccwpck_require__.e(6448)]).then(__nccwpck_require__.bind(__nccwpck_require__, 76448));
            return await changeOutcome(await reindex(settings, host), settings, shown);
        }
        case 'prune': {
            const { prune } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(56), __nccwpck_require__.e(8949), __nccwpck_require__.e(605), __nccwpck_require__.e(5675), __nccwpck_require__.e(234), __nccwpck_require__.e(502), __nccwpck_require__.e(6618), __nccwpck_require__.e(2864), __nccwpck_require__.e(5640), __nccwpck_require__.e(6694), __nccwpck_require__.e(945), __nccwpck_require__.e(7036), __nccwpck_require__.e(4915), __nccwpck_require__.e(422), __nccwpck_require__.e(9785), __nccwpck_require__.e(654), __nccwpck_require__.e(2360), __nccwpck_require__.e(2647), __nccwpck_require__.e(6545), __nccwpck_require__.e(1100), __nccwpck_require__.e(7074), __nccwpck_require__.e(9692)]).then(__nccwpck_require__.bind(__nccwpck_require__, 49692));
            return await changeOutcome(await prune(settings, host), settings, shown);
        }
        case 'rollback': {
            const { rollback } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(56), __nccwpck_require__.e(8949), __nccwpck_require__.e(605), __nccwpck_require__.e(5675), __nccwpck_require__.e(234), __nccwpck_require__.e(502), __nccwpck_require__.e(6618), __nccwpck_require__.e(2864), __nccwpck_require__.e(5640), __nccwpck_require__.e(6694), __nccwpck_require__.e(945), __nccwpck_require__.e(7036), __nccwpck_require__.e(4915), __nccwpck_require__.e(422), __nccwpck_require__.e(9785), __nccwpck_require__.e(654), __nccwpck_require__.e(2360), __nccwpck_require__.e(2647), __nccwpck_require__.e(6545), __nccwpck_require__.e(1100), __nccwpck_require__.e(3455)]).then(__nccwpck_require__.bind(__nccwpck_require__, 73455));
            return await changeOutcome(await rollback(settings, host), settings, shown);
        }
        case 'check': {
            const { check } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(8949), __nccwpck_require__.e(605), __nccwpck_require__.e(5675), __nccwpck_require__.e(234), __nccwpck_require__.e(502), __nccwpck_require__.e(6618), __nccwpck_require__.e(2864), __nccwpck_require__.e(5640), __nccwpck_require__.e(6694), __nccwpck_require__.e(945), __nccwpck_require__.e(7036), __nccwpck_require__.e(4915), __nccwpck_require__.e(422), __nccwpck_require__.e(9785), __nccwpck_require__.e(654), __nccwpck_require__.e(3518)]).then(__nccwpck_require__.bind(__nccwpck_require__, 43518));
            return await checkOutcome(await check(settings, host), shown);
        }
        case 'verify': {
            const { verify } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(8949), __nccwpck_require__.e(605), __nccwpck_require__.e(5675), __nccwpck_require__.e(234), __nccwpck_require__.e(502), __nccwpck_require__.e(6618), __nccwpck_require__.e(2864), __nccwpck_require__.e(6694), __nccwpck_require__.e(945), __nccwpck_require__.e(7036), __nccwpck_require__.e(422), __nccwpck_require__.e(9785), __nccwpck_require__.e(654), __nccwpck_require__.e(2360), __nccwpck_require__.e(5791)]).then(__nccwpck_require__.bind(__nccwpck_require__, 85791));
            return await checkOutcome(await verify(words, settings, host), shown);
        }
        case 'rotate': {
            const { rotate } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(8949), __nccwpck_require__.e(605), __nccwpck_require__.e(5675), __nccwpck_require__.e(234), __nccwpck_require__.e(502), __nccwpck_require__.e(6618), __nccwpck_require__.e(2864), __nccwpck_require__.e(5640), __nccwpck_require__.e(6694), __nccwpck_require__.e(7036), __nccwpck_require__.e(4915), __nccwpck_require__.e(1262)]).then(__nccwpck_require__.bind(__nccwpck_require__, 71262));
            const { rotateText } = await __nccwpck_require__.e(/* import() */ 2520).then(__nccwpck_require__.bind(__nccwpck_require__, 12520));
            const report = await rotate(settings, host);
            return { json: report, text: named(rotateText(report)), ok: true };
        }
        case 'log': {
            const { log } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(8949), __nccwpck_require__.e(605), __nccwpck_require__.e(5675), __nccwpck_require__.e(234), __nccwpck_require__.e(502), __nccwpck_require__.e(6618), __nccwpck_require__.e(2864), __nccwpck_require__.e(5640), __nccwpck_require__.e(6694), __nccwpck_require__.e(4915), __nccwpck_require__.e(422), __nccwpck_require__.e(7471), __nccwpck_require__.e(3556)]).then(__nccwpck_require__.bind(__nccwpck_require__, 41785));
            const { logText } = await __nccwpck_require__.e(/* import() */ 6945).then(__nccwpck_require__.bind(__nccwpck_require__, 16945));
            const report = await log(settings, host);
            return { json: report, text: named(logText(report, paint)), ok: true };
        }
        case 'diff': {
            const { diff } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(8949), __nccwpck_require__.e(605), __nccwpck_require__.e(5675), __nccwpck_require__.e(234), __nccwpck_require__.e(502), __nccwpck_require__.e(6618), __nccwpck_require__.e(2864), __nccwpck_require__.e(5640), __nccwpck_require__.e(6694), __nccwpck_require__.e(945), __nccwpck_require__.e(4915), __nccwpck_require__.e(422), __nccwpck_require__.e(3920), __nccwpck_require__.e(7471), __nccwpck_require__.e(7608)]).then(__nccwpck_require__.bind(__nccwpck_require__, 27608));
            const { diffText } = await Promise.all(/* import() */[__nccwpck_require__.e(3920), __nccwpck_require__.e(1548)]).then(__nccwpck_require__.bind(__nccwpck_require__, 39920));
            const report = await diff(words, settings, host);
            return { json: report, text: named(diffText(report, paint)), ok: true };
        }
        case 'keygen': {
            const { keygen } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(8949), __nccwpck_require__.e(605), __nccwpck_require__.e(5675), __nccwpck_require__.e(234), __nccwpck_require__.e(502), __nccwpck_require__.e(2864), __nccwpck_require__.e(6116)]).then(__nccwpck_require__.bind(__nccwpck_require__, 86116));
            const { keygenText } = await __nccwpck_require__.e(/* import() */ 3484).then(__nccwpck_require__.bind(__nccwpck_require__, 3484));
            const report = await keygen(words, settings, host);
            return { json: report, text: named(keygenText(report)), ok: true };
        }
        case 'sign': {
            const { sign } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(8949), __nccwpck_require__.e(605), __nccwpck_require__.e(7036), __nccwpck_require__.e(5659)]).then(__nccwpck_require__.bind(__nccwpck_require__, 28869));
            const { signText } = await __nccwpck_require__.e(/* import() */ 1494).then(__nccwpck_require__.bind(__nccwpck_require__, 41494));
            const report = await sign(words, settings, host);
            return { json: report, text: named(signText(report)), ok: true };
        }
        case 'init': {
            const { init } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(56), __nccwpck_require__.e(8949), __nccwpck_require__.e(605), __nccwpck_require__.e(5675), __nccwpck_require__.e(234), __nccwpck_require__.e(502), __nccwpck_require__.e(6618), __nccwpck_require__.e(2864), __nccwpck_require__.e(5640), __nccwpck_require__.e(6694), __nccwpck_require__.e(7036), __nccwpck_require__.e(4915), __nccwpck_require__.e(2647), __nccwpck_require__.e(53)]).then(__nccwpck_require__.bind(__nccwpck_require__, 10053));
            const { initText } = await Promise.all(/* import() */[__nccwpck_require__.e(3920), __nccwpck_require__.e(9085)]).then(__nccwpck_require__.bind(__nccwpck_require__, 49073));
            const report = await init(settings, host);
            return { json: report, text: named(initText(report, paint)), ok: true };
        }
        case 'snippet': {
            const { snippetFor } = settings;
            if (snippetFor !== 'readme') {
                const { builderSnippet } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(8949), __nccwpck_require__.e(605), __nccwpck_require__.e(5675), __nccwpck_require__.e(234), __nccwpck_require__.e(6618), __nccwpck_require__.e(2864), __nccwpck_require__.e(5640), __nccwpck_require__.e(6694), __nccwpck_require__.e(945), __nccwpck_require__.e(3920), __nccwpck_require__.e(1943), __nccwpck_require__.e(1928)]).then(__nccwpck_require__.bind(__nccwpck_require__, 61928));
                const { builderText } = await Promise.all(/* import() */[__nccwpck_require__.e(3920), __nccwpck_require__.e(6444)]).then(__nccwpck_require__.bind(__nccwpck_require__, 47504));
                const report = await builderSnippet(snippetFor, words, settings, host);
                return { json: report, text: builderText(report), ok: true };
            }
            const { snippet } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(8949), __nccwpck_require__.e(605), __nccwpck_require__.e(5675), __nccwpck_require__.e(234), __nccwpck_require__.e(502), __nccwpck_require__.e(6618), __nccwpck_require__.e(2864), __nccwpck_require__.e(5640), __nccwpck_require__.e(6694), __nccwpck_require__.e(945), __nccwpck_require__.e(3920), __nccwpck_require__.e(1943), __nccwpck_require__.e(7082)]).then(__nccwpck_require__.bind(__nccwpck_require__, 77082));
            const { snippetText } = await Promise.all(/* import() */[__nccwpck_require__.e(234), __nccwpck_require__.e(502), __nccwpck_require__.e(3920), __nccwpck_require__.e(7942)]).then(__nccwpck_require__.bind(__nccwpck_require__, 23602));
            const report = await snippet(words, settings, host);
            return { json: report, text: snippetText(report), ok: true };
        }
        case 'list':
        case 'search': {
            const commands = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(8949), __nccwpck_require__.e(605), __nccwpck_require__.e(5675), __nccwpck_require__.e(234), __nccwpck_require__.e(502), __nccwpck_require__.e(6618), __nccwpck_require__.e(2864), __nccwpck_require__.e(5640), __nccwpck_require__.e(6694), __nccwpck_require__.e(945), __nccwpck_require__.e(7036), __nccwpck_require__.e(4915), __nccwpck_require__.e(422), __nccwpck_require__.e(9785), __nccwpck_require__.e(4635)]).then(__nccwpck_require__.bind(__nccwpck_require__, 24635));
            const { listText } = await __nccwpck_require__.e(/* import() */ 5235).then(__nccwpck_require__.bind(__nccwpck_require__, 95235));
            const { report, errors } = await commands[command](words, settings, host);
            return { json: report, text: listText(report, paint, shown), ok: report.ok, errors };
        }
        case 'show': {
            const { show } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(8949), __nccwpck_require__.e(605), __nccwpck_require__.e(5675), __nccwpck_require__.e(234), __nccwpck_require__.e(502), __nccwpck_require__.e(6618), __nccwpck_require__.e(2864), __nccwpck_require__.e(5640), __nccwpck_require__.e(6694), __nccwpck_require__.e(945), __nccwpck_require__.e(7036), __nccwpck_require__.e(4915), __nccwpck_require__.e(422), __nccwpck_require__.e(9785), __nccwpck_require__.e(9846)]).then(__nccwpck_require__.bind(__nccwpck_require__, 49846));
            const { showText } = await __nccwpck_require__.e(/* import() */ 5198).then(__nccwpck_require__.bind(__nccwpck_require__, 35198));
            const { report, errors } = await show(words, settings, host);
            return { json: report, text: showText(report, paint, shown), ok: report.ok, errors };
        }
        case 'serve': {
            const { serve } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(8949), __nccwpck_require__.e(605), __nccwpck_require__.e(5675), __nccwpck_require__.e(234), __nccwpck_require__.e(502), __nccwpck_require__.e(5640), __nccwpck_require__.e(7036), __nccwpck_require__.e(8849)]).then(__nccwpck_require__.bind(__nccwpck_require__, 56188));
            const { serveText } = await __nccwpck_require__.e(/* import() */ 1148).then(__nccwpck_require__.bind(__nccwpck_require__, 81148));
            const answered = shown.isVerbose ? (line) => host.say(line) : undefined;
            const { report, ended } = await serve(settings, host, { ...(answered && { answered }) });
            await print({ json: report, text: serveText(report, paint, shown) }, settings, shown);
            await ended;
            return undefined;
        }
        case 'inspect': {
            const { inspect } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(8949), __nccwpck_require__.e(3520)]).then(__nccwpck_require__.bind(__nccwpck_require__, 83520));
            const { inspectText } = await __nccwpck_require__.e(/* import() */ 8695).then(__nccwpck_require__.bind(__nccwpck_require__, 58695));
            const report = await inspect(words, host);
            return { json: report, text: inspectText(report), ok: true };
        }
    }
}
async function changeOutcome(report, settings, shown) {
    const { changeText, headline } = await Promise.all(/* import() */[__nccwpck_require__.e(3920), __nccwpck_require__.e(8573)]).then(__nccwpck_require__.bind(__nccwpck_require__, 13920));
    const { notLive } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(8949), __nccwpck_require__.e(605), __nccwpck_require__.e(5675), __nccwpck_require__.e(6618), __nccwpck_require__.e(945), __nccwpck_require__.e(2360), __nccwpck_require__.e(6545), __nccwpck_require__.e(5066)]).then(__nccwpck_require__.bind(__nccwpck_require__, 46545));
    const errors = notLive(report.delivery, settings.verify);
    const text = named(changeText(report, paint, shown));
    return { json: report, text, line: (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_17__/* .oneLine */ .TN)(headline(report)), ok: true, errors };
}
async function checkOutcome(report, shown) {
    const { checkText, verdict } = await Promise.all(/* import() */[__nccwpck_require__.e(3920), __nccwpck_require__.e(8573)]).then(__nccwpck_require__.bind(__nccwpck_require__, 13920));
    const { sinceErrors } = await __nccwpck_require__.e(/* import() */ 6233).then(__nccwpck_require__.bind(__nccwpck_require__, 26233));
    const text = named(checkText(report, paint, shown));
    const errors = report.command === 'verify' ? sinceErrors(report.since) : [];
    return { json: report, text, line: named((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_17__/* .oneLine */ .TN)(verdict(report, '`--all`'))), ok: report.ok, errors };
}
function isCommand(word) {
    return word !== undefined && Object.hasOwn(_settings_commands_js__WEBPACK_IMPORTED_MODULE_12__/* .COMMANDS */ .Lo, word);
}
/** Reads the file that a flag names: secrets never stand in an argument list. */
function readSecret(flag, file) {
    try {
        return { text: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8').slice(0, 1 << 20), origin: `${flag} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_17__/* .printable */ .g$)(file)}` };
    }
    catch (cause) {
        const why = { ENOENT: 'is not there', EACCES: 'may not be read by this user' };
        const code = cause.code;
        // A value that does not look like a file name may be the secret itself, so the message leaves it out.
        const isKeyFile = /-keys?$/.test(flag);
        const isName = isKeyFile && file.length <= 200 && /\.[a-z]{1,5}$/.test(file) && !/\s|:.*:/.test(file);
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz({
            code: 'INPUT_VALUE',
            message: isName
                ? `${flag} names ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_17__/* .printable */ .g$)(file)}, which ${why[code] ?? `cannot be read (${code})`}`
                : `${flag} names a file that cannot be read (${code})`,
            remedy: `Give ${flag} the name of a file that holds it, or put the text into the environment as ${(0,_settings_inputs_js__WEBPACK_IMPORTED_MODULE_14__/* .secretVariable */ .HV)(flag.replace(/^-+/, ''))}.`,
        });
    }
}
const useColour = (stream) => process.env.NO_COLOR === undefined && (stream.isTTY || process.env.FORCE_COLOR !== undefined);
const paint = (style, text) => (useColour(process.stdout) ? (0,node_util__WEBPACK_IMPORTED_MODULE_2__.styleText)(style, text) : text);
const BAR = 24;
function bar(done, total) {
    const filled = total > 0 ? Math.min(BAR, Math.floor((BAR * done) / total)) : 0;
    return `${'━'.repeat(filled)}${'─'.repeat(BAR - filled)}`;
}
/** A host that writes progress and remarks to standard error, so that standard output holds only the report. */
function terminalHost(isQuiet) {
    const stream = process.stderr;
    let isLineOpen = false;
    let shownAt = 0;
    const line = (text) => {
        if (isLineOpen)
            stream.write('\r\u001b[K');
        isLineOpen = false;
        stream.write(`${named((0,_report_error_text_js__WEBPACK_IMPORTED_MODULE_10__/* .logLine */ .B)(text))}\n`);
    };
    const say = (text) => {
        if (!isQuiet)
            line(text);
    };
    return {
        version: (0,_machine_own_version_js__WEBPACK_IMPORTED_MODULE_6__/* .ownVersion */ .X)(__nccwpck_require__.ab + "package.json"),
        env: process.env,
        cwd: (0,_machine_refusals_js__WEBPACK_IMPORTED_MODULE_7__/* .workingDirectory */ .p7)(() => process.cwd()),
        fetch: (0,_network_fetch_js__WEBPACK_IMPORTED_MODULE_9__/* .openFetch */ .v)(process.env),
        event: undefined,
        github: (0,_github_own_run_js__WEBPACK_IMPORTED_MODULE_18__/* .ownRun */ .S)(process.env),
        now: (0,_settings_source_date_js__WEBPACK_IMPORTED_MODULE_15__/* .sourceDate */ .e)(process.env.SOURCE_DATE_EPOCH) ?? new Date(),
        clock: () => performance.now(),
        wallClock: () => Date.now(),
        say,
        mask: () => undefined,
        progress(label, done, total, unit) {
            if (!stream.isTTY || isQuiet || (done < total && Date.now() - shownAt < 100))
                return;
            shownAt = Date.now();
            stream.write(`\r\u001b[K${label} ${bar(done, total)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_17__/* .doneText */ .ks)(done, total, unit)}`);
            isLineOpen = done < total;
            if (!isLineOpen)
                stream.write('\r\u001b[K');
        },
        async temporaryFolder() {
            return end.temporaryFolder((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), Date.now(), say);
        },
        onSignal: (task) => end.onSignal(task),
    };
}
const end = new _machine_run_end_js__WEBPACK_IMPORTED_MODULE_8__/* .RunEnd */ .l();
/** A report may be printed in a workflow, where its lines must not become commands. */
const escapeLines = (text) => text.split('\n').map(_text_printable_js__WEBPACK_IMPORTED_MODULE_17__/* .escapeWorkflowCommands */ .Fy).join('\n');
/** How the reader started this program. */
const name = () => {
    try {
        return (0,_machine_own_name_js__WEBPACK_IMPORTED_MODULE_5__/* .ownName */ .q)(process.argv[1], process.cwd(), process.env);
    }
    catch {
        // The folder that the run began in is gone.
        return _text_command_name_js__WEBPACK_IMPORTED_MODULE_19__/* .PLAIN_NAME */ .ZL;
    }
};
/** A text with commands named as the reader starts them. */
const named = (text) => (0,_text_command_name_js__WEBPACK_IMPORTED_MODULE_19__/* .withOwnName */ .mA)(text, name());
const errorLines = (error) => named((0,_report_error_text_js__WEBPACK_IMPORTED_MODULE_10__/* .errorText */ .k)(error, (style, text) => (useColour(process.stderr) ? (0,node_util__WEBPACK_IMPORTED_MODULE_2__.styleText)(style, text) : text)));
/** A run whose report did not arrive has failed, even if all else went well. */
let isOutputLost = false;
(0,_machine_refusals_js__WEBPACK_IMPORTED_MODULE_7__/* .guardOutput */ .d7)(process.stdout, 'standard output', (error) => {
    isOutputLost = true;
    process.stderr.write(errorLines(error));
});
(0,_machine_refusals_js__WEBPACK_IMPORTED_MODULE_7__/* .guardOutput */ .d7)(process.stderr, 'standard error', () => {
    isOutputLost = true;
});
process.on('exit', (code) => {
    if (isOutputLost && code === EXIT.done)
        process.exitCode = EXIT.failed;
});
end.watchSignals();
/** Reports the error that ended a run. Returns its exit code. */
function reportFailure(error) {
    const known = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PkgfeedError */ .jH ? error : (0,_machine_refusals_js__WEBPACK_IMPORTED_MODULE_7__/* .machineError */ .Ko)(error);
    if (known !== undefined) {
        process.stderr.write(errorLines(known));
        return known.name === 'InputError' ? EXIT.usage : EXIT.failed;
    }
    const stack = String(error?.stack ?? error);
    const lines = stack.split('\n').map(_text_printable_js__WEBPACK_IMPORTED_MODULE_17__/* .printable */ .g$).map(_text_printable_js__WEBPACK_IMPORTED_MODULE_17__/* .escapeWorkflowCommands */ .Fy).join('\n');
    process.stderr.write(`pkgfeed met a bug of its own; please report it with these lines:\n${lines}\n`);
    return EXIT.bug;
}
// Catches what no promise carries, such as an error of a stream without a listener.
process.once('uncaughtException', (error) => {
    if (end.isEnding)
        return;
    const code = reportFailure(error);
    void end.finish().finally(() => process.exit(code));
});
try {
    process.exitCode = await main(process.argv.slice(2));
}
catch (error) {
    // A signal ends the run by itself; errors that it causes are not worth a report.
    if (!end.isEnding)
        process.exitCode = reportFailure(error);
}
finally {
    await end.finish();
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 19473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ VerifyError),
/* harmony export */   IF: () => (/* binding */ FormatError),
/* harmony export */   J8: () => (/* binding */ fileChanged),
/* harmony export */   Ki: () => (/* binding */ MOST_SHOWN),
/* harmony export */   Ml: () => (/* binding */ MachineError),
/* harmony export */   SP: () => (/* binding */ Gathering),
/* harmony export */   Vr: () => (/* binding */ countOfRest),
/* harmony export */   XS: () => (/* binding */ GitError),
/* harmony export */   c8: () => (/* binding */ SourceError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   eN: () => (/* binding */ KeyError),
/* harmony export */   f3: () => (/* binding */ ManyErrors),
/* harmony export */   fK: () => (/* binding */ ConflictError),
/* harmony export */   i$: () => (/* binding */ manyProblems),
/* harmony export */   jH: () => (/* binding */ PkgfeedError),
/* harmony export */   lS: () => (/* binding */ FeedError),
/* harmony export */   nR: () => (/* binding */ throwGathered),
/* harmony export */   wI: () => (/* binding */ PlacementError),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* unused harmony export ERROR_CODES */
/**
 * The error family. Every failure a user can meet has a stable `code`, documented under that
 * heading in docs/troubleshooting.md, a `message` (what happened, and where) and a `remedy` (what to do).
 */
/** Each code with the family it belongs to. A test holds this table against docs/troubleshooting.md. */
const ERROR_CODES = {
    INPUT_UNKNOWN: 'InputError',
    INPUT_VALUE: 'InputError',
    INPUT_CONFIG: 'InputError',
    INPUT_MISSING: 'InputError',
    KEY_REVOKED: 'KeyError',
    KEY_MISSING: 'KeyError',
    KEY_KIND: 'KeyError',
    KEY_PUBLIC: 'KeyError',
    KEY_MALFORMED: 'KeyError',
    KEY_PASSPHRASE: 'KeyError',
    KEY_MISMATCH: 'KeyError',
    KEY_WEAK: 'KeyError',
    KEY_EXPIRED: 'KeyError',
    KEY_EXISTS: 'KeyError',
    KEY_CHANGED: 'KeyError',
    SOURCE_EMPTY: 'SourceError',
    SOURCE_READ: 'SourceError',
    SOURCE_CHANGED: 'SourceError',
    SOURCE_TOO_BIG: 'SourceError',
    SOURCE_UNTRUSTED: 'SourceError',
    SOURCE_UNATTESTED: 'SourceError',
    SOURCE_ABSENT: 'SourceError',
    SOURCE_UNSIGNED: 'SourceError',
    SOURCE_SIGNATURE: 'SourceError',
    SOURCE_INDEX: 'SourceError',
    SOURCE_HASH: 'SourceError',
    SOURCE_LOCK: 'SourceError',
    FORMAT_UNKNOWN: 'FormatError',
    FORMAT_TRUNCATED: 'FormatError',
    FORMAT_MALFORMED: 'FormatError',
    FORMAT_LIMIT: 'FormatError',
    FORMAT_COMPRESSION: 'FormatError',
    FORMAT_FIELD: 'FormatError',
    FORMAT_INCOMPLETE: 'FormatError',
    PLACEMENT_COORDINATE: 'PlacementError',
    PLACEMENT_LAYOUT: 'PlacementError',
    PLACEMENT_ARCH: 'PlacementError',
    PLACEMENT_NO_ARCH: 'PlacementError',
    CONFLICT_KEYRING: 'ConflictError',
    CONFLICT_PACKAGE: 'ConflictError',
    CONFLICT_PATH: 'ConflictError',
    CONFLICT_ABSENT: 'ConflictError',
    FEED_REVOKED: 'FeedError',
    FEED_UNSIGNED: 'FeedError',
    FEED_SIGNATURE: 'FeedError',
    FEED_ENTRY: 'FeedError',
    FEED_KEY: 'FeedError',
    FEED_SCHEME: 'FeedError',
    FEED_INDEX: 'FeedError',
    FEED_INDEX_LOST: 'FeedError',
    FEED_PLACE: 'FeedError',
    FEED_FILE_MISSING: 'FeedError',
    FEED_FILE_CHANGED: 'FeedError',
    FEED_ABSENT: 'FeedError',
    FEED_NO_PACKAGE: 'FeedError',
    FEED_DAMAGED: 'FeedError',
    FEED_ELSEWHERE: 'FeedError',
    FEED_REPLACED: 'FeedError',
    FEED_PLAN: 'FeedError',
    FEED_UNFINISHED: 'FeedError',
    FEED_HISTORY: 'FeedError',
    FEED_BUSY: 'FeedError',
    FEED_SHRINKS: 'FeedError',
    FEED_TOO_BIG: 'FeedError',
    FEED_CLOSURE: 'FeedError',
    GIT_MISSING: 'GitError',
    GIT_OLD: 'GitError',
    GIT_FAILED: 'GitError',
    GIT_LOCKED: 'GitError',
    GIT_ACCESS: 'GitError',
    GIT_REMOTE: 'GitError',
    VERIFY_ADDRESS: 'VerifyError',
    VERIFY_FETCH: 'VerifyError',
    VERIFY_NOT_LIVE: 'VerifyError',
    VERIFY_WENT_BACK: 'VerifyError',
    VERIFY_FORKED: 'VerifyError',
    VERIFY_ANSWER: 'VerifyError',
    GITHUB_ACCESS: 'GitHubError',
    GITHUB_ABSENT: 'GitHubError',
    GITHUB_LIMIT: 'GitHubError',
    GITHUB_FAILED: 'GitHubError',
    MACHINE_TEMPORARY: 'MachineError',
    MACHINE_DIRECTORY: 'MachineError',
    MACHINE_OUTPUT: 'MachineError',
    MACHINE_FILE: 'MachineError',
    MACHINE_LIMIT: 'MachineError',
    MACHINE_PROXY: 'MachineError',
    MACHINE_CERTIFICATE: 'MachineError',
};
class PkgfeedError extends Error {
    code;
    remedy;
    constructor(problem) {
        super(problem.message, problem.cause === undefined ? undefined : { cause: problem.cause });
        this.code = problem.code;
        this.remedy = problem.remedy;
        this.name = ERROR_CODES[problem.code];
    }
}
class InputError extends PkgfeedError {
    constructor(problem) {
        super(problem);
    }
}
class KeyError extends PkgfeedError {
    constructor(problem) {
        super(problem);
    }
}
class SourceError extends PkgfeedError {
    constructor(problem) {
        super(problem);
    }
}
/** The error for a package file that changed after it was read. */
function fileChanged(origin) {
    return new SourceError({
        code: 'SOURCE_CHANGED',
        message: `${origin} changed while it was being published`,
        remedy: 'Wait until the build has finished, then publish again.',
    });
}
const REBUILD = 'Build or download the file again; if others can install it, report it with the file attached.';
const REINDEX = 'Restore the folder from the history of the feed, or run `pkgfeed reindex`, which writes its index from its packages.';
/** A file or an index that breaks the rules of its format. The pure readers throw it without a file name. */
class FormatError extends PkgfeedError {
    reason;
    offset;
    file;
    constructor(problem) {
        super({
            code: problem.code,
            message: `${problem.file ?? 'the data'}: ${problem.reason} (at byte ${problem.offset})`,
            remedy: problem.remedy ?? REBUILD,
            cause: problem.cause,
        });
        this.reason = problem.reason;
        this.offset = problem.offset;
        this.file = problem.file;
    }
    /** Returns the same error with the path of the index that has the problem, which no download mends. */
    inIndex(path) {
        const { code, reason, offset, cause } = this;
        const remedy = this.remedy === REBUILD ? REINDEX : this.remedy;
        return new FormatError({ code, reason, offset, remedy, cause, file: path });
    }
    /** Returns the same error with the name of the file that has the problem. */
    in(file) {
        const { code, reason, offset, remedy, cause } = this;
        return new FormatError({ code, reason, offset, remedy, cause, file });
    }
}
class PlacementError extends PkgfeedError {
    constructor(problem) {
        super(problem);
    }
}
class ConflictError extends PkgfeedError {
    constructor(problem) {
        super(problem);
    }
}
class FeedError extends PkgfeedError {
    constructor(problem) {
        super(problem);
    }
}
class GitError extends PkgfeedError {
    constructor(problem) {
        super(problem);
    }
}
class GitHubError extends PkgfeedError {
    constructor(problem) {
        super(problem);
    }
}
/** Something that the machine of the run does not have, or refuses. */
class MachineError extends PkgfeedError {
    constructor(problem) {
        super(problem);
    }
}
class VerifyError extends PkgfeedError {
    constructor(problem) {
        super(problem);
    }
}
/** How many problems of a run are shown one by one; the others are counted. */
const MOST_SHOWN = 20;
/** One line that counts what is not shown one by one; no line when everything is shown. */
function countOfRest({ length }, shown = MOST_SHOWN) {
    return length > shown ? [`… and ${(length - shown).toLocaleString('en-US')} more`] : [];
}
/** Several problems of one kind, found in one pass and shown together: the first twenty, and a count of the others. */
class ManyErrors extends PkgfeedError {
    errors;
    /** How many problems there are; `errors` may hold only the first of them. */
    length;
    constructor(first, errors, length = errors.length) {
        const shown = errors.slice(0, MOST_SHOWN);
        const lines = [...shown.map(({ code, message }) => `${code}: ${message}`), ...countOfRest({ length })];
        super({
            code: first.code,
            message: `${manyProblems({ length })}:\n${lines.map((line) => `  ${line}`).join('\n')}`,
            remedy: [...new Set(shown.map(({ remedy }) => remedy))].join('\n'),
        });
        this.errors = errors;
        this.length = length;
    }
}
/** `1,234 problems`. */
const manyProblems = ({ length }) => `${length.toLocaleString('en-US')} problems`;
/**
 * Throws a single error as it is, and several as one `ManyErrors`. Returns when there are none.
 *
 * @param length how many problems there are, when `errors` holds only the first of them
 */
function throwGathered(errors, length = errors.length) {
    const [first] = errors;
    if (first === undefined)
        return;
    throw length === 1 ? first : new ManyErrors(first, errors, length);
}
/** Gathers any number of problems: it keeps the first ones in the order of their messages, and counts the others. */
class Gathering {
    #errors = [];
    #length = 0;
    add(error) {
        this.#length++;
        this.#errors.push(error);
        if (this.#errors.length >= 2 * KEPT)
            this.#errors = this.#sorted().slice(0, KEPT);
    }
    /** Throws the gathered problems in the order of their messages, if there are any. */
    throwIfAny() {
        throwGathered(this.#sorted().slice(0, KEPT), this.#length);
    }
    #sorted() {
        return this.#errors.toSorted((a, b) => (a.message < b.message ? -1 : 1));
    }
}
/** How many errors stay in memory: each holds its stack, which is far larger than its message. */
const KEPT = 1000;


/***/ }),

/***/ 20100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ STATE_LIMIT),
/* harmony export */   UM: () => (/* binding */ readChain),
/* harmony export */   fY: () => (/* binding */ readIndexHashes),
/* harmony export */   uX: () => (/* binding */ pastState),
/* harmony export */   zH: () => (/* binding */ PAST_LIMIT)
/* harmony export */ });
/* unused harmony export SIGNED_INDEXES */
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(93920);

/** How many earlier states a feed names. */
const PAST_LIMIT = 100;
/** The highest number of a state: so many changes no feed sees. */
const STATE_LIMIT = 1e12;
/** Reads the chain of a parsed `feed.json`; undefined for a feed of an older pkgfeed, and for one that does not fit. */
function readChain(fields, drop) {
    const { state, run, chain } = fields;
    if (state === undefined && chain === undefined)
        return undefined;
    if (!(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isCount */ .my)(state) || state < 1 || state > STATE_LIMIT || !Array.isArray(chain)) {
        drop('chain');
        return undefined;
    }
    const past = [];
    // What is behind a gap says nothing about the order of states.
    for (const [i, item] of chain.entries()) {
        const one = i < PAST_LIMIT ? pastState(item) : undefined;
        if (one === undefined) {
            drop(`chain[${i}]`);
            break;
        }
        past.push(one);
    }
    return { state, run: linkOrNull(run), past };
}
/** Reads one earlier state; undefined for one that does not fit. */
function pastState(item) {
    if (typeof item !== 'object' || item === null)
        return undefined;
    const { sha256, updated, run } = item;
    if (!(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isSha256 */ ._h)(sha256))
        return undefined;
    return { sha256, updated: (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isTime */ .K8)(updated) ? updated : null, run: linkOrNull(run) };
}
const linkOrNull = (value) => ((0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isLink */ .PJ)(value) ? value : null);
/** The indexes that a folder can have, each signed by itself. A test compares them with the formats. */
const SIGNED_INDEXES = ['Packages', 'APKINDEX.tar.gz', 'Packages.adb', 'packages.adb'];
/** Reads the hashes of a folder's indexes; null where there is none that fits. */
function readIndexHashes(value) {
    if (typeof value !== 'object' || value === null)
        return null;
    const given = value;
    const fitting = SIGNED_INDEXES.flatMap((name) => {
        const hash = Object.hasOwn(given, name) ? given[name] : undefined;
        return (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isSha256 */ ._h)(hash) ? [[name, hash]] : [];
    });
    return fitting.length === 0 ? null : Object.fromEntries(fitting);
}


/***/ }),

/***/ 63257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  t3: () => (/* binding */ CATALOG_NAMES),
  BU: () => (/* reexport */ plain_values/* FORMAT_NAMES */.BU),
  Jt: () => (/* binding */ SUMMARY_LIMIT),
  OB: () => (/* binding */ archesIn),
  Kg: () => (/* binding */ formerAddresses),
  YI: () => (/* binding */ homesOf),
  $b: () => (/* binding */ isPlainVersion),
  X1: () => (/* binding */ isSitePath),
  p6: () => (/* binding */ isTitle),
  d3: () => (/* reexport */ plain_values/* isWebAddress */.d3),
  Sr: () => (/* binding */ readFeedShape),
  H1: () => (/* binding */ recentKey),
  x0: () => (/* binding */ settledIn)
});

// UNUSED EXPORTS: TITLE_LIMIT, feedFileOf, isLayout, withdrawnIn

// EXTERNAL MODULE: ./build/feed/catalog/chain-shape.js
var chain_shape = __nccwpck_require__(20100);
// EXTERNAL MODULE: ./build/feed/catalog/plain-values.js
var plain_values = __nccwpck_require__(93920);
;// CONCATENATED MODULE: ./build/feed/catalog/key-shape.js

/** What a key is for, if it is not one that signs: it will sign later, or its signatures no longer count. */
const KEY_STATES = ['next', 'revoked'];
/** Reads one item of the list; undefined for one that does not fit. */
function readKey({ raw: { scheme, keyId, path, sha256, since, state }, drop, }) {
    if (!(0,plain_values/* isText */.KH)(scheme) || !(0,plain_values/* isKeyPath */.x3)(path) || !(0,plain_values/* isText */.KH)(keyId) || !(0,plain_values/* isKeyId */.rZ)(scheme, keyId))
        return undefined;
    if (sha256 !== undefined && sha256 !== null && !(0,plain_values/* isSha256 */._h)(sha256))
        drop('sha256');
    if (since !== undefined && !(0,plain_values/* isTime */.K8)(since))
        drop('since');
    if (state !== undefined && !isKeyState(state))
        drop('state');
    return {
        ...{ scheme, keyId, path },
        sha256: (0,plain_values/* isSha256 */._h)(sha256) ? sha256 : null,
        ...((0,plain_values/* isTime */.K8)(since) ? { since } : {}),
        ...(isKeyState(state) ? { state } : {}),
    };
}
const isKeyState = (value) => KEY_STATES.some((state) => state === value);
/**
 * What a key of a feed is for: it signs the indexes of a folder, it will sign later, its signatures no longer count, or
 * it is only there.
 */
function roleOf({ path, state }, folders) {
    if (state === 'revoked')
        return state;
    if (folders.some(({ keys }) => keys?.includes(path)))
        return 'signs';
    return state ?? 'none';
}

// EXTERNAL MODULE: ./build/feed/catalog/keyring-shape.js
var keyring_shape = __nccwpck_require__(21444);
// EXTERNAL MODULE: ./build/feed/catalog/leaving-shape.js
var leaving_shape = __nccwpck_require__(91469);
// EXTERNAL MODULE: ./build/feed/catalog/settled-shape.js
var settled_shape = __nccwpck_require__(90184);
// EXTERNAL MODULE: ./build/feed/catalog/upstream-shape.js
var upstream_shape = __nccwpck_require__(21700);
// EXTERNAL MODULE: ./build/feed/catalog/withdrawn-shape.js
var withdrawn_shape = __nccwpck_require__(2885);
;// CONCATENATED MODULE: ./build/feed/catalog/feed-shape.js








/** The arches of the packages of a folder: its own, or several. */
const archesIn = ({ arch, arches }) => arch === null ? (arches ?? []) : [arch];
/** The folders of one arch, each with its arch. */
const homesOf = (folders) => folders.flatMap(({ arch, path }) => (arch === null ? [] : [[arch, path]]));
/** The most characters of a title, and of a package's summary. */
const TITLE_LIMIT = 100;
const SUMMARY_LIMIT = 300;
/** The most characters of package names and versions. Formats have lower limits of their own. */
const WORD_LIMIT = 255;
const FORMER_LIMIT = 5;
/** The most items of each list: more than any feed has, and few enough for a page to show. */
const LIMITS = {
    folders: 20_000,
    keys: 256,
    keyrings: keyring_shape/* KEYRING_LIMIT */.MA,
    recent: 50,
    withdrawn: withdrawn_shape/* WITHDRAWN_LIMIT */.t3,
    upstreams: upstream_shape/* UPSTREAM_LIMIT */.qg,
    leaving: leaving_shape/* LEAVING_LIMIT */.pT,
    settled: settled_shape/* SETTLED_LIMIT */.iP,
    site: 4_000,
    folderKeys: 64,
    archFolders: 200,
    allFolders: 200,
    defaultRepositories: 50,
    arches: 200,
};
/** How many places of values that do not fit are named. */
const NAMED = 20;
/** Reads a parsed `feed.json`. Only known fields with values that fit are returned. */
function readFeedShape(value) {
    const dropped = [];
    const drop = (place) => {
        if (dropped.length < NAMED)
            dropped.push(place);
    };
    const fields = isRecord(value) ? value : {};
    const orNull = (place, fits) => {
        const given = fields[place];
        if (fits(given))
            return given;
        if (given !== undefined && given !== null && !isLocalAddress(given))
            drop(place);
        return null;
    };
    const list = (place, readOne, identityOf) => {
        const given = fields[place] ?? [];
        if (!Array.isArray(given)) {
            drop(place);
            return [];
        }
        const limit = LIMITS[place];
        if (given.length > limit)
            drop(`${place}[${limit}]`);
        const found = new Map();
        for (const [i, raw] of given.slice(0, limit).entries()) {
            const one = isRecord(raw)
                ? readOne({ raw, drop: (field) => drop(`${place}[${i}].${field}`) })
                : undefined;
            const identity = one && JSON.stringify(identityOf(one));
            if (one === undefined || identity === undefined || found.has(identity))
                drop(`${place}[${i}]`);
            else
                found.set(identity, one);
        }
        return [...found.values()];
    };
    const url = orNull('url', plain_values/* isKnownAddress */.uq);
    const home = orNull('home', plain_values/* isSlug */.u5);
    const feed = {
        title: orNull('title', isTitle),
        url,
        ...(home === null ? {} : { home }),
        ...formerAddresses(addressesOf(fields.formerUrls, drop), url),
        ...present('defaultRepositories', defaultsOf(fields.defaultRepositories, drop)),
        ...present('fingerprintUrl', orNull('fingerprintUrl', plain_values/* isLink */.PJ)),
        ...present('layout', orNull('layout', isLayout)),
        ...present('prefix', orNull('prefix', plain_values/* isPlainPath */.qW)),
        ...present('archFolders', archFoldersOf(fields.archFolders, drop)),
        ...present('allFolders', allFoldersOf(fields.allFolders, drop)),
        folders: list('folders', readFolder, ({ path }) => [path]),
        keys: list('keys', readKey, ({ scheme, path }) => [scheme, path]),
        ...present('keyrings', orNone(list('keyrings', keyring_shape/* readKeyring */.ad, keyring_shape/* keyringKey */.z9))),
        recent: list('recent', readRecent, recentKey),
        ...withdrawnIn(list('withdrawn', withdrawn_shape/* readWithdrawn */.rW, withdrawn_shape/* withdrawnKey */.sM)),
        ...present('upstreams', orNone(list('upstreams', upstream_shape/* readUpstream */._6, upstream_shape/* upstreamKey */.TO))),
        ...present('leaving', orNone(list('leaving', leaving_shape/* readLeaving */.pt, ({ path }) => [path]))),
        ...settledIn(list('settled', settled_shape/* readSettled */.Gn, settled_shape/* settledKey */.Xt)),
        site: list('site', readSiteFile, ({ path }) => [path]),
    };
    return { feed, dropped };
}
/** The feed that a parsed `feed.json` describes, without the places of values that do not fit. */
const feedFileOf = (value) => readFeedShape(value).feed;
/** True for a text that can be the title of a feed: one printable line. */
const isTitle = (value) => (0,plain_values/* isLine */.PA)(value, TITLE_LIMIT) && value.trim() !== '';
/**
 * The former addresses that `feed.json` remembers: the last few, each once.
 *
 * @param all the newest first
 * @param url the present address
 */
function formerAddresses(all, url) {
    const formerUrls = [...new Set(all)].filter((address) => address !== url).slice(0, FORMER_LIMIT);
    return formerUrls.length === 0 ? {} : { formerUrls };
}
/** The field, if it has a value. */
const present = (name, value) => value === null ? {} : { [name]: value };
/** A list with items; null for an empty one. */
const orNone = (items) => (items.length === 0 ? null : items);
/** True for a layout: a path of plain names and words in braces, or a dot. */
const isLayout = (value) => (0,plain_values/* isText */.KH)(value) &&
    (value === '.' || (0,plain_values/* isPlainPath */.qW)(value.replace(/\{(?:branch|repository|target|arch)\}/g, 'x')));
function archFoldersOf(value, drop) {
    if (value === undefined)
        return null;
    const pairs = isRecord(value) ? Object.entries(value) : [];
    const fitting = pairs
        .filter(([arch, folder]) => (0,plain_values/* isArch */.nn)(arch) && (0,plain_values/* isArch */.nn)(folder))
        .slice(0, LIMITS.archFolders);
    if (!isRecord(value) || fitting.length < pairs.length)
        drop('archFolders');
    return fitting.length === 0 ? null : Object.fromEntries(fitting);
}
/** Returns a reader of a list of different texts; null for one without any that fits. */
const textsOf = (name, fits) => (value, drop) => {
    if (value === undefined)
        return null;
    const given = Array.isArray(value) ? value : [];
    const fitting = given.filter(fits).slice(0, LIMITS[name]);
    if (!Array.isArray(value) || fitting.length < given.length)
        drop(name);
    return fitting.length === 0 ? null : [...new Set(fitting)];
};
const allFoldersOf = textsOf('allFolders', plain_values/* isFolderPath */.ky);
const defaultsOf = textsOf('defaultRepositories', plain_values/* isCoordinate */.Xq);
/** The withdrawals as `feed.json` has them. */
const withdrawnIn = (withdrawn) => withdrawn.length === 0 ? {} : { withdrawn };
/** The repositories that need not be read, as `feed.json` has them. */
const settledIn = (settled) => settled.length === 0 ? {} : { settled };
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNullOr = (fits) => (value) => value === null || fits(value);
function addressesOf(value, drop) {
    if (value === undefined)
        return [];
    if (!Array.isArray(value)) {
        drop('formerUrls');
        return [];
    }
    if (value.some((item) => !(0,plain_values/* isKnownAddress */.uq)(item) && !isLocalAddress(item)))
        drop('formerUrls');
    return value.filter(plain_values/* isKnownAddress */.uq);
}
/** True for a server of a private network. A run may use one, but `feed.json` does not remember it. */
const isLocalAddress = (value) => (0,plain_values/* isWebAddress */.d3)(value) && !(0,plain_values/* isKnownAddress */.uq)(value);
const isWord = (value) => (0,plain_values/* isLine */.PA)(value, WORD_LIMIT) && value !== '';
/** True for a version that feed.json may hold. Devices install packages with odder ones, which packages.json has. */
const isPlainVersion = (value) => (0,plain_values/* isText */.KH)(value) && value.length <= WORD_LIMIT && /^[A-Za-z0-9][A-Za-z0-9:+._~-]*$/.test(value);
const branchOf = isNullOr(plain_values/* isCoordinate */.Xq);
const archOrNull = isNullOr(plain_values/* isArch */.nn);
function archNames(value, drop) {
    const fitting = Array.isArray(value) ? value.filter(plain_values/* isArch */.nn).slice(0, LIMITS.arches) : [];
    if (!Array.isArray(value) || fitting.length < value.length)
        drop('arches');
    return [...new Set(fitting)];
}
function readFolder({ raw, drop }) {
    const { path, branch, repository, target, arch, arches, formats, packages, bytes, keys, indexes, foreign } = raw;
    if (!(0,plain_values/* isFolderPath */.ky)(path) || !branchOf(branch) || !branchOf(repository) || !archOrNull(arch))
        return undefined;
    if (target !== undefined && !(0,plain_values/* isCoordinate */.Xq)(target))
        drop('target');
    if (!Array.isArray(formats) || !(0,plain_values/* isCount */.my)(packages) || !(0,plain_values/* isCount */.my)(bytes))
        return undefined;
    if (!formats.every(plain_values/* isFormat */.s2))
        drop('formats');
    return {
        path,
        branch,
        repository,
        ...present('target', (0,plain_values/* isCoordinate */.Xq)(target) ? target : null),
        arch,
        ...present('arches', arch === null ? archNames(arches, drop) : null),
        formats: [...new Set(formats.filter(plain_values/* isFormat */.s2))],
        packages,
        bytes,
        keys: signersOf(keys, drop),
        ...present('indexes', (0,chain_shape/* readIndexHashes */.fY)(indexes)),
        ...foreignOf(foreign, drop),
    };
}
/** The files that a folder may have of pkgfeed, and that may be somebody else's. */
const CATALOG_NAMES = ['packages.json', 'files.json'];
function foreignOf(value, drop) {
    if (value === undefined)
        return {};
    const names = Array.isArray(value) ? CATALOG_NAMES.filter((name) => value.includes(name)) : [];
    if (names.length === 0 || names.length < value.length)
        drop('foreign');
    return names.length === 0 ? {} : { foreign: names };
}
function signersOf(value, drop) {
    if (value === undefined || value === null)
        return null;
    if (!Array.isArray(value)) {
        drop('keys');
        return null;
    }
    const fitting = value.filter(plain_values/* isKeyPath */.x3).slice(0, LIMITS.folderKeys);
    if (fitting.length < value.length)
        drop('keys');
    return fitting;
}
function readRecent({ raw, drop }) {
    const { name, version, branch, repository, target, format, folders, summary, published, run } = raw;
    if (!isWord(name) || !isPlainVersion(version) || !(0,plain_values/* isFormat */.s2)(format) || !(0,plain_values/* isTime */.K8)(published))
        return undefined;
    if (!branchOf(branch) || !branchOf(repository))
        return undefined;
    if (!Array.isArray(folders) || !folders.every(plain_values/* isFolderPath */.ky))
        return undefined;
    if (target !== undefined && !(0,plain_values/* isCoordinate */.Xq)(target))
        drop('target');
    if (!(0,plain_values/* isLine */.PA)(summary, SUMMARY_LIMIT))
        drop('summary');
    if (run !== undefined && run !== null && !(0,plain_values/* isLink */.PJ)(run))
        drop('run');
    return {
        name,
        version,
        branch,
        repository,
        ...present('target', (0,plain_values/* isCoordinate */.Xq)(target) ? target : null),
        format,
        folders,
        summary: (0,plain_values/* isLine */.PA)(summary, SUMMARY_LIMIT) ? summary : '',
        published,
        run: (0,plain_values/* isLink */.PJ)(run) ? run : null,
    };
}
/** What tells one recent version from another. */
const recentKey = ({ format, name, version, branch, repository, target }) => [
    ...[format, name, version, branch, repository],
    ...(target === undefined ? [] : [target]),
];
/** True for a path of our files for people. No other file is ever replaced or deleted because `feed.json` names it. */
function isSitePath(path) {
    if (/^(index\.html|install\.sh|feed\.atom|catalog\.json)$/.test(path))
        return true;
    return /^badges\/.*\.(svg|json)$/.test(path) && (0,plain_values/* isPlainPath */.qW)(path);
}
function readSiteFile({ raw, drop }) {
    const { path, blob, version } = raw;
    if (!(0,plain_values/* isText */.KH)(path) || !isSitePath(path) || !(0,plain_values/* isBlobId */.$4)(blob))
        return undefined;
    if (version !== undefined && !isPlainVersion(version))
        drop('version');
    return isPlainVersion(version) ? { path, blob, version } : { path, blob };
}



/***/ }),

/***/ 21444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ isKeyringName),
/* harmony export */   MA: () => (/* binding */ KEYRING_LIMIT),
/* harmony export */   ad: () => (/* binding */ readKeyring),
/* harmony export */   iu: () => (/* binding */ COUNT_LIMIT),
/* harmony export */   z9: () => (/* binding */ keyringKey)
/* harmony export */ });
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(93920);

/** The most keyrings that `feed.json` remembers; most feeds have one for each format. */
const KEYRING_LIMIT = 64;
const FOLDERS = 20_000;
/** The most changes that the version of a keyring counts. */
const COUNT_LIMIT = 999_999;
/** True for the name of a keyring: a package name of every format. */
const isKeyringName = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .KH)(value) && /^[a-z0-9][a-z0-9+.-]{1,62}$/.test(value);
const isMark = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .KH)(value) && /^pkgfeed-keys-[0-9a-f]{32}$/.test(value);
/** What tells one keyring from another. */
const keyringKey = ({ format, name }) => [format, name];
/** Reads one item of the list; undefined for one that does not fit. */
function readKeyring({ raw: { format, name, count, mark, folders }, }) {
    if (!(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isFormat */ .s2)(format) || !isKeyringName(name) || !isMark(mark))
        return undefined;
    if (!(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isCount */ .my)(count) || count < 1 || count > COUNT_LIMIT)
        return undefined;
    if (!Array.isArray(folders) || folders.length > FOLDERS || !folders.every(_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isFolderPath */ .ky))
        return undefined;
    return { format, name, count, mark, folders: [...new Set(folders)] };
}


/***/ }),

/***/ 91469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ LEAVING_BYTES),
/* harmony export */   MT: () => (/* binding */ isLeavingPath),
/* harmony export */   Nb: () => (/* binding */ GRACE_LIMIT),
/* harmony export */   pT: () => (/* binding */ LEAVING_LIMIT),
/* harmony export */   pt: () => (/* binding */ readLeaving)
/* harmony export */ });
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(93920);

/** The most files that `feed.json` remembers so, and the most bytes that they may have there. */
const LEAVING_LIMIT = 4_000;
const LEAVING_BYTES = 1 << 20;
/** The longest grace, in milliseconds: 90 days. */
const GRACE_LIMIT = 90 * 86_400_000;
const PACKAGE = /\.(?:ipk|apk)$/;
/** True for a path that a record may have: of a package file with a plain name. */
const isLeavingPath = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlainPath */ .qW)(value) && PACKAGE.test(value);
/** Reads one item of the list; undefined for one that does not fit. */
function readLeaving({ raw: { path, left, until, bytes, blob }, }) {
    if (!isLeavingPath(path) || !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isTime */ .K8)(left) || !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isTime */ .K8)(until) || !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlobId */ .$4)(blob))
        return undefined;
    if (bytes !== null && !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isCount */ .my)(bytes))
        return undefined;
    const grace = Date.parse(until) - Date.parse(left);
    return grace < 0 || grace > GRACE_LIMIT ? undefined : { path, left, until, bytes, blob };
}


/***/ }),

/***/ 93920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ isBlobId),
/* harmony export */   BU: () => (/* binding */ FORMAT_NAMES),
/* harmony export */   Bd: () => (/* binding */ asLine),
/* harmony export */   Ck: () => (/* binding */ isTaken),
/* harmony export */   K8: () => (/* binding */ isTime),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   PA: () => (/* binding */ isLine),
/* harmony export */   PJ: () => (/* binding */ isLink),
/* harmony export */   Xq: () => (/* binding */ isCoordinate),
/* harmony export */   _f: () => (/* binding */ folderOfFile),
/* harmony export */   _h: () => (/* binding */ isSha256),
/* harmony export */   d3: () => (/* binding */ isWebAddress),
/* harmony export */   ky: () => (/* binding */ isFolderPath),
/* harmony export */   lW: () => (/* binding */ pathIn),
/* harmony export */   m$: () => (/* binding */ folderAbove),
/* harmony export */   my: () => (/* binding */ isCount),
/* harmony export */   nn: () => (/* binding */ isArch),
/* harmony export */   qW: () => (/* binding */ isPlainPath),
/* harmony export */   rZ: () => (/* binding */ isKeyId),
/* harmony export */   s2: () => (/* binding */ isFormat),
/* harmony export */   u5: () => (/* binding */ isSlug),
/* harmony export */   uq: () => (/* binding */ isKnownAddress),
/* harmony export */   x3: () => (/* binding */ isKeyPath)
/* harmony export */ });
/* unused harmony export ARCH */
/**
 * Checks for values from the pages branch, before anything uses them. Nobody signs feed.json and packages.json, and
 * their values end up in lines for shells, in links and in logs. The page in the browser uses the same checks, so
 * nothing here needs Node.
 */
/** One name: a path segment that is valid in every file system, shell, git and URL. */
const NAME = '[A-Za-z0-9][A-Za-z0-9._+~-]*';
const NAMES = new RegExp(`^${NAME}(?:/${NAME})*$`);
/** An arch, as part of a pattern. It has no slash, because it names one folder. */
const ARCH = '[A-Za-z0-9][A-Za-z0-9._+-]*';
const WHOLE_ARCH = new RegExp(`^${ARCH}$`);
const KEY_FILE = /^[A-Za-z0-9_+][A-Za-z0-9._@+=,~-]*$/;
/** Folders at the feed's root that are not for packages. */
const TAKEN = /^(keys|badges)(\/|$)/;
/** The most characters of each. A path has two coordinates, an arch and the fixed parts of a layout. */
const COORDINATE_LIMIT = 100;
const PATH_LIMIT = 700;
const KEY_FILE_LIMIT = 150;
const ADDRESS_LIMIT = 300;
const LINK_LIMIT = 600;
/** The names of the formats that folders may have. */
const FORMAT_NAMES = ['opkg', 'apk-v2', 'apk-v3'];
const isText = (value) => typeof value === 'string';
const isFormat = (value) => isText(value) && FORMAT_NAMES.includes(value);
/** True for a number of packages or bytes. */
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
/** True for a branch or repository: names with slashes between them, at most 100 characters. */
const isCoordinate = (value) => isText(value) && value.length <= COORDINATE_LIMIT && NAMES.test(value);
/** True for an arch: one name, at most 100 characters. */
const isArch = (value) => isText(value) && value.length <= COORDINATE_LIMIT && WHOLE_ARCH.test(value);
/** True for a path in a folder that the feed reserves for keys or badges. */
const isTaken = (path) => TAKEN.test(path);
/** True for a path of plain names without a slash at either end, at most 700 characters. */
const isPlainPath = (value) => isText(value) && value.length <= PATH_LIMIT && NAMES.test(value);
/** The path in the feed of a file of a folder; of a folder without a file it is what the paths in it begin with. */
const pathIn = (folder, file) => (folder === '' ? file : `${folder}/${file}`);
/** The folder that a path is in; that of the root is empty. */
const folderAbove = (path) => path.slice(0, Math.max(path.lastIndexOf('/'), 0));
/** The folder of a file that has a name; undefined for a path of another file. */
function folderOfFile(path, name) {
    if (path === name)
        return '';
    return path.endsWith(`/${name}`) ? path.slice(0, -name.length - 1) : undefined;
}
/** True for a path that a folder with packages may have. The empty one is the root of the feed. */
const isFolderPath = (value) => value === '' || (isPlainPath(value) && !isTaken(value));
/** True for the path of a public key: one name below `keys/`. */
const isKeyPath = (value) => isText(value) && value.startsWith('keys/') && isKeyFile(value.slice('keys/'.length));
const isKeyFile = (name) => name.length <= KEY_FILE_LIMIT && KEY_FILE.test(name);
/** The form of key ids, for each scheme that has clients. */
const KEY_IDS = new Map([
    ['usign', (keyId) => /^[0-9a-f]{16}$/.test(keyId)],
    ['openpgp', (keyId) => /^[0-9A-Fa-f]{40}(?:[0-9A-Fa-f]{24})?$/.test(keyId)],
    ['apk-v2', isKeyFile],
    ['apk-v3', (keyId) => /^[0-9a-f]{32}$/.test(keyId)],
]);
/** True for a key id in the form of its scheme; false for an unknown scheme. */
const isKeyId = (scheme, keyId) => isText(keyId) && (KEY_IDS.get(scheme)?.(keyId) ?? false);
/**
 * True for a line of visible text: without control characters, invisible ones, changes of direction or halves of one.
 */
const isLine = (value, limit) => isText(value) && value.length <= limit && !UNSEEN.test(value);
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/** Makes one line of visible text. */
function asLine(text) {
    const seen = UNSEEN.test(text)
        ? text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(/[\p{Cf}\p{Cs}]/gu, '')
        : text;
    return seen.trim();
}
/** True for a time in UTC without fractions of a second, as the catalogs write it. */
const isTime = (value) => isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) && !Number.isNaN(Date.parse(value));
/** True for a content id, in hex. */
const isBlobId = (value) => isText(value) && /^[0-9a-f]{40}$/.test(value);
const isSha256 = (value) => isText(value) && /^[0-9a-f]{64}$/.test(value);
/** True for the owner/name of a repository on GitHub. */
const isSlug = (value) => isText(value) && value.length <= 140 && /^[\w.-]+\/[\w.-]+$/.test(value);
/** True for an address that a user may give: http or https, with only a port and a path after the server's name. */
function isWebAddress(value) {
    const isPlain = isText(value) &&
        value.length <= ADDRESS_LIMIT &&
        /^https?:\/\/[\w.-]+(:\d{1,5})?(\/[\w.~+%-]+)*$/.test(value);
    // The pattern accepts numbers that are not a port or an IP address.
    return isPlain && URL.canParse(value);
}
/** True for an address that feed.json may remember: of a server whose name has a dot, or of this machine. */
function isKnownAddress(value) {
    return isWebAddress(value) && /^https?:\/\/(localhost|[\w-]+(\.[\w-]+)+)([:/]|$)/.test(value);
}
/** True for a link for people, such as that of a run. It may have a query, and is never used in a line for a shell. */
const isLink = (value) => isText(value) &&
    value.length <= LINK_LIMIT &&
    /^https?:\/\/[\w.-]+(:\d{1,5})?(\/[\w.~+%@:!,=&?#;*/-]*)?$/.test(value);


/***/ }),

/***/ 90184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gn: () => (/* binding */ readSettled),
/* harmony export */   Xt: () => (/* binding */ settledKey),
/* harmony export */   iP: () => (/* binding */ SETTLED_LIMIT)
/* harmony export */ });
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(93920);

/** The most repositories that `feed.json` remembers so. */
const SETTLED_LIMIT = 2_000;
/** What tells one repository from another. */
const settledKey = ({ branch, repository, target, }) => [branch, repository, target ?? null];
/** Reads one item of the list; undefined for one that does not fit. */
function readSettled({ raw: { branch, repository, target, digest, unchanged, largest, plain }, }) {
    if (!isPlace(branch) || !isPlace(repository))
        return undefined;
    if (target !== undefined && !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isCoordinate */ .Xq)(target))
        return undefined;
    if (!(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isSha256 */ ._h)(digest) || !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isCount */ .my)(unchanged) || !(largest === null || isLargest(largest)))
        return undefined;
    return {
        ...{ branch, repository },
        ...(target === undefined ? {} : { target }),
        ...{ digest, unchanged },
        largest: largest === null ? null : { path: largest.path, bytes: largest.bytes },
        ...(plain === true ? { plain } : {}),
    };
}
const isPlace = (value) => value === null || (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isCoordinate */ .Xq)(value);
function isLargest(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { path, bytes } = value;
    return (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlainPath */ .qW)(path) && (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isCount */ .my)(bytes);
}


/***/ }),

/***/ 21700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TO: () => (/* binding */ upstreamKey),
/* harmony export */   _6: () => (/* binding */ readUpstream),
/* harmony export */   by: () => (/* binding */ LINE_LIMIT),
/* harmony export */   qg: () => (/* binding */ UPSTREAM_LIMIT)
/* harmony export */ });
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(93920);

/** More than any feed follows. */
const UPSTREAM_LIMIT = 2_000;
/** The longest line of the settings. */
const LINE_LIMIT = 1_000;
const VALIDATOR_LIMIT = 300;
/** What tells one record from another. */
const upstreamKey = (one) => {
    const { branch, repository, target = null, upstream, arch = null } = one;
    return [branch, repository, target, upstream, arch];
};
/** Reads one item of the list; undefined for one that does not fit. */
function readUpstream({ raw, }) {
    const { branch, repository, target, upstream, arch, index, etag, modified, read, settings, folders } = raw;
    if (!isPlace(branch) || !isPlace(repository))
        return undefined;
    if (target !== undefined && !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isCoordinate */ .Xq)(target))
        return undefined;
    if (arch !== undefined && !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isArch */ .nn)(arch))
        return undefined;
    if (!(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isLine */ .PA)(upstream, LINE_LIMIT) || upstream === '' || !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isLink */ .PJ)(index))
        return undefined;
    if (!(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isTime */ .K8)(read) || !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isSha256 */ ._h)(settings))
        return undefined;
    return {
        branch,
        repository,
        ...(target === undefined ? {} : { target }),
        upstream,
        ...(arch === undefined ? {} : { arch }),
        index,
        ...(isValidator(etag) ? { etag } : {}),
        ...(isValidator(modified) ? { modified } : {}),
        read,
        settings,
        ...((0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isSha256 */ ._h)(folders) ? { folders } : {}),
    };
}
const isPlace = (value) => value === null || (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isCoordinate */ .Xq)(value);
const isValidator = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isLine */ .PA)(value, VALIDATOR_LIMIT) && value !== '';


/***/ }),

/***/ 2885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V2: () => (/* binding */ REASON_LIMIT),
/* harmony export */   Vs: () => (/* binding */ isReason),
/* harmony export */   rW: () => (/* binding */ readWithdrawn),
/* harmony export */   sM: () => (/* binding */ withdrawnKey),
/* harmony export */   t3: () => (/* binding */ WITHDRAWN_LIMIT),
/* harmony export */   xH: () => (/* binding */ WITHDRAWN_BYTES)
/* harmony export */ });
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(93920);

/** The most withdrawals that `feed.json` remembers, and the most bytes that they may have there. */
const WITHDRAWN_LIMIT = 2_000;
const WITHDRAWN_BYTES = 1 << 20;
/** The most characters of a reason. */
const REASON_LIMIT = 300;
const WORD_LIMIT = 255;
const ARCH_LIMIT = 100;
/** True for a reason: one printable line of at most 300 characters. */
const isReason = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isLine */ .PA)(value, REASON_LIMIT) && value.trim() !== '';
/** What tells one withdrawal from another. */
const withdrawnKey = (one) => {
    const { format, branch, repository, target, name, version, arch } = one;
    return [format, branch, repository, name, version, arch, ...(target === undefined ? [] : [target])];
};
/** Reads one item of the list; undefined for one that does not fit. */
function readWithdrawn({ raw, drop, }) {
    const { name, version, arch, branch, repository, target, format, folders, withdrawn, reason } = raw;
    if (!isWord(name, WORD_LIMIT) || !isWord(version, WORD_LIMIT) || !isWord(arch, ARCH_LIMIT))
        return undefined;
    if (!(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isFormat */ .s2)(format) || !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isTime */ .K8)(withdrawn))
        return undefined;
    if (!isPlace(branch) || !isPlace(repository))
        return undefined;
    if (!Array.isArray(folders) || folders.length === 0 || !folders.every(_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isFolderPath */ .ky))
        return undefined;
    if (reason !== undefined && reason !== null && !isReason(reason))
        drop('reason');
    if (target !== undefined && !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isCoordinate */ .Xq)(target))
        drop('target');
    return {
        name,
        version,
        arch,
        branch,
        repository,
        ...((0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isCoordinate */ .Xq)(target) ? { target } : {}),
        format,
        folders: [...new Set(folders)],
        withdrawn,
        reason: isReason(reason) ? reason : null,
    };
}
const isWord = (value, limit) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isLine */ .PA)(value, limit) && value !== '';
const isPlace = (value) => value === null || (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isCoordinate */ .Xq)(value);


/***/ }),

/***/ 75317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ changeOf),
/* harmony export */   w: () => (/* binding */ departures)
/* harmony export */ });
/** The fields of a change that describe its package. */
function changeOf(entry, folder, path) {
    const { name, version, arch, size } = entry;
    return { name, version, arch, folder, path, size };
}
/**
 * The packages that leave a folder, as changes. One that this run would bring, or that a new folder would inherit, was
 * never there.
 */
const departures = (leaving, folder, reason) => leaving
    .filter(({ content }) => content === undefined)
    .map(({ entry, path }) => ({
    kind: 'removed',
    ...changeOf(entry, folder, path),
    previous: undefined,
    reason,
}));


/***/ }),

/***/ 7114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ commitMessage),
/* harmony export */   t: () => (/* binding */ commitMessageFault)
/* harmony export */ });
/* harmony import */ var _text_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(96008);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(64865);


/** The longest template, in characters. GitHub shows about 70 of the first line. */
const LONGEST = 2000;
/** How many packages a message lists, and how many arches of each. */
const MOST_LISTED = 50;
const MOST_ARCHES = 8;
/** The longest message, in characters: a template may hold the list of changes many times. */
const LONGEST_MESSAGE = 60_000;
/** The template of a run that gives none. */
const USUAL = '{feed}: {summary}\n\n{changes}';
const KINDS = ['added', 'updated', 'removed'];
/** The words that a template may hold in braces. */
const WORDS = {
    feed: (_, { title, branch, repository }) => withoutCommands(title ?? ([branch, repository].filter((name) => name !== undefined).join('/') || 'feed')),
    branch: (_, { branch }) => branch ?? '',
    repository: (_, { repository }) => repository ?? '',
    summary: (plan) => summary(plan),
    added: ({ changes }) => String(packagesOf(changes, 'added')),
    updated: ({ changes }) => String(packagesOf(changes, 'updated')),
    removed: ({ changes }) => String(packagesOf(changes, 'removed')),
    packages: ({ changes }) => String(packagesOf(changes)),
    arches: (plan) => String(archesOf(plan, plan.changes)),
    changes: (plan) => listed(plan),
};
const WORD = /\{([^{}\n]*)\}/g;
/** What is wrong with a template; undefined when nothing is. */
function commitMessageFault(template) {
    const isPlain = !/[\p{Cc}\p{Cs}]/u.test(template.replaceAll(/[\n\t]/g, ''));
    if (template.length > LONGEST || !isPlain) {
        return {
            wanted: `a text of at most ${LONGEST} characters without control characters`,
            remedy: 'Shorten it, and leave out unseen characters.',
        };
    }
    if ([...template.matchAll(WORD)].every(([, word = '']) => Object.hasOwn(WORDS, word)))
        return undefined;
    const all = Object.keys(WORDS).map((word) => `{${word}}`);
    return {
        wanted: 'a text that has only known words in braces',
        remedy: `Use ${all.slice(0, -1).join(', ')} or ${all.at(-1)}, and no other braces.`,
    };
}
/** The message of the commit that writes a plan. */
function commitMessage(plan, names, template = USUAL) {
    const filled = template.replaceAll(WORD, (whole, word) => Object.hasOwn(WORDS, word) ? (WORDS[word]?.(plan, names) ?? '') : whole);
    const message = filled.slice(0, LONGEST_MESSAGE).trim() || summary(plan);
    return `${message.replaceAll(/\n{3,}/g, '\n\n')}\n`;
}
/** `35 packages for 8 arches added`, for each kind of change that there is. */
function summary(plan) {
    const parts = KINDS.flatMap((kind) => {
        const changes = plan.changes.filter((change) => change.kind === kind);
        if (changes.length === 0)
            return [];
        const arches = archesOf(plan, changes);
        return [
            `${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(packagesOf(changes), 'package', 'packages')} for ${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(arches, 'arch', 'arches')} ${kind}`,
        ];
    });
    const ended = plan.leaving?.ended.length ?? 0;
    const unlisted = plan.unlisted?.length ?? 0;
    if (unlisted > 0)
        parts.push(`${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(unlisted, 'package file', 'package files')} that no index lists deleted`);
    const other = ended > 0
        ? `${(0,_text_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(ended, 'package file', 'package files')} that left before deleted`
        : 'renewed, with no change of packages';
    const said = parts.length > 0 ? parts.join(', ') : other;
    const { rollback } = plan;
    return rollback === undefined
        ? said
        : `back to ${rollback.revision.slice(0, 12)} of ${rollback.date.toISOString().slice(0, 10)}, ${said}`;
}
/** How many packages there are, each counted once however many arches it is for. */
function packagesOf(changes, kind) {
    const found = changes.filter((change) => kind === undefined || change.kind === kind);
    return new Set(found.map(({ name, version }) => `${name} ${version}`)).size;
}
/** How many arches have a folder with one of these changes. */
function archesOf({ folders }, changes) {
    const arches = archesByFolder(folders);
    return new Set(changes.map(({ folder }) => arches.get(folder) ?? folder)).size;
}
/**
 * One line for each package: with its folder, or with its arches where it is in several folders. A run over several
 * repositories has one line for each of them.
 */
function listed({ changes, folders }) {
    const arches = archesByFolder(folders);
    const repositories = new Map(folders.map((folder) => [folder.path, repositoryName(folder)]));
    const isOne = new Set(repositories.values()).size < 2;
    const places = new Map();
    for (const { kind, name, version, folder } of changes) {
        const what = `${kind} ${name} ${version}`;
        const repository = isOne ? '' : (repositories.get(folder) ?? '');
        const key = JSON.stringify([what, repository]);
        const place = places.get(key) ?? { what, repository, paths: [] };
        place.paths.push(folder);
        places.set(key, place);
    }
    const lines = [...places.values()].slice(0, MOST_LISTED).map(({ what, repository, paths }) => {
        const [only, ...more] = paths;
        if (more.length === 0)
            return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`${what} in ${only}`);
        const names = new Set(paths.map((path) => arches.get(path) ?? path));
        const isClear = names.size === paths.length && names.size <= MOST_ARCHES;
        const where = isClear ? `for ${[...names].join(', ')}` : `in ${paths.length} folders`;
        return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`${what} ${repository === '' ? where : `${where} of ${repository}`}`);
    });
    if (places.size > MOST_LISTED)
        lines.push(`and ${places.size - MOST_LISTED} more`);
    return withoutCommands(lines.join('\n'));
}
const repositoryName = ({ branch, repository }) => [branch, repository].filter((word) => word !== null).join('/');
const archesByFolder = (folders) => new Map(folders.map(({ path, arch }) => [path, arch ?? path]));
/** Removes brackets: words in them are commands for GitHub, which only a template may give. */
const withoutCommands = (text) => text.replaceAll('[', '(').replaceAll(']', ')');


/***/ }),

/***/ 82674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ coordinateFault),
/* harmony export */   m: () => (/* binding */ COORDINATE_IS)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(64865);
/* harmony import */ var _catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(93920);


/** What a coordinate is, with an example of one. */
const COORDINATE_IS = {
    branch: 'what the packages are for, such as 24.10',
    repository: 'a name for this set of packages, such as base',
    target: 'the target and subtarget of OpenWrt, such as mediatek/filogic',
};
/** Why a text cannot be a coordinate, with what was probably meant; undefined for one that can. */
function coordinateFault(word, value) {
    const isPlain = (0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isCoordinate */ .Xq)(value);
    if (isPlain)
        return word === 'target' ? targetFault(value) : undefined;
    if (/^[a-z][a-z0-9+.-]*:\/\/|^[^/\s@]+@[^/\s]+:/i.test(value)) {
        return {
            // It may hold a password.
            message: `\`${word}\` is an address, and it names a folder of the feed`,
            remedy: `Write ${COORDINATE_IS[word]}. The repository that the feed lives in is \`pages-repository\`.`,
        };
    }
    const names = value.split('/').filter((name) => name !== '' && name !== '.');
    const plain = names.join('/');
    return {
        message: `\`${word}\` is ${JSON.stringify((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(value))}, which is not a plain path`,
        remedy: (0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isCoordinate */ .Xq)(plain)
            ? `Write ${plain}, without a slash at either end and without empty names.`
            : 'Use letters, digits and . _ + ~ - in it, and slashes only between names.',
    };
}
/** Devices name a target and a subtarget, and look for both. */
function targetFault(value) {
    if (value.split('/').length === 2)
        return undefined;
    return {
        message: `\`target\` is ${JSON.stringify((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(value))}, and a target of OpenWrt has two names with a slash between them`,
        remedy: `Write ${COORDINATE_IS.target}, as DISTRIB_TARGET in /etc/openwrt_release says it.`,
    };
}


/***/ }),

/***/ 51152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ parseKeepPackages)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19473);
/* harmony import */ var _text_name_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1844);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(64865);



/**
 * Reads a line of `keep-packages`: a name or a pattern, and how many versions of such packages stay.
 *
 * @throws InputError for a line that is not in that form
 */
function parseKeepPackages(text) {
    const [, name, digits] = /^([^\s=@]+)\s*=\s*([1-9]\d{0,5})$/.exec(text) ?? [];
    if (name !== undefined && digits !== undefined) {
        return { text, isName: (0,_text_name_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .starPattern */ .rj)(name), count: Number(digits) };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `${JSON.stringify((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(text))} does not say how many versions of a package stay`,
        remedy: 'Write NAME=COUNT, such as luci-*=1; * and ? in NAME stand for any characters or one.',
    });
}


/***/ }),

/***/ 75273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ missedRemovals),
/* harmony export */   Rl: () => (/* binding */ parsePackageName),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   kw: () => (/* binding */ parseReadmit),
/* harmony export */   ne: () => (/* binding */ withdraw),
/* harmony export */   u0: () => (/* binding */ parseRemoval)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19473);
/* harmony import */ var _text_name_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1844);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(10446);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(64865);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(75317);





/** @throws InputError for a text that is not in that form */
const parseRemoval = (text) => parsed(text, 'remove');
/**
 * Reads a line of `readmit`, which names packages in the same way.
 *
 * @throws InputError for a text that is not in that form
 */
const parseReadmit = (text) => parsed(text, 'readmit');
/**
 * Reads a name of packages to look at, which is written in the same way.
 *
 * @throws InputError for a text that is not in that form
 */
const parsePackageName = (text, verb) => parsed(text, verb);
function parsed(text, verb) {
    const [, name, version, arch] = /^([^\s=@]+)(?:=([^\s=@]+))?(?:@([^\s=@]+))?$/.exec(text) ?? [];
    if (name !== undefined) {
        const isName = /[*?]/.test(name) ? (0,_text_name_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .starPattern */ .rj)(name) : undefined;
        return { text, name, version, arch, isName };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `${JSON.stringify((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(text))} does not name a package to ${verb}`,
        remedy: 'Write NAME, NAME=VERSION, NAME@ARCH or NAME=VERSION@ARCH.',
    });
}
/** True when a removal names a package of a folder. */
function matches(removal, entry, folderArch) {
    const { name, isName, version, arch } = removal;
    return ((isName === undefined ? entry.name === name : isName(entry.name)) &&
        (version === undefined || entry.version === version) &&
        (arch === undefined || entry.arch === arch || folderArch === arch));
}
/**
 * Withdraws packages from the list of a folder.
 *
 * @param found collects the removals that matched a package
 */
function withdraw(listed, removals, folder, found) {
    if (removals.length === 0)
        return { stay: [...listed], leaving: [], changes: [] };
    const stay = [];
    const leaving = [];
    for (const item of listed) {
        const by = removals.filter((removal) => matches(removal, item.entry, folder.arch));
        for (const removal of by)
            found.add(removal);
        if (by.length === 0)
            stay.push(item);
        else
            leaving.push({ item, by });
    }
    const items = leaving.map(({ item }) => item);
    return { stay, leaving, changes: (0,_change_js__WEBPACK_IMPORTED_MODULE_3__/* .departures */ .w)(items, folder.path, 'remove') };
}
/**
 * The removals that matched nothing, each with its error.
 *
 * @param there what the folders listed before
 * @param where the folders, for messages
 * @param withdrawn what was withdrawn before
 */
function missedRemovals(removals, found, there, where, withdrawn = []) {
    return removals
        .filter((removal) => !found.has(removal))
        .map((removal) => {
        const past = withdrawn.find((one) => matches(removal, one, undefined));
        const correct = `Correct the name, version or arch${hint(removal)}, or set \`missing-ok\` if it may be gone already.`;
        const near = past === undefined ? nearby(removal, there) : undefined;
        const already = past === undefined ? '' : ` ${alreadyGone(past)}`;
        const error = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConflictError */ .fK({
            code: 'CONFLICT_ABSENT',
            message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(removal.text)} is to be removed, but nothing in ${where} matches it${already}`,
            remedy: near === undefined ? correct : `Did you mean ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(near)}? ${correct}`,
        });
        return { text: removal.text, error };
    });
}
/** Names of packages have no brackets, so these were meant as a pattern. */
const hint = ({ name }) => /[[\]{}]/.test(name) ? ' (in a pattern, only * and ? stand for other characters)' : '';
const alreadyGone = ({ name, version, withdrawn, reason }) => {
    const why = reason === null ? '' : ` (${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(reason)})`;
    return `any more: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(`${name} ${version}`)} was withdrawn on ${withdrawn.slice(0, 10)}${why}`;
};
/** The package that was most likely meant: another version, or a similar name. */
function nearby({ name, isName, version }, there) {
    if (isName !== undefined)
        return undefined;
    const versions = new Set(there.filter((entry) => entry.name === name).map((entry) => entry.version));
    if (versions.size === 0)
        return (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(name, [...new Set(there.map((entry) => entry.name))]);
    if (version === undefined || versions.has(version))
        return undefined;
    const [any, ...others] = versions;
    const near = others.length === 0 ? any : (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(version, [...versions]);
    return near === undefined ? undefined : `${name}=${near}`;
}


/***/ }),

/***/ 7399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WY: () => (/* binding */ isLeftOut),
/* harmony export */   aT: () => (/* binding */ isNamedExactly),
/* harmony export */   gO: () => (/* binding */ parseSelection),
/* harmony export */   sp: () => (/* binding */ isSelected)
/* harmony export */ });
/* unused harmony exports EVERYTHING, matchesRule */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19473);
/* harmony import */ var _text_name_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1844);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(64865);



const IS_WITHIN = {
    '=': (order) => order === 0,
    '>=': (order) => order >= 0,
    '>': (order) => order > 0,
    '<=': (order) => order <= 0,
    '<': (order) => order < 0,
};
/** A selection that takes everything. */
const EVERYTHING = { wanted: [], unwanted: [] };
/**
 * Reads the lines of `packages`.
 *
 * @throws InputError for every line that is not in that form
 */
function parseSelection(lines) {
    const errors = [];
    const wanted = [];
    const unwanted = [];
    for (const text of lines) {
        const [, not, name, sign, version] = LINE.exec(text.trim()) ?? [];
        if (name === undefined) {
            errors.push(badLine(text));
            continue;
        }
        const bound = sign === undefined || version === undefined ? undefined : { sign: sign, version };
        (not === '!' ? unwanted : wanted).push({ text, isName: (0,_text_name_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .starPattern */ .rj)(name), bound });
    }
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwGathered */ .nR)(errors);
    return { wanted, unwanted };
}
const LINE = /^(!?)\s*([^\s=<>!]+)(?:\s*(>=|<=|=|>|<)\s*([^\s=<>]+))?$/;
/** True for a package that a line wants, or that no line with `!` leaves out if there are only such lines. */
function isSelected({ wanted, unwanted }, entry, format) {
    const isMatch = (rule) => matchesRule(rule, entry, format);
    return (wanted.length === 0 || wanted.some(isMatch)) && !unwanted.some(isMatch);
}
/** True for a package that a line with `!` names, which leaves it out whoever needs it. */
const isLeftOut = ({ unwanted }, entry, format) => unwanted.some((rule) => matchesRule(rule, entry, format));
/** True for a package whose very version a line names with `=`. */
const isNamedExactly = ({ wanted }, entry, format) => wanted.some((rule) => rule.bound?.sign === '=' && matchesRule(rule, entry, format));
/** True for a package that a line names, whether the line takes it or leaves it out. */
function matchesRule({ isName, bound }, { name, version }, { compareVersions }) {
    if (!isName(name))
        return false;
    return bound === undefined || IS_WITHIN[bound.sign](compareVersions(version, bound.version));
}
const badLine = (text) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
    code: 'INPUT_VALUE',
    message: `\`packages\` has the line ${JSON.stringify((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(text))}, which does not say which packages to take`,
    remedy: 'Write a name or a pattern, with a version after =, >=, >, <= or < if you like: `luci-*`, `tor>=0.4.8`. Put ! before it to leave such packages out.',
});


/***/ }),

/***/ 17863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   AD: () => (/* binding */ isPlaced),
/* harmony export */   C_: () => (/* binding */ checkedMap),
/* harmony export */   Le: () => (/* binding */ checkedFolders),
/* harmony export */   Pk: () => (/* binding */ fitsLayout),
/* harmony export */   jc: () => (/* binding */ coordinatesIn),
/* harmony export */   l9: () => (/* binding */ checkArch),
/* harmony export */   zR: () => (/* binding */ DEFAULT_LAYOUT),
/* harmony export */   zz: () => (/* binding */ makeLayout)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(64865);
/* harmony import */ var _catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(93920);
/* harmony import */ var _coordinate_fault_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(82674);




const DEFAULT_LAYOUT = '{branch}/{repository}/{arch}';
/** The parts of a feed, of which a layout may have each. */
const WORDS = ['branch', 'repository', 'target', 'arch'];
/**
 * Lays out one repository.
 *
 * @param shape of the whole feed
 * @throws InputError for a coordinate that the template needs and that was not given
 * @throws PlacementError for a template that cannot be used, or a coordinate that is not a plain path
 */
function makeLayout({ layout: template, archFolders }, coordinates) {
    checkTemplate(template);
    const words = wordsIn(template);
    const filled = WORDS.filter(isCoordinateWord).reduce((path, word) => words.includes(word)
        ? path.replaceAll(`{${word}}`, coordinate(word, coordinates[word], template))
        : path, template === ROOT ? '' : template);
    const isShared = !words.includes('arch');
    const [before = '', after = ''] = filled.split('{arch}');
    const sample = isShared ? filled : `${before}x${after}`;
    if (template !== ROOT && !(0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainPath */ .qW)(sample)) {
        throw badLayout(template, 'it must be a path of plain names with no slash at either end, or `.`');
    }
    if ((0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isTaken */ .Ck)(sample))
        throw taken(template);
    const archNamed = new Map([...archFolders].map(([arch, folder]) => [folder, arch]));
    const archOf = (folder) => {
        if (isShared)
            return folder === filled ? null : undefined;
        const name = folder.slice(before.length, folder.length - after.length);
        if (!(0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isArch */ .nn)(name) || folder !== before + name + after)
            return undefined;
        // A folder that is called like an arch whose packages lie elsewhere is not the folder of that arch.
        return archNamed.get(name) ?? (archFolders.has(name) ? undefined : name);
    };
    return {
        branch: coordinates.branch ?? null,
        repository: coordinates.repository ?? null,
        target: coordinates.target ?? null,
        isShared,
        folder(arch) {
            if (isShared)
                return filled;
            const folder = before + (archFolders.get(arch) ?? arch) + after;
            if ((0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isTaken */ .Ck)(folder))
                throw taken(template);
            // A later run must find the folder again.
            if (archOf(folder) === undefined)
                checkArch(`${arch}/`, 'the packages’ arch');
            if (archOf(folder) !== arch)
                throw sameFolder(folder, arch, archNamed.get(archFolders.get(arch) ?? arch));
            return folder;
        },
        archOf,
    };
}
/** True for a repository with all coordinates that the layout needs. */
const isPlaced = ({ layout }, coordinates) => WORDS.filter(isCoordinateWord).every((word) => !layout.includes(`{${word}}`) || Boolean(coordinates[word]));
/** The folder of any arch, which tells repositories apart: a layout need not have all coordinates. */
const placeOf = (layout) => layout.folder('ARCH');
/** The layout of a feed that has all packages at its root. */
const ROOT = '.';
const wordsIn = (template) => [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
const isWord = (word) => WORDS.includes(word);
const isCoordinateWord = (word) => word !== 'arch';
/** @throws PlacementError */
function checkTemplate(template) {
    const words = wordsIn(template);
    for (const word of words) {
        if (!isWord(word)) {
            const known = WORDS.map((one) => `{${one}}`).join(', ');
            throw badLayout(template, `{${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(word)}} is not one of ${known}`);
        }
    }
    if (words.filter((word) => word === 'arch').length > 1)
        throw badLayout(template, 'it has {arch} twice');
    if (words.includes('arch') && !template.split('/').includes('{arch}')) {
        throw badLayout(template, '{arch} must be a folder of its own, or folders of other coordinates look like arches');
    }
}
/**
 * Reads the coordinates of a folder from its path. A coordinate is null when the path does not fit the layout, or when
 * a coordinate in it has more names than usual: a target has two, the others have one.
 *
 * @param shape of the whole feed
 */
function coordinatesIn(folder, { layout, archFolders }) {
    const found = patternOf(layout).exec(folder)?.groups ?? {};
    const { branch = null, repository = null, target = null, arch: name } = found;
    if (name === undefined) {
        const isOfAll = !wordsIn(layout).includes('arch');
        return { branch, repository, target, arch: isOfAll ? null : folder.split('/').at(-1) || null };
    }
    const [arch = name] = [...archFolders].find(([, own]) => own === name) ?? [];
    return { branch, repository, target, arch };
}
/** A test for the folders that runs with this layout reach, if they are given the right coordinates. */
function fitsLayout({ layout, archFolders }) {
    const pattern = patternOf(layout);
    const named = new Set(archFolders.values());
    return (folder) => {
        const found = pattern.exec(folder);
        const isPlain = folder === '' || (0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainPath */ .qW)(folder);
        if (found === null || !isPlain || (0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isTaken */ .Ck)(folder))
            return false;
        const name = found.groups?.arch;
        return name === undefined || ((0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isArch */ .nn)(name) && (named.has(name) || !archFolders.has(name)));
    };
}
/** A pattern with a group for each word of a layout. A word that comes again has the same value again. */
function patternOf(layout) {
    const known = new Set();
    const parts = (layout === ROOT ? '' : layout).split(/(\{[^{}]*\})/).map((part) => {
        const word = part.startsWith('{') ? part.slice(1, -1) : '';
        if (!isWord(word))
            return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
        if (known.has(word))
            return `\\k<${word}>`;
        known.add(word);
        return word === 'target' ? '(?<target>[^/]+/[^/]+)' : `(?<${word}>[^/]+)`;
    });
    return new RegExp(`^${parts.join('')}$`);
}
const EXAMPLES = {
    branch: '24.10',
    repository: 'packages',
    target: 'mediatek/filogic',
};
function coordinate(word, value, template) {
    if (!value) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
            code: 'INPUT_MISSING',
            message: `\`${word}\` is not given, but the layout ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(template)} needs it`,
            remedy: `Give \`${word}\`, such as ${EXAMPLES[word]}, or a \`layout\` without it.`,
        });
    }
    const fault = (0,_coordinate_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .coordinateFault */ .j)(word, value);
    if (fault !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({ code: 'PLACEMENT_COORDINATE', ...fault });
    return value;
}
/** @throws PlacementError for an arch that cannot be the name of a folder */
function checkArch(arch, input = 'arches') {
    if ((0,_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isArch */ .nn)(arch))
        return arch;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_COORDINATE',
        message: `\`${input}\` names ${JSON.stringify(arch)}, which is not an arch`,
        remedy: 'Name arches as the devices do, such as mips_24kc or x86_64.',
    });
}
/** @throws PlacementError for an arch in it that cannot be the name of a folder */
function checkedMap(map) {
    for (const arch of [...map.values()].flat())
        checkArch(arch, 'arch-map');
    return map;
}
/** @throws PlacementError for a folder or an arch that has an unusable name, or for two arches with one folder */
function checkedFolders(folders) {
    const owners = new Map();
    for (const [arch, folder] of folders) {
        checkArch(arch, 'arch-folders');
        checkArch(folder, 'arch-folders');
        const other = owners.get(folder);
        if (other !== undefined)
            throw sameFolder(folder, other, arch);
        owners.set(folder, arch);
    }
    return folders;
}
function sameFolder(folder, first, second) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_LAYOUT',
        message: `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(first)} and ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(second ?? '')} would share the folder ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(folder)}`,
        remedy: 'Give each a folder of its own in `arch-folders`, or leave {arch} out of `layout`: then all arches share one folder.',
    });
}
function badLayout(template, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacementError */ .wI({
        code: 'PLACEMENT_LAYOUT',
        message: `\`layout\` is ${JSON.stringify(template)}: ${reason}`,
        remedy: 'Write it like {branch}/{repository}/{arch}.',
    });
}
function taken(template) {
    return badLayout(template, 'the folders keys/ and badges/ hold the feed’s public keys and badges');
}


/***/ }),

/***/ 54882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ownRun)
/* harmony export */ });
/* unused harmony export runOf */
/** What the environment says about the run of a workflow that pkgfeed is part of, if it is part of one. */
function ownRun(env) {
    const { GITHUB_RUN_ID: id = '' } = env;
    return {
        server: env.GITHUB_SERVER_URL || 'https://github.com',
        api: env.GITHUB_API_URL || undefined,
        repository: env.GITHUB_REPOSITORY || undefined,
        id: /^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined,
        isAgain: Number(env.GITHUB_RUN_ATTEMPT) > 1,
        eventName: env.GITHUB_EVENT_NAME || undefined,
        actor: env.GITHUB_ACTOR || undefined,
        ref: refOf(env.GITHUB_REF),
        isRunner: isRunner(env),
        agent: undefined,
    };
}
/** The same as `ownRun`, from the library of the runner as far as it knows. */
function runOf(context, env) {
    const { serverUrl, apiUrl, runId, runAttempt, eventName, actor, ref } = context;
    const server = serverUrl || 'https://github.com';
    // Without an address from the runner the library takes that of github.com, also for another server.
    const isOther = server !== 'https://github.com' && !env.GITHUB_API_URL;
    const { owner, repo } = env.GITHUB_REPOSITORY ? context.repo : {};
    return {
        ...{ server, api: isOther ? undefined : apiUrl, eventName, actor },
        ...{ ref: refOf(ref), isRunner: isRunner(env) },
        repository: owner && repo ? `${owner}/${repo}` : undefined,
        id: Number.isSafeInteger(runId) ? runId : undefined,
        isAgain: runAttempt > 1,
    };
}
/** The branch or tag that `refs/heads/NAME` or `refs/tags/NAME` means; undefined for anything else. */
function refOf(text = '') {
    const [, kind, name] = /^refs\/(heads|tags)\/(.+)$/.exec(text) ?? [];
    return name === undefined ? undefined : { name, isTag: kind === 'tags' };
}
const isRunner = (env) => env.GITHUB_ACTIONS === 'true';


/***/ }),

/***/ 35251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ unlessEnding),
/* harmony export */   PH: () => (/* binding */ endChildren),
/* harmony export */   _b: () => (/* binding */ endFamily),
/* harmony export */   e6: () => (/* binding */ follow)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(78474);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(58500);




/** Milliseconds that git has to end by itself, which leaves no locks behind, and then after it is killed. */
const PATIENCE = { asked: 3000, killed: 1000 };
const running = new Set();
let isEnding = false;
/** Registers a process, if it is git, so that it ends with the run. */
function follow(child) {
    child.once('spawn', () => {
        if (!/^git(\.exe)?$/i.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(child.spawnfile)))
            return;
        running.add(child);
        // Its children hold its output too. Once that is closed, they are gone as well.
        child.once('close', () => running.delete(child));
        if (isEnding)
            child.kill();
    });
}
/** Waits for a process. Never returns while the run is being ended, so that nothing follows from the outcome. */
async function unlessEnding(work) {
    try {
        return await work;
    }
    finally {
        if (isEnding)
            await new Promise(() => undefined);
    }
}
/** Ends every git that still runs, with its children, and waits until they are gone. */
async function endChildren() {
    isEnding = true;
    if (running.size === 0)
        return;
    const closed = Promise.all([...running].map((child) => (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(child, 'close').catch(() => undefined)));
    // Collected before anything ends, because an orphan has another parent.
    const family = withDescendants([...running].flatMap(({ pid }) => pid ?? []));
    for (const child of running)
        child.kill();
    if (await isOver(closed, PATIENCE.asked))
        return;
    signalAll(family, 'SIGKILL');
    await isOver(closed, PATIENCE.killed);
}
/** Ends one process with its descendants: asks them, and kills those that are still there after a while. */
async function endFamily(child) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
        return;
    const closed = (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(child, 'close').catch(() => undefined);
    const family = withDescendants([child.pid]);
    signalAll(family, 'SIGTERM');
    if (!(await isOver(closed, PATIENCE.asked)))
        signalAll(family, 'SIGKILL');
}
function signalAll(pids, signal) {
    for (const pid of pids) {
        try {
            process.kill(pid, signal);
        }
        catch {
            // It has already ended.
        }
    }
}
async function isOver(work, patience) {
    const patient = new AbortController();
    const late = (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(patience, false, { signal: patient.signal }).catch(() => false);
    try {
        return await Promise.race([work.then(() => true), late]);
    }
    finally {
        patient.abort();
    }
}
/** The processes, and on Linux all their descendants. */
function withDescendants(pids) {
    const family = new Set(pids);
    const parents = parentsOfAll();
    for (let size = 0; size < family.size;) {
        size = family.size;
        for (const [pid, parent] of parents)
            if (family.has(parent))
                family.add(pid);
    }
    return family;
}
function parentsOfAll() {
    const parents = new Map();
    if (process.platform !== 'linux')
        return parents;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc')) {
        if (!/^\d+$/.test(name))
            continue;
        try {
            const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${name}/stat`, 'latin1');
            parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
        }
        catch {
            // It has already ended.
        }
    }
    return parents;
}


/***/ }),

/***/ 88384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readConfigText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(64865);



/** The most bytes that are read. Who parses the text refuses less than that. */
const LIMIT = 1 << 20;
/**
 * Reads the file that describes a feed, as UTF-8. Of a file that is too large only the beginning is read.
 *
 * @returns the text, or an error that says why there is none
 */
function readConfigText(file) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(beginningOf(file));
    }
    catch (cause) {
        const why = { ENOENT: 'is not there', EACCES: 'may not be read by this user', EISDIR: 'is a folder' };
        const code = cause.code;
        const what = why[code] ?? `cannot be read: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(cause.message)}`;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz({
            code: 'INPUT_CONFIG',
            message: `\`config\` names ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(file)}, which ${what}`,
            remedy: code === 'ENOENT'
                ? 'Correct the path; in a workflow, check the repository out first (actions/checkout).'
                : 'Name a YAML file in UTF-8, such as .github/pkgfeed.yml.',
            cause,
        });
    }
}
function beginningOf(file) {
    const handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(handle).isFile())
            throw Object.assign(new Error('it is no file'), { code: 'EISDIR' });
        const bytes = Buffer.alloc(LIMIT);
        let length = 0;
        while (length < LIMIT) {
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(handle, bytes, length, LIMIT - length, null);
            if (count === 0)
                break;
            length += count;
        }
        return bytes.subarray(0, length);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
    }
}


/***/ }),

/***/ 89850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Tk: () => (/* binding */ sweepTemporaryFolders),
/* harmony export */   bz: () => (/* binding */ draftOf),
/* harmony export */   hv: () => (/* binding */ sweepDrafts),
/* harmony export */   wE: () => (/* binding */ makeTemporaryFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76760);
/* harmony import */ var _process_mark_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(51965);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(83621);





const HOUR = 3_600_000;
/** How old a leftover must be before it is removed, in milliseconds, by what is known about its process. */
const OLD = { gone: HOUR, unknown: 24 * HOUR };
/** The most leftovers that one run removes in one folder, to stay fast. */
const AT_ONCE = 1000;
const TEMPORARY = 'pkgfeed-';
const NAME = new RegExp(`^(${_process_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK_PATTERN */ .T5})-[0-9a-f]{6}$`);
/** The end of a leftover's name: the mark of this process and a random number. */
const suffix = () => `${(0,_process_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .markText */ .PQ)((0,_process_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .ownMark */ .a1)())}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(3).toString('hex')}`;
/** A name next to `path` for a draft of that file. It names the process that makes the draft. */
function draftOf(path) {
    return `${path}.new-${suffix()}`;
}
/**
 * Removes drafts of `path` that ended runs of this user left.
 *
 * @param now milliseconds since 1970
 * @returns how many it removed
 */
function sweepDrafts(path, now) {
    return sweep((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.new-`, now);
}
/**
 * Makes a temporary folder whose name names this process.
 *
 * @returns its path
 * @throws MachineError when it cannot be made
 */
function makeTemporaryFolder(base) {
    for (;;) {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(base, TEMPORARY + suffix());
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { mode: 0o700 });
            return folder;
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                throw (0,_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .noTemporaryFolder */ .L1)(base, error);
        }
    }
}
/** Removes temporary folders that ended runs of this user left. @returns how many it removed */
function sweepTemporaryFolders(base, now) {
    return sweep(base, TEMPORARY, now);
}
/** Removes only what has a mark, is not a link, belongs to this user, is old, and has no running process. */
function sweep(folder, prefix, now) {
    let swept = 0;
    for (const name of namesIn(folder)) {
        if (swept === AT_ONCE)
            break;
        const [, word = ''] = (name.startsWith(prefix) && NAME.exec(name.slice(prefix.length))) || [];
        const mark = (0,_process_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .parseMark */ .lw)(word);
        if (mark === undefined)
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        try {
            const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path);
            const isOurs = (there.isFile() || there.isDirectory()) && there.uid === (process.geteuid?.() ?? there.uid);
            if (!isOurs)
                continue;
            const fate = (0,_process_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .fateOf */ ._L)(mark);
            if (fate === 'running' || now - there.mtimeMs < OLD[fate])
                continue;
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { recursive: true, force: true });
            swept++;
        }
        catch {
            // Another run has removed it, or it cannot be removed. It does no harm.
        }
    }
    return swept;
}
function namesIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder);
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 47064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ ownName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var _text_command_name_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(59707);


/**
 * How the reader started this program, to be repeated in messages: `pkgfeed`, `npx pkgfeed` or `node dist/cli.js`.
 *
 * @param script the path of the script that Node runs
 */
function ownName(script, cwd, env) {
    if (script === undefined)
        return _text_command_name_js__WEBPACK_IMPORTED_MODULE_1__/* .PLAIN_NAME */ .ZL;
    if (env.npm_command === 'exec' && env.npm_lifecycle_event === 'npx')
        return `npx ${_text_command_name_js__WEBPACK_IMPORTED_MODULE_1__/* .PLAIN_NAME */ .ZL}`;
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(script);
    if (name === _text_command_name_js__WEBPACK_IMPORTED_MODULE_1__/* .PLAIN_NAME */ .ZL || name === `${_text_command_name_js__WEBPACK_IMPORTED_MODULE_1__/* .PLAIN_NAME */ .ZL}.cmd`)
        return _text_command_name_js__WEBPACK_IMPORTED_MODULE_1__/* .PLAIN_NAME */ .ZL;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, script);
    const short = path === '' || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) || path.startsWith('..') ? script : path;
    return /^[\w./\\:@+-]+$/.test(short) ? `node ${short}` : `node '${short}'`;
}


/***/ }),

/***/ 46147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ownVersion)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);

/**
 * The version of this program; undefined where the file that says it is gone.
 *
 * @param description its package.json
 */
function ownVersion(description) {
    try {
        const { version } = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(description, 'utf8'));
        return typeof version === 'string' ? version : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 51965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PQ: () => (/* binding */ markText),
/* harmony export */   T5: () => (/* binding */ MARK_PATTERN),
/* harmony export */   _L: () => (/* binding */ fateOf),
/* harmony export */   a1: () => (/* binding */ ownMark),
/* harmony export */   lw: () => (/* binding */ parseMark)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(48161);



/** Stands for what the system does not say. */
const UNKNOWN = '0';
/** The mark of this process. */
function ownMark() {
    const boot = textOf('/proc/sys/kernel/random/boot_id')?.trim() || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)();
    return {
        pid: process.pid,
        start: startOf('self') ?? UNKNOWN,
        boot: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(boot).digest('hex').slice(0, 8),
        space: namespace(),
    };
}
/** The mark as one word of letters, digits and `-`, for the name of a file. */
function markText({ pid, start, boot, space }) {
    return [pid.toString(36), start, boot, space].join('-');
}
const MARK_PATTERN = '[0-9a-z]{1,7}-[0-9a-z]{1,13}-[0-9a-f]{8}-[0-9a-z]{1,13}';
const MARK = new RegExp(`^${MARK_PATTERN}$`);
/** Reads what `markText` wrote; undefined for any other text. */
function parseMark(text) {
    if (!MARK.test(text))
        return undefined;
    const [pid = '', start = '', boot = '', space = ''] = text.split('-');
    const number = Number.parseInt(pid, 36);
    return number > 0 ? { pid: number, start, boot, space } : undefined;
}
/**
 * Returns whether a process still runs: `unknown` for a process of another machine or container, or from before this
 * machine was booted.
 */
function fateOf(mark) {
    const own = ownMark();
    if (mark.boot !== own.boot || mark.space !== own.space)
        return 'unknown';
    try {
        process.kill(mark.pid, 0);
    }
    catch (error) {
        // EPERM: the process exists and belongs to another user.
        if (error.code !== 'EPERM')
            return 'gone';
    }
    const start = startOf(String(mark.pid));
    const isAnother = start !== undefined && mark.start !== UNKNOWN && start !== mark.start;
    return isAnother ? 'gone' : 'running';
}
/** The time between the boot and the start of the process, in clock ticks, as Linux gives it. */
function startOf(pid) {
    const stat = textOf(`/proc/${pid}/stat`);
    // The program's name comes first, in parentheses, and can contain anything.
    const ticks = Number(stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
    return Number.isSafeInteger(ticks) ? ticks.toString(36) : undefined;
}
function namespace() {
    try {
        const [, inode] = /^pid:\[(\d{1,15})\]$/.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid')) ?? [];
        return inode === undefined ? UNKNOWN : Number(inode).toString(36);
    }
    catch {
        return UNKNOWN;
    }
}
function textOf(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'latin1');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 83621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ machineError),
/* harmony export */   L1: () => (/* binding */ noTemporaryFolder),
/* harmony export */   d7: () => (/* binding */ guardOutput),
/* harmony export */   p7: () => (/* binding */ workingDirectory),
/* harmony export */   wD: () => (/* binding */ shortage)
/* harmony export */ });
/* unused harmony export unwritable */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(64865);


/**
 * The error for a temporary folder that cannot be made.
 *
 * @param place the folder that it would be in
 */
function noTemporaryFolder(place, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MachineError */ .Ml({
        code: 'MACHINE_TEMPORARY',
        message: `no temporary folder can be made in ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(place)}: ${cause.message}`,
        remedy: 'Set TMPDIR (on a runner RUNNER_TEMP) to an existing folder that has room and that this user may write to.',
        cause,
    });
}
/**
 * Returns the folder that the run was started in.
 *
 * @throws MachineError when it was deleted
 */
function workingDirectory(ask) {
    try {
        return ask();
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MachineError */ .Ml({
            code: 'MACHINE_DIRECTORY',
            message: `the folder that the run was started in does not exist: ${cause.message}`,
            remedy: 'Change into an existing folder, and run it again.',
            cause,
        });
    }
}
/**
 * Reports output that cannot be written as a failure, not as a bug. Ignores a reader such as `head` that closes its pipe
 * early.
 *
 * @param report called once with the error
 */
function guardOutput(stream, name, report) {
    let isReported = false;
    stream.on('error', (cause) => {
        if (cause.code === 'EPIPE' || isReported)
            return;
        isReported = true;
        report(unwritable(name, cause));
    });
}
/** The error for output that cannot be written. */
function unwritable(what, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MachineError */ .Ml({
        code: 'MACHINE_OUTPUT',
        message: `${what} cannot be written: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(cause.message)}`,
        remedy: 'Make room, or send the output where this user may write. What was published stays published.',
        cause,
    });
}
/** The system's errors for an exhausted limit, which concern no single file. */
const SHORTAGES = new Map([
    ['EMFILE', ['this process cannot open more files', 'Raise the limit, for example with `ulimit -n 4096`.']],
    ['ENFILE', ['the system cannot open more files', 'End other programs, and run it again.']],
    [
        'EAGAIN',
        ['the system cannot start more processes', 'Raise the limit (`ulimit -u`), or end other programs.'],
    ],
    ['ENOMEM', ['the system has no memory left', 'End other programs, or use a machine with more memory.']],
    ['ENOSPC', ['the disk is full', 'Make room, and run it again.']],
    ['EDQUOT', ['the disk quota of this user is used up', 'Make room, and run it again.']],
]);
/** The system's errors about one file, folder or program. */
const REFUSALS = new Set([
    'EACCES',
    'EBUSY',
    'EEXIST',
    'EFBIG',
    'EIO',
    'EISDIR',
    'ELOOP',
    'ENAMETOOLONG',
    'ENODEV',
    'ENOENT',
    'ENOTDIR',
    'ENOTEMPTY',
    'ENXIO',
    'EPERM',
    'EROFS',
    'ESTALE',
    'ETXTBSY',
    'EXDEV',
]);
/** Our error for a limit of the machine that was reached; undefined for every other error. */
function shortage(error) {
    if (!(error instanceof Error))
        return undefined;
    const [what, remedy] = SHORTAGES.get(error.code ?? '') ?? [];
    if (what === undefined || remedy === undefined)
        return undefined;
    const message = `${what}: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(error.message)}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MachineError */ .Ml({ code: 'MACHINE_LIMIT', message, remedy, cause: error });
}
/** Our error for one of the system's; undefined for every other error. */
function machineError(error) {
    const limit = shortage(error);
    if (limit !== undefined || !(error instanceof Error))
        return limit;
    const { code, syscall, message } = error;
    if (code === undefined || syscall === undefined || !REFUSALS.has(code))
        return undefined;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MachineError */ .Ml({
        code: 'MACHINE_FILE',
        message: `the system refused: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(message)}`,
        remedy: 'Check that the file or folder exists, and that this user may use it.',
        cause: error,
    });
}


/***/ }),

/***/ 28911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ RunEnd)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var _children_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(35251);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(89850);



const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Cleans up when a run ends: normally, with an error or by a signal. */
class RunEnd {
    #folders = [];
    #tasks = new Set();
    #isEnding = false;
    /** True while a signal ends the run. Errors are then not the run's fault. */
    get isEnding() {
        return this.#isEnding;
    }
    /**
     * Makes a folder that is deleted when the run ends. Removes folders that killed runs left.
     *
     * @param now milliseconds since 1970
     * @param say shows a line about what was removed
     */
    temporaryFolder(base, now, say) {
        if (this.#folders.length === 0) {
            const swept = (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_2__/* .sweepTemporaryFolders */ .Tk)(base, now);
            if (swept > 0)
                say(`removed ${swept} temporary folder${swept === 1 ? '' : 's'} that earlier runs left in ${base}`);
        }
        const folder = (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_2__/* .makeTemporaryFolder */ .wE)(base);
        this.#folders.push(folder);
        return folder;
    }
    /** Registers a task for when a signal ends the run. @returns a function that cancels this */
    onSignal(task) {
        this.#tasks.add(task);
        return () => this.#tasks.delete(task);
    }
    /** Makes signals clean up before they end the run. A second signal does not wait for git. */
    watchSignals() {
        for (const signal of SIGNALS) {
            process.once(signal, () => {
                const isSecond = this.#isEnding;
                this.#isEnding = true;
                const ended = isSecond ? Promise.resolve() : (0,_children_js__WEBPACK_IMPORTED_MODULE_1__/* .endChildren */ .PH)();
                void ended.finally(() => {
                    for (const task of [...this.#tasks].reverse())
                        attempt(task);
                    this.#removeFolders();
                    process.kill(process.pid, signal);
                });
            });
        }
    }
    /** Ends what still runs, then removes the temporary folders. */
    async finish() {
        await (0,_children_js__WEBPACK_IMPORTED_MODULE_1__/* .endChildren */ .PH)();
        this.#removeFolders();
    }
    /** Removes the temporary folders. A later run removes what cannot be removed now. */
    #removeFolders() {
        for (const folder of this.#folders.splice(0)) {
            attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true }));
        }
    }
}
function attempt(task) {
    try {
        task();
    }
    catch {
        // The other tasks must still be done.
    }
}


/***/ }),

/***/ 31188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M8: () => (/* binding */ authorityFault),
/* harmony export */   Ny: () => (/* binding */ allAuthorities),
/* harmony export */   WV: () => (/* binding */ AUTHORITIES)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(41692);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(64865);




/** The variable by which Node is told of more authorities. */
const AUTHORITIES = 'NODE_EXTRA_CA_CERTS';
/** Where systems keep the authorities that they trust. */
const SYSTEM_FILES = [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/ssl/ca-bundle.pem',
    '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    '/etc/ssl/cert.pem',
];
/** What keeps the file with more authorities from being used; undefined when nothing does. */
async function authorityFault(env) {
    const path = env[AUTHORITIES];
    if (!path)
        return undefined;
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'latin1').catch((error) => error);
    const named = `${AUTHORITIES} names ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(path)}`;
    if (text instanceof Error)
        return `${named}, which cannot be read (${text.code})`;
    return text.includes('-----BEGIN ') ? undefined : `${named}, which holds no certificate in PEM`;
}
/**
 * Writes a file with the authorities of the system and those that Node is told of, for git: a file that git is given
 * replaces the ones it knows.
 *
 * @param folder the folder for the file
 * @returns its path; undefined when Node is told of none, or when they cannot be read
 */
async function allAuthorities(env, folder) {
    const path = env[AUTHORITIES];
    if (!path || (await authorityFault(env)) !== undefined)
        return undefined;
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'authorities.pem');
    const known = (await systemAuthorities()) ?? `${node_tls__WEBPACK_IMPORTED_MODULE_2__.rootCertificates.join('\n')}\n`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, `${known}\n${await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'latin1')}\n`, 'latin1');
    return file;
}
async function systemAuthorities() {
    for (const path of SYSTEM_FILES) {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'latin1').catch(() => '');
        if (text.includes('-----BEGIN '))
            return text;
    }
    return undefined;
}


/***/ }),

/***/ 2168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KK: () => (/* binding */ unreachedWithout),
/* harmony export */   SR: () => (/* binding */ refusedByProxy),
/* harmony export */   YN: () => (/* binding */ ownErrorIn),
/* harmony export */   bp: () => (/* binding */ untrusted),
/* harmony export */   fb: () => (/* binding */ isUntrusted),
/* harmony export */   yG: () => (/* binding */ unreachedProxy)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19473);
/* harmony import */ var _authorities_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(31188);


/** Codes of a certificate that nobody who is trusted has signed. */
const UNTRUSTED = new Set([
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
]);
/** The error of ours in a chain of causes; undefined when there is none. */
function ownErrorIn(error) {
    for (let at = error, depth = 0; at instanceof Error && depth < 10; at = at.cause, depth++) {
        if (at instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PkgfeedError */ .jH)
            return at;
    }
    return undefined;
}
/** True for the error of a connection whose certificate is signed by an authority that is not trusted. */
const isUntrusted = (error) => UNTRUSTED.has(error?.code);
/** The error for such a certificate. */
async function untrusted(host, cause, env) {
    const { code } = cause;
    const fault = await (0,_authorities_js__WEBPACK_IMPORTED_MODULE_1__/* .authorityFault */ .M8)(env);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MachineError */ .Ml({
        code: 'MACHINE_CERTIFICATE',
        message: `${host} shows a certificate of an authority that is not trusted here (${code})${fault === undefined ? '' : `; ${fault}`}`,
        remedy: fault !== undefined
            ? `Correct ${_authorities_js__WEBPACK_IMPORTED_MODULE_1__/* .AUTHORITIES */ .WV}, or unset it.`
            : env[_authorities_js__WEBPACK_IMPORTED_MODULE_1__/* .AUTHORITIES */ .WV]
                ? `Check which authority has signed the certificate of ${host}, and add it to the file that ${_authorities_js__WEBPACK_IMPORTED_MODULE_1__/* .AUTHORITIES */ .WV} names.`
                : `If the certificate is of an authority of your own, put that one's certificate in PEM into a file, and set ${_authorities_js__WEBPACK_IMPORTED_MODULE_1__/* .AUTHORITIES */ .WV} to its path.`,
        cause,
    });
}
/** What to say about a proxy that refuses by a status; an error that no new try mends, or one that may pass. */
function refusedByProxy(variable, status, host) {
    const said = `the proxy that ${variable} names answers ${status} for ${host}`;
    if (status < 400 || status > 499 || status === 408 || status === 429)
        return new Error(said);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MachineError */ .Ml({
        code: 'MACHINE_PROXY',
        message: said,
        remedy: status === 407
            ? `Put the user and the password for the proxy into ${variable}, like http://USER:PASSWORD@proxy.example.org:3128.`
            : `Let the proxy allow ${host}, or name that in NO_PROXY if it can be reached without one.`,
    });
}
/** The error for a proxy that does not answer. */
function unreachedProxy(variable, cause) {
    const { code, message } = cause;
    return new Error(`the proxy that ${variable} names cannot be reached (${code ?? message})`, { cause });
}
/** The error for a server that is not reached where only git goes through the proxy that a variable names. */
function unreachedWithout(variable, cause) {
    const { code, message } = cause;
    return new Error(`${code ?? message}, without the proxy that ${variable} names: it is no HTTP proxy, and only git goes through it`, { cause });
}


/***/ }),

/***/ 47271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  v: () => (/* binding */ openFetch),
  b: () => (/* binding */ openFlowingFetch)
});

// EXTERNAL MODULE: ./build/network/faults.js
var faults = __nccwpck_require__(2168);
// EXTERNAL MODULE: ./build/network/proxies.js + 1 modules
var proxies = __nccwpck_require__(67879);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(37067);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: ./build/network/tunnel.js




/** Milliseconds for a proxy to connect. */
const PATIENCE = 30_000;
/**
 * Has a proxy connect to a server.
 *
 * @param target the server and its port
 * @throws MachineError when the proxy refuses, and an error that may pass when it does not answer
 */
async function tunnel(proxy, target, env) {
    const { variable, url } = proxy;
    const request = connectRequest(proxy, target);
    request.setTimeout(PATIENCE, () => request.destroy(new Error(`no answer in ${PATIENCE / 1000} s`)));
    request.end();
    let answer;
    try {
        answer = (await (0,external_node_events_.once)(request, 'connect'));
    }
    catch (error) {
        throw (0,faults/* isUntrusted */.fb)(error)
            ? await (0,faults/* untrusted */.bp)(`the proxy that ${variable} names`, error, env)
            : (0,faults/* unreachedProxy */.yG)(variable, error);
    }
    const [{ statusCode = 0 }, socket, head] = answer;
    if (statusCode === 200 && head.length === 0) {
        socket.setTimeout(0);
        return socket;
    }
    socket.on('error', () => undefined).destroy();
    throw statusCode === 200
        ? (0,faults/* unreachedProxy */.yG)(variable, new Error(`${url.host} speaks before the server does`))
        : (0,faults/* refusedByProxy */.SR)(variable, statusCode, target);
}
function connectRequest({ url, authorization }, target) {
    const request = url.protocol === 'https:' ? external_node_https_namespaceObject.request : external_node_http_.request;
    return request({
        host: url.hostname.replace(/^\[|\]$/g, ''),
        port: url.port || (url.protocol === 'https:' ? 443 : 80),
        method: 'CONNECT',
        path: target,
        agent: false,
        headers: {
            host: target,
            ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }),
        },
    });
}

;// CONCATENATED MODULE: ./build/network/fetch.js



/**
 * The `fetch` of a run: through the proxies that the environment names, as git goes through them. It throws what every
 * `fetch` does, and MachineError for a proxy that cannot be used and for a certificate of an unknown authority.
 */
function openFetch(env) {
    return openWith(env, async () => fetch);
}
/**
 * The same for servers of others, which may close the connection behind an answer that is read slowly. It takes more
 * memory than the `fetch` of Node.
 */
function openFlowingFetch(env) {
    return openWith(env, directFetch);
}
/** @param direct makes the `fetch` of a run without proxies */
function openWith(env, direct) {
    let loaded;
    return async (input, init) => {
        const url = new URL(input instanceof Request ? input.url : input);
        const named = (0,proxies/* proxyFor */.iJ)(url, env);
        const proxy = named && (0,proxies/* readProxy */.nM)(named);
        loaded ??= (0,proxies/* proxyVariables */.eq)(env).length === 0 ? direct() : proxiedFetch(env);
        const send = await loaded;
        try {
            return await send(input, init);
        }
        catch (error) {
            throw await faultOf(error, url, proxy, env);
        }
    };
}
async function faultOf(error, url, proxy, env) {
    const own = (0,faults/* ownErrorIn */.YN)(error);
    if (own !== undefined)
        return own;
    const cause = error.cause;
    if ((0,faults/* isUntrusted */.fb)(cause))
        return await (0,faults/* untrusted */.bp)(url.host, cause, env);
    const other = (0,proxies/* proxyOfGit */.Ae)(url, env);
    if (other !== undefined && UNREACHED.has(cause?.code)) {
        return new TypeError('fetch failed', { cause: (0,faults/* unreachedWithout */.KK)(other, cause) });
    }
    const isOfProxy = proxy !== undefined && url.protocol === 'http:' && UNREACHED.has(cause?.code);
    if (!isOfProxy || cause === undefined)
        return error;
    return new TypeError('fetch failed', { cause: (0,faults/* unreachedProxy */.yG)(proxy.variable, cause) });
}
/** Codes of a connection that did not come about. */
const UNREACHED = new Set([
    ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
    'UND_ERR_CONNECT_TIMEOUT',
]);
/** A `fetch` without proxies, whose answers flow. */
async function directFetch() {
    const { Agent, fetch: send } = await __nccwpck_require__.e(/* import() */ 6752).then(__nccwpck_require__.t.bind(__nccwpck_require__, 24371, 19));
    const agent = new Agent();
    const dispatcher = agent.compose((dispatch) => (options, handler) => dispatch(options, flowing(handler)));
    return withDispatcher(send, dispatcher);
}
/**
 * Lets the parser of an answer run on, however slowly the answer is read. A parser that waits when the server closes the
 * connection ends the whole process: every undici for Node 20, and that in Node 24, has this fault
 * (https://github.com/nodejs/undici/issues/5360).
 */
function flowing(handler) {
    const { onData } = handler;
    let bytes = 0;
    handler.onData = function (chunk) {
        bytes += chunk.length;
        const goesOn = onData?.call(this, chunk) ?? true;
        return goesOn || bytes <= FLOWING;
    };
    return handler;
}
/** Bytes of an answer that may wait in memory. The parser of a larger one waits for its reader. */
const FLOWING = 128 << 20;
/** Both are the same to a caller; only their types are not. */
const withDispatcher = (send, dispatcher) => ((input, init) => send(input, { ...init, dispatcher }));
/** A `fetch` that sends each request, redirected ones too, through the proxy of its own address. */
async function proxiedFetch(env) {
    const { Agent, buildConnector, fetch: send } = await __nccwpck_require__.e(/* import() */ 6752).then(__nccwpck_require__.t.bind(__nccwpck_require__, 24371, 19));
    const direct = new Agent();
    const secure = buildConnector({});
    const tunnels = new Agent({
        connect: (options, callback) => {
            connectThrough(options, env, secure).then((socket) => callback(null, socket), (error) => callback(error, null));
        },
    });
    const dispatch = (options, handler) => {
        const url = new URL(options.origin ?? '');
        const named = (0,proxies/* proxyFor */.iJ)(url, env);
        if (named === undefined)
            return direct.dispatch(options, handler);
        if (url.protocol === 'https:')
            return tunnels.dispatch(options, handler);
        const { variable } = named;
        return direct.dispatch(forwarded(options, url, (0,proxies/* readProxy */.nM)(named)), refusing(handler, variable, url.host));
    };
    const dispatcher = direct.compose(() => (options, handler) => dispatch(options, flowing(handler)));
    return withDispatcher(send, dispatcher);
}
/** Connects to an https server through its proxy. */
async function connectThrough(options, env, secure) {
    const target = `${options.host ?? options.hostname}`;
    const authority = /:\d+$/.test(target) ? target : `${target}:${options.port || 443}`;
    const named = (0,proxies/* proxyFor */.iJ)(new URL(`https://${authority}`), env);
    if (named === undefined)
        throw new Error(`there is no proxy for ${authority}`);
    const httpSocket = await tunnel((0,proxies/* readProxy */.nM)(named), authority, env);
    return await new Promise((resolve, reject) => {
        // Its types say that a failure has a null in place of the socket, and it has none.
        secure({ ...options, httpSocket }, (error, socket) => error ? reject(error) : resolve(socket));
    });
}
/** Makes a request fail when the proxy wants a password. A `fetch` reports that status without a reason. */
function refusing(handler, variable, host) {
    const { onHeaders } = handler;
    handler.onHeaders = function (status, ...rest) {
        if (status === 407)
            throw (0,faults/* refusedByProxy */.SR)(variable, status, host);
        return onHeaders?.call(this, status, ...rest) ?? true;
    };
    return handler;
}
/** A request to a server as its proxy wants it: with the whole address. */
function forwarded(options, url, { url: proxy, authorization }) {
    const headers = {
        ...options.headers,
        host: url.host,
        ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }),
    };
    return { ...options, origin: proxy.origin, path: `${url.origin}${options.path}`, headers };
}


/***/ }),

/***/ 67879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  iJ: () => (/* binding */ proxyFor),
  Ae: () => (/* binding */ proxyOfGit),
  Wm: () => (/* binding */ proxySecrets),
  eq: () => (/* binding */ proxyVariables),
  nM: () => (/* binding */ readProxy),
  VY: () => (/* binding */ secretsIn)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(19473);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(77030);
;// CONCATENATED MODULE: ./build/network/no-proxy.js

/** The most exceptions that are read. */
const LIMIT = 1000;
/**
 * Whether `NO_PROXY` excepts an address, as git reads it: names with everything below them, addresses, networks such as
 * 10.0.0.0/8, and `*` for all. A name may begin with `*.` and end with a port, as for other programs.
 */
function isExcepted(url, exceptions) {
    const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    const words = exceptions.slice(0, 100 * LIMIT).split(/[\s,]+/, LIMIT);
    return words.some((word) => word === '*' || matches(word.toLowerCase(), host, port));
}
function matches(word, host, port) {
    const [, bracketed, name = bracketed ?? word, wanted = port] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(word) ?? [];
    if (wanted !== port || name === '')
        return false;
    if ((0,external_node_net_.isIP)(host) !== 0)
        return isInNetwork(host, name);
    const suffix = name.replace(/^\*?\.?/, '').replace(/\.$/, '');
    return suffix !== '' && (host === suffix || host.endsWith(`.${suffix}`));
}
/** True for the address itself, and for a network that it is in. */
function isInNetwork(host, word) {
    const [address = '', bits] = word.split('/', 2);
    const family = (0,external_node_net_.isIP)(address) === 6 ? 'ipv6' : 'ipv4';
    const most = family === 'ipv6' ? 128 : 32;
    const length = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : most + 1;
    if ((0,external_node_net_.isIP)(address) === 0 || length > most)
        return false;
    const list = new external_node_net_.BlockList();
    list.addSubnet(address, length, family);
    return list.check(host, (0,external_node_net_.isIP)(host) === 6 ? 'ipv6' : 'ipv4');
}

;// CONCATENATED MODULE: ./build/network/proxies.js


/** The variables that name a proxy for each protocol. The first one that is set counts, even if it is empty. */
const VARIABLES = {
    'https:': ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'],
    'http:': ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'],
};
const NAMES = [...new Set(Object.values(VARIABLES).flat())];
/** The variables that are set and name a proxy. */
function proxyVariables(env) {
    return NAMES.filter((name) => env[name]);
}
/**
 * The proxy for an address, by the rules of git; undefined for none. Lower case wins. A proxy for everything that is no
 * HTTP proxy is left to git.
 */
function proxyFor(url, env) {
    const named = chosen(url, env);
    return named === undefined || isForGit(named) ? undefined : named;
}
/** The variable that names a proxy through which git goes to an address and pkgfeed itself does not. */
function proxyOfGit(url, env) {
    const named = chosen(url, env);
    return named !== undefined && isForGit(named) ? named.variable : undefined;
}
function chosen(url, env) {
    const names = url.protocol === 'https:' ? VARIABLES['https:'] : VARIABLES['http:'];
    const variable = names.find((name) => env[name] !== undefined);
    const text = variable === undefined ? '' : (env[variable] ?? '');
    if (variable === undefined || text === '')
        return undefined;
    return isExcepted(url, env.no_proxy ?? env.NO_PROXY ?? '') ? undefined : { variable, text };
}
/** True for a proxy for everything that is no HTTP proxy, such as a SOCKS one. */
const isForGit = ({ variable, text }) => /^all_/i.test(variable) && text.includes('://') && !/^https?:/i.test(text);
/** The port of a proxy without one, in git. */
const HTTP_PORT = '1080';
/**
 * Reads the address of a proxy, with or without `http://` before it. No message repeats it: it can hold a password.
 *
 * @throws MachineError
 */
function readProxy({ variable, text }) {
    const full = text.includes('://') ? text : `http://${text}`;
    const isPlain = text.length <= 2048 && !/[\s\p{Cc}]/u.test(text) && URL.canParse(full);
    const url = isPlain ? new URL(full) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol))
        throw unusable(variable);
    const authorization = authorizationOf(url, variable);
    // For a protocol that it does not know, the parser keeps the usual port.
    const { port } = new URL(`proxy${full.slice(full.indexOf('://'))}`);
    url.username = '';
    url.password = '';
    if (port === '' && url.protocol === 'http:')
        url.port = HTTP_PORT;
    return { variable, url, authorization };
}
function authorizationOf({ username, password }, variable) {
    if (username === '' && password === '')
        return undefined;
    try {
        const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
        return `Basic ${Buffer.from(pair).toString('base64')}`;
    }
    catch {
        throw unusable(variable);
    }
}
function unusable(variable) {
    return new errors/* MachineError */.Ml({
        code: 'MACHINE_PROXY',
        message: `${variable} is not the address of an HTTP proxy`,
        remedy: `Write ${variable} like http://proxy.example.org:3128, with % and two digits in place of special characters in a password, or unset it.`,
    });
}
/** The texts in the addresses of all proxies that no output may show. */
function proxySecrets(env) {
    return [...new Set(proxyVariables(env).flatMap((name) => secretsIn(env[name] ?? '')))];
}
/** The secrets in the address of one proxy: its user with the password in every form that can be printed. */
function secretsIn(address) {
    const begin = address.indexOf('://');
    const pair = address.slice(begin < 0 ? 0 : begin + 3, Math.max(0, address.lastIndexOf('@')));
    const password = pair.slice(pair.indexOf(':') + 1);
    if (password === '')
        return [];
    const basic = Buffer.from(decoded(pair)).toString('base64');
    const alone = [password, decoded(password)].filter((text) => text.length >= 4);
    return pair.includes(':') ? [...new Set([pair, decoded(pair), basic, ...alone])] : alone;
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 54257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ logLine),
/* harmony export */   k: () => (/* binding */ errorText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19473);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(64865);
/* harmony import */ var _text_project_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(14503);



/** Text from outside as one line, which is safe in the log of a workflow, too. */
const logLine = (text) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeWorkflowCommands */ .Fy)((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text));
/** An error for a terminal: what is wrong, what to do next, and where that is explained. */
function errorText(error, paint) {
    const { name, code, message, remedy } = error;
    const head = paint('red', `${name} ${code}: `);
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ManyErrors */ .f3)) {
        return `${head}${logLine(message)}\n  ${logLine(remedy)}\n  ${(0,_text_project_js__WEBPACK_IMPORTED_MODULE_2__/* .explainedAt */ .q)(code)}\n`;
    }
    const shown = error.errors.slice(0, _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_SHOWN */ .Ki);
    const each = shown.map((one) => `  ${one.code}: ${logLine(one.message)}\n    ${logLine(one.remedy)}\n`);
    const rest = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfRest */ .Vr)(error).map((line) => `  ${line}\n`);
    // Each cause is explained once.
    const where = [...new Set(shown.map((one) => one.code))].map((one) => `  ${(0,_text_project_js__WEBPACK_IMPORTED_MODULE_2__/* .explainedAt */ .q)(one)}\n`);
    return `${head}${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .manyProblems */ .i$)(error)}:\n${[...each, ...rest, ...where].join('')}`;
}


/***/ }),

/***/ 26565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ readArguments)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(57975);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __nccwpck_require__(19473);
// EXTERNAL MODULE: ./build/settings/commands.js
var commands = __nccwpck_require__(21096);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(38815);
// EXTERNAL MODULE: ./build/text/nearest.js + 1 modules
var nearest = __nccwpck_require__(10446);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __nccwpck_require__(64865);
;// CONCATENATED MODULE: ./build/settings/config-bounds.js
/** The most bytes of the file that describes a feed. */
const CONFIG_LIMIT = 256 << 10;
/** The deepest nesting. Our own is three; the parser needs memory for each level. */
const DEPTH = 32;
/** Why a text is not given to the parser, which needs stack and memory for each level; undefined for one that is. */
function boundsOf(text) {
    if (text.length > CONFIG_LIMIT)
        return `the file has more than ${CONFIG_LIMIT >> 10} KiB`;
    let open = 0;
    for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
        open = Math.max(0, open + ('[{'.includes(bracket) ? 1 : -1));
        if (open > DEPTH)
            return `the file has more than ${DEPTH} open brackets`;
    }
    const levels = (line) => /^[\s?:-]*/.exec(line)?.[0].replace(/[^?:-]/g, '').length ?? 0;
    const indents = new Set(text.split('\n').map((line) => /^ */.exec(line)?.[0].length ?? 0));
    if (indents.size > DEPTH ||
        text.split('\n').some((line) => levels(line) > DEPTH && !/^-+\s*$/.test(line))) {
        return `the file is nested more than ${DEPTH} levels deep`;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/settings/inputs.js + 2 modules
var inputs = __nccwpck_require__(39381);
;// CONCATENATED MODULE: ./build/settings/config-file.js






/** The most values in it, those behind aliases included. */
const VALUES = 20_000;
/** The most repositories. */
const REPOSITORIES = 500;
const ROWS = new Map(inputs/* INPUTS */.mc.map((input) => [input.name, input]));
const LIST_KEY = 'repositories';
/** Reads the file that the input `config` names; undefined where it names none. */
function givenConfig(raw, readText) {
    const path = raw.get('config')?.at(-1)?.text.trim();
    if (path === undefined || path === '')
        return undefined;
    const name = (0,printable/* oneLine */.TN)(path);
    const text = readText(path);
    if (typeof text === 'string')
        return { name, ...readConfigFile(text, name) };
    return { name, file: EMPTY, errors: [text] };
}
const EMPTY = { top: new Map(), repositories: [] };
/**
 * Reads the text of the file.
 *
 * @param name how messages name it
 * @returns what it says, and an error for every line that is wrong
 */
function readConfigFile(text, name) {
    const reader = new ConfigReader(text, name);
    return { file: reader.read(), errors: reader.errors };
}
class ConfigReader {
    errors = [];
    #lines = new dist/* LineCounter */.HN();
    #text;
    #name;
    #values = 0;
    #resolve = () => undefined;
    constructor(text, name) {
        this.#text = text;
        this.#name = name;
    }
    read() {
        const refusal = boundsOf(this.#text);
        if (refusal !== undefined) {
            this.errors.push(wrong(this.#name, refusal, 'Shorten it.'));
            return EMPTY;
        }
        const document = (0,dist/* parseDocument */.Tp)(this.#text, {
            // Values stay as they are written.
            schema: 'failsafe',
            lineCounter: this.#lines,
            prettyErrors: false,
        });
        const aliases = aliasesIn(document);
        this.#resolve = (node) => ((0,dist/* isAlias */.Vj)(node) ? aliases.get(node) : node);
        for (const { code, message, pos } of document.errors) {
            const at = this.#at(pos[0]);
            this.errors.push(code === 'MULTIPLE_DOCS'
                ? wrong(at, 'a second document begins here, and the file is one', 'Delete the line `---`.')
                : wrong(at, (0,printable/* oneLine */.TN)(message), 'Correct it: the file must be YAML.'));
        }
        if (document.errors.length > 0)
            return EMPTY;
        const root = document.contents;
        if (!(0,dist/* isMap */.jh)(root)) {
            this.errors.push(wrong(this.#at(0), 'the file holds no keys', SHAPE));
            return EMPTY;
        }
        const list = root.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && key.value === LIST_KEY);
        const top = this.#inputs(root.items, (input) => input.inFile !== undefined, [LIST_KEY]);
        return { top, repositories: list === undefined ? [] : this.#repositories(list) };
    }
    #repositories({ key, value }) {
        const list = this.#node(value);
        if (!(0,dist/* isSeq */.oP)(list)) {
            this.#refuse(key, `\`${LIST_KEY}\` is no list`, SHAPE);
            return [];
        }
        if (list.items.length === 0)
            this.#refuse(key, `\`${LIST_KEY}\` is empty`, SHAPE);
        if (list.items.length > REPOSITORIES) {
            this.#refuse(key, `the file has more than ${REPOSITORIES} repositories`, 'Use several files.');
            return [];
        }
        return list.items.flatMap((item) => {
            const node = this.#node(item);
            if (!(0,dist/* isMap */.jh)(node)) {
                this.#refuse(item, 'a repository is a list of keys, such as branch and files', SHAPE);
                return [];
            }
            const own = this.#inputs(node.items, ({ inFile }) => inFile === 'repository', []);
            return [{ own, at: this.#at(startOf(item)) }];
        });
    }
    #inputs(pairs, isAllowed, others) {
        const raw = new Map();
        for (const { key, value } of pairs) {
            const word = (0,dist/* isScalar */.jn)(key) ? String(key.value) : '';
            if (others.includes(word))
                continue;
            const input = ROWS.get(word);
            if (input === undefined || !isAllowed(input)) {
                this.errors.push(this.#misplaced(key, word, input, isAllowed, others));
                continue;
            }
            const texts = this.#texts(input, key, this.#node(value));
            if (texts !== undefined)
                raw.set(word, texts);
        }
        return raw;
    }
    #misplaced(key, word, input, isAllowed, others) {
        const at = this.#at(startOf(key));
        if (input === undefined) {
            const words = [...[...ROWS.values()].filter(isAllowed).map(({ name }) => name), ...others];
            const near = (0,nearest/* nearest */.p)((0,printable/* oneLine */.TN)(word), words);
            const remedy = near === undefined
                ? 'Delete it, or write one of the keys that schema/pkgfeed.schema.json lists.'
                : `Did you mean ${near}?`;
            return wrong(at, `the key ${JSON.stringify((0,printable/* oneLine */.TN)(word))} is not known`, remedy);
        }
        if (input.kind === 'secret') {
            return wrong(at, `\`${word}\` is secret, and no secret stands in this file`, `Delete it here, and give it as the input \`${word}\`.`);
        }
        return input.inFile === 'feed'
            ? wrong(at, `\`${word}\` is for the whole feed`, 'Move it to the top of the file.')
            : wrong(at, `\`${word}\` is for one run`, `Give it as the input \`${word}\`.`);
    }
    #texts({ name, kind }, key, node) {
        if ((0,dist/* isScalar */.jn)(node))
            return this.#scalar(name, key, node);
        if ((0,dist/* isSeq */.oP)(node) && kind === 'list') {
            const texts = node.items.map((item) => {
                const one = this.#node(item);
                if ((0,dist/* isScalar */.jn)(one))
                    return this.#scalar(name, item, one);
                this.#refuse(item, `\`${name}\` has an item that is no text`, 'Write one value a line.');
                return undefined;
            });
            return texts.some((text) => text === undefined) ? undefined : texts.flatMap((text) => text ?? []);
        }
        if (node === undefined) {
            this.#refuse(key, `\`${name}\` names an anchor that is not above it`, 'Correct the name after *.');
            return undefined;
        }
        this.#refuse(key, (0,dist/* isSeq */.oP)(node)
            ? `\`${name}\` is a list, and it takes one value`
            : `\`${name}\` has keys below it, and it takes ${kind === 'list' ? 'a list of values' : 'one value'}`, kind === 'list'
            ? `Write \`${name}:\`, and below it lines that begin with -.`
            : `Write \`${name}: VALUE\`.`);
        return undefined;
    }
    #scalar(name, place, node) {
        if (++this.#values > VALUES) {
            if (this.#values === VALUES + 1)
                this.#refuse(place, `the file has more than ${VALUES} values`, 'Shorten it.');
            return undefined;
        }
        const text = String(node.value ?? '');
        if (node.tag !== undefined) {
            this.#refuse(place, `\`${name}\` has the tag ${(0,printable/* oneLine */.TN)(node.tag)}`, 'Write the value alone.');
            return undefined;
        }
        if (node.type === 'PLAIN' && /^(~|null|)$/i.test(text)) {
            this.#refuse(place, `\`${name}\` has no value`, 'Write one, or delete the line.');
            return undefined;
        }
        const at = this.#at(startOf(place));
        return [{ text, origin: at, at }];
    }
    /** The node behind an alias. */
    #node(value) {
        return value === null || value === undefined ? undefined : this.#resolve(value);
    }
    #refuse(place, what, remedy) {
        this.errors.push(wrong(this.#at(startOf(place)), what, remedy));
    }
    #at(offset) {
        const { line, col } = this.#lines.linePos(offset);
        return `${this.#name}:${line}:${col}`;
    }
}
/** The node that each alias stands for. The library looks through the whole document for every single one. */
function aliasesIn(document) {
    const anchors = new Map();
    const aliases = new Map();
    (0,dist/* visit */.YR)(document, {
        Value(_, node) {
            if (node.anchor !== undefined)
                anchors.set(node.anchor, node);
        },
        Alias(_, node) {
            const target = anchors.get(node.source);
            if (target !== undefined)
                aliases.set(node, target);
        },
    });
    return aliases;
}
const SHAPE = 'Write `repositories:`, and below it a list with `branch`, `repository` and `files` or `from` for each.';
const startOf = (node) => node?.range?.[0] ?? 0;
const wrong = (at, what, remedy) => new build_errors/* InputError */.dz({ code: 'INPUT_CONFIG', message: `${at}: ${what}`, remedy });

// EXTERNAL MODULE: ./build/settings/settings.js
var settings = __nccwpck_require__(84663);
// EXTERNAL MODULE: ./build/settings/switches.js
var switches = __nccwpck_require__(68270);
// EXTERNAL MODULE: ./build/settings/values.js
var values = __nccwpck_require__(39416);
;// CONCATENATED MODULE: ./build/settings/arguments.js








/**
 * Reads a command's arguments as the same inputs that the action has.
 *
 * @throws InputError for all arguments that are wrong, together
 */
function readArguments(command, argv, { env, readSecret, readText }) {
    const known = inputs/* INPUTS */.mc.filter((input) => input.commands.includes(command));
    const raw = new Map();
    const words = [];
    const errors = [];
    const shown = { isVerbose: false, isQuiet: false };
    const takesFiles = switches/* TAKES_FILES */.Hk.includes(command);
    let isAfterFlag = false;
    for (const token of tokensOf(argv, known)) {
        if (token.kind === 'positional') {
            if (takesFiles && !(isAfterFlag && IS_SWITCHED.test(token.value)))
                raw.set('files', [...(raw.get('files') ?? []), { text: token.value, origin: token.value }]);
            else
                words.push(token.value);
        }
        isAfterFlag = false;
        if (token.kind !== 'option')
            continue;
        isAfterFlag = token.value === undefined;
        if (token.name === 'verbose' || token.name === 'quiet') {
            shown[token.name === 'verbose' ? 'isVerbose' : 'isQuiet'] = true;
            continue;
        }
        const name = token.name;
        const text = flagText(token, command, known, readSecret);
        if (text instanceof build_errors/* InputError */.dz)
            errors.push(text);
        else
            raw.set(name, [...(raw.get(name) ?? []), text]);
    }
    for (const [name, secret] of secretsIn(env, known))
        if (!raw.has(name))
            raw.set(name, [secret]);
    // A lone word after an unknown flag is most likely the flag's value.
    const [word] = words;
    if ((takesFiles || !Object.hasOwn(commands/* WORDS */.q9, command)) && word !== undefined && errors.length === 0) {
        errors.push(unexpectedWord(command, word));
    }
    (0,build_errors/* throwGathered */.nR)(errors);
    const onlyLooks = inputs/* LOOKS */.BJ.includes(command);
    return { settings: (0,settings/* parseSettings */.P)(raw, givenConfig(raw, readText), onlyLooks), words, shown };
}
function tokensOf(args, known) {
    const options = Object.fromEntries([...known, ...switches/* SWITCHES */.Xj.map(({ name }) => ({ name, kind: 'flag' }))].map(({ name, kind }) => {
        const short = switches/* LETTERS */.mt[name];
        const letter = short === undefined ? {} : { short };
        return [
            name,
            kind === 'flag'
                ? { type: 'boolean', ...letter }
                : { type: 'string', multiple: true, ...letter },
        ];
    }));
    return (0,external_node_util_.parseArgs)({ args, options, strict: false, allowPositionals: true, tokens: true }).tokens;
}
function flagText({ name, rawName, value, inlineValue }, command, known, readSecret) {
    const input = known.find((one) => one.name === name);
    if (input === undefined)
        return unknownFlag(command, rawName, known);
    if (input.kind === 'flag')
        return { text: value ?? 'true', origin: rawName };
    // A flag instead of a value means that the value was forgotten.
    if (value === undefined || (!inlineValue && value.startsWith('--')))
        return missingValue(rawName, input.kind === 'secret');
    return input.kind === 'secret' ? readSecret(rawName, value) : { text: value, origin: rawName };
}
function secretsIn(env, known) {
    return known.flatMap(({ name, kind }) => {
        const variable = (0,inputs/* secretVariable */.HV)(name);
        const text = env[variable];
        return kind === 'secret' && text !== undefined ? [[name, { text, origin: variable }]] : [];
    });
}
/** Flags of other commands that people try, and why they are of no use here. */
const UNUSED = {
    init: {
        '--config': {
            why: 'it finds out itself how a feed is laid out, and its workflow needs no such file',
            remedy: 'Leave it out. To see what a file that describes the feed would do, run `pkgfeed publish --config FILE --dry-run`.',
        },
        '--layout': {
            why: 'it finds the layout itself',
            remedy: 'Leave it out. `--prefix` names the folder to look at.',
        },
    },
};
function unknownFlag(command, flag, known) {
    const error = (0,values/* unknownWord */.$5)(`${command}'s flag`, flag, [...known, ...switches/* SWITCHES */.Xj].map(({ name }) => name), '--');
    const refused = UNUSED[command]?.[flag];
    if (refused !== undefined) {
        const message = `${command} does not take ${flag}: ${refused.why}`;
        return new build_errors/* InputError */.dz({ code: 'INPUT_UNKNOWN', message, remedy: refused.remedy });
    }
    const switched = known.find(({ name, kind }) => kind === 'flag' && flag === `--no-${name}`);
    const remedy = switched !== undefined
        ? `Write --${switched.name}=false.`
        : error.remedy.startsWith('Use one of')
            ? `\`pkgfeed ${command} --help all\` lists them all.`
            : error.remedy;
    return new build_errors/* InputError */.dz({ code: 'INPUT_UNKNOWN', message: error.message, remedy });
}
function missingValue(flag, isFile) {
    return new build_errors/* InputError */.dz({
        code: 'INPUT_MISSING',
        message: `${flag} is given without a value`,
        remedy: isFile ? `Write ${flag} FILE.` : `Write ${flag} VALUE.`,
    });
}
/** A word that somebody may have meant as the value of a flag that takes none. */
const IS_SWITCHED = /^(true|false|yes|no|on|off|1|0)$/i;
function unexpectedWord(command, word) {
    return new build_errors/* InputError */.dz({
        code: 'INPUT_UNKNOWN',
        message: `${command} does not know what to do with ${JSON.stringify(word)}`,
        remedy: IS_SWITCHED.test(word)
            ? 'Flags such as --dry-run take no value; --dry-run=false switches one off.'
            : `Give flags only; \`pkgfeed ${command} --help all\` lists them.`,
    });
}


/***/ }),

/***/ 21096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Aq: () => (/* binding */ ACTION_COMMANDS),
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   q9: () => (/* binding */ WORDS)
/* harmony export */ });
/** The commands of a terminal, each with what it does. */
const COMMANDS = {
    publish: 'collect packages and publish them into a signed feed',
    remove: 'withdraw packages from a feed',
    reindex: 'recompute and sign the indexes from the package files that are there',
    rollback: 'make a feed list what it listed in an earlier state',
    prune: 'let old versions go by the rules of today, and delete package files that no index lists',
    check: 'verify a feed: signatures, files, sizes and hashes',
    verify: 'fetch a feed as devices do and verify it',
    rotate: 'tell how far a change of keys is, and what to do next',
    log: 'list the states of a feed on a branch: when, by which run, how many packages, which keys',
    diff: 'tell which packages differ between two states of a feed, or between two feeds',
    keygen: 'make a signing key',
    list: 'list the packages of any feed, with versions, sizes and arches',
    show: 'show all that a feed says about a package, and what needs it',
    search: 'find packages of a feed by words in names, summaries and what they provide',
    serve: 'show a feed on this machine or in the local network, over HTTP',
    inspect: 'print what package files and indexes say',
    sign: 'add signatures, in place, to apk v3 packages that people install from a file',
    init: 'look at a feed that is there and at packages, and print a workflow that publishes into that feed',
    snippet: 'print what a README, or a builder of images, needs to say about a feed, in Markdown',
    completion: 'print what makes a shell complete commands and flags: bash, zsh or fish',
};
/** The commands that the action's `command` input takes. */
const ACTION_COMMANDS = ['publish', 'rollback', 'reindex', 'prune', 'verify'];
/** The words that a command takes besides flags, as `--help` shows them. */
const WORDS = {
    publish: ' [FILE…]',
    remove: ' NAME[=VERSION][@ARCH]…',
    keygen: ' usign|apk-ec|apk-rsa|openpgp [NAME]',
    verify: ' [URL]',
    list: ' [URL] [NAME[=VERSION][@ARCH]…]',
    show: ' [URL] NAME[=VERSION][@ARCH]…',
    search: ' [URL] WORD…',
    diff: ' A [B]',
    inspect: ' FILE…',
    sign: ' FILE…',
    init: ' [FILE…]',
    snippet: ' [URL]',
    completion: ' bash|zsh|fish',
};


/***/ }),

/***/ 8610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  b: () => (/* binding */ commandHelp),
  y: () => (/* binding */ help)
});

// EXTERNAL MODULE: ./build/settings/commands.js
var settings_commands = __nccwpck_require__(21096);
;// CONCATENATED MODULE: ./build/settings/input-groups.js
/** The inputs as people look for them. A test holds that each input is in one group. */
const INPUT_GROUPS = {
    packages: [
        ...['config', 'only', 'files', 'release', 'release-repository', 'release-assets', 'releases', 'drafts'],
        ...['prereleases', 'artifacts', 'artifacts-run', 'artifacts-repository', 'artifacts-workflow'],
        ...['allow-events', 'allow-branches', 'require-attestation', 'attestation-roots', 'packages', 'from'],
        ...['upstream', 'upstream-keys', 'upstream-auth', 'allow-unsigned-upstream', 'allow-md5-upstream'],
        ...['dependencies', 'retrieval-period', 'upstream-missing', 'upstream-removed', 'lock', 'locked'],
        ...['min-age', 'prefer', 'sync', 'remove', 'readmit', 'reason'],
    ],
    where: [
        ...['branch', 'repository', 'target', 'arches', 'arch-map', 'pages-repository', 'pages-branch'],
        ...['directory', 'prefix', 'layout', 'arch-folders', 'all-folder', 'v3-index', 'token', 'ssh-key'],
        ...['ssh-known-hosts', 'history', 'commit-message', 'commit-by', 'commit-signing-key'],
        ...['commit-signing-passphrase', 'push-timeout', 'host', 'port'],
    ],
    keys: [
        ...['usign-key', 'usign-passphrase', 'openpgp-key', 'openpgp-passphrase', 'apk-ec-key'],
        ...['apk-ec-passphrase', 'apk-rsa-key', 'apk-rsa-passphrase', 'apk-rsa-key-name', 'trusted-keys'],
        ...['next-keys', 'known-keys', 'keyring', 'revoked-keys', 'renew', 'rotate-after'],
    ],
    guards: [
        ...['steps', 'to', 'before'],
        ...[
            'dry-run',
            'on-conflict',
            'keep-versions',
            'keep-days',
            'keep-packages',
            'grace',
            'max-removals',
            'missing-ok',
            'allow-unsigned',
        ],
        ...['allow-incomplete', 'allow-key-change', 'allow-new-feed', 'closure', 'device-feeds'],
    ],
    delivery: [
        ...[
            'deploy',
            'site-folder',
            'verify',
            'verify-timeout',
            'report',
            'since',
            'save',
            'all',
            'as',
            'url',
            'former-urls',
        ],
    ],
    page: ['site', 'badges', 'title', 'default-repository', 'fingerprint-url', 'for'],
    output: ['limit', 'workflow', 'json', 'command'],
};
/** The group of an input. */
function groupOf(name) {
    for (const [group, names] of Object.entries(INPUT_GROUPS))
        if (names.includes(name))
            return group;
    return 'output';
}
const LOOKED = [
    ...[
        'only',
        'branch',
        'repository',
        'arches',
        'pages-repository',
        'directory',
        'trusted-keys',
        'json',
    ],
];
/** What everybody needs first of a command with many flags. */
const FIRST = {
    check: ['config', 'pages-repository', 'directory', 'trusted-keys', 'closure', 'json'],
    verify: ['branch', 'repository', 'arches', 'pages-repository', 'trusted-keys', 'closure', 'all', 'json'],
    rollback: [
        ...['steps', 'to', 'before', 'pages-repository', 'dry-run', 'json'],
        ...['usign-key', 'apk-ec-key', 'apk-rsa-key', 'openpgp-key'],
    ],
    list: LOOKED,
    show: LOOKED,
    search: LOOKED,
};
/** The same for every other command. */
const FIRST_ELSEWHERE = [
    ...['config', 'files', 'branch', 'repository', 'arches', 'pages-repository', 'directory'],
    ...['usign-key', 'apk-ec-key', 'apk-rsa-key', 'openpgp-key', 'dry-run', 'url', 'json'],
];
/** How to use a command, in two lines or fewer, without the name of the program. */
const EXAMPLES = {
    publish: [
        'publish bin/*.ipk --branch 24.10 --repository base --usign-key key.sec --directory ./feed',
        'publish --config .github/pkgfeed.yml --pages-repository OWNER/REPO --dry-run',
    ],
    remove: ['remove hello=1.0-1 --branch 24.10 --repository base --usign-key key.sec --directory ./feed'],
    reindex: ['reindex --branch 24.10 --repository base --usign-key key.sec --directory ./feed'],
    check: ['check --pages-repository OWNER/REPO', 'check --directory ./feed --trusted-keys key.pub'],
    verify: ['verify https://OWNER.github.io/REPO --all'],
    keygen: ['keygen usign', "keygen openpgp --title 'Example feed'"],
    list: ["list https://OWNER.github.io/REPO 'luci-*'", 'list --directory ./feed --arches x86_64'],
    show: ['show https://OWNER.github.io/REPO luci-app-example'],
    search: ['search https://OWNER.github.io/REPO vpn'],
    serve: ['serve --directory ./feed', 'serve --pages-repository ./feed.git --host 0.0.0.0'],
    inspect: ['inspect bin/*.ipk'],
    init: ['init bin/*.ipk --pages-repository OWNER/REPO'],
    snippet: ['snippet https://OWNER.github.io/REPO'],
    completion: ['completion bash > ~/.local/share/bash-completion/completions/pkgfeed'],
};

// EXTERNAL MODULE: ./build/settings/inputs.js + 2 modules
var inputs = __nccwpck_require__(39381);
// EXTERNAL MODULE: ./build/settings/switches.js
var settings_switches = __nccwpck_require__(68270);
;// CONCATENATED MODULE: ./build/settings/help.js




/** The most characters of a line. */
const WIDTH = 100;
/**
 * The text of `pkgfeed --help`.
 *
 * @param program how the reader starts it
 */
function help(program = 'pkgfeed') {
    const width = Math.max(...Object.keys(settings_commands/* COMMANDS */.Lo).map((name) => name.length));
    const commands = Object.entries(settings_commands/* COMMANDS */.Lo).flatMap(([name, text]) => wrapped(text, `  ${name.padEnd(width)}  `, ' '.repeat(width + 4)));
    return [
        'pkgfeed: publish ipk and apk packages as a signed feed on a git branch or in a folder',
        '',
        `Usage: ${program} COMMAND [FLAGS]`,
        '',
        ...commands,
        '',
        ...wrapped(`\`${program} COMMAND --help\` shows how to use a command, \`${program} --version\` prints the version.`, '', ''),
        '',
    ].join('\n');
}
/** A command with more flags than this shows those that everybody needs first. */
const MOST_FLAGS = 16;
const TITLES = {
    packages: 'Packages',
    where: 'Where',
    keys: 'Keys',
    guards: 'Guards',
    delivery: 'Delivery',
    page: 'Page',
    output: 'Output',
};
/**
 * The text of `pkgfeed COMMAND --help`.
 *
 * @param isWhole true for `--help all`
 * @param program how the reader starts it
 */
function commandHelp(command, isWhole = false, program = 'pkgfeed') {
    const all = inputs/* INPUTS */.mc.filter((input) => input.commands.includes(command));
    const isShort = !isWhole && all.length > MOST_FLAGS;
    const first = FIRST[command] ?? FIRST_ELSEWHERE;
    const shown = isShort ? all.filter(({ name }) => first.includes(name)) : all;
    const switches = settings_switches/* SWITCHES */.Xj.map(({ name, help: text }) => ({
        ...{ name, flag: `--${name}, -${settings_switches/* LETTERS */.mt[name]}`, help: text, notes: [] },
    }));
    const groups = [
        ...Object.keys(INPUT_GROUPS).map((group) => [
            TITLES[group],
            shown.filter(({ name }) => groupOf(name) === group).map(shownOf),
        ]),
        ['In a terminal', switches],
    ];
    const flags = groups.flatMap(([, each]) => each.map(({ flag }) => flag.length));
    const rowOf = isShort ? inColumns(Math.max(...flags)) : onOwnLines;
    const rest = all.length - shown.length;
    return [
        ...(EXAMPLES[command] ?? []).map((example) => `  ${program} ${example}`),
        ...(EXAMPLES[command] === undefined ? [] : ['']),
        `Usage: ${program} ${command}${settings_commands/* WORDS */.q9[command] ?? ''} [FLAGS]`,
        '',
        ...wrapped(settings_commands/* COMMANDS */.Lo[command], '', ''),
        '',
        ...groups.flatMap(([title, each]) => each.length === 0 ? [] : [`${title}:`, ...each.flatMap(rowOf), '']),
        ...(isShort
            ? [`\`${program} ${command} --help all\` shows ${rest} more flags, and all about these.`, '']
            : []),
        'Exit codes: 0 done, 1 a known failure, 2 wrong usage, 70 a bug in pkgfeed.',
        '',
    ].join('\n');
}
const INDENT = ' '.repeat(6);
const onOwnLines = ({ flag, help: text, notes }) => [
    `  ${flag}`,
    ...wrapped(`${text}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`, INDENT, INDENT),
];
const inColumns = (width) => ({ flag, help: text }) => wrapped(text, `  ${flag.padEnd(width)}  `, ' '.repeat(width + 4));
function shownOf(input) {
    const letter = settings_switches/* LETTERS */.mt[input.name];
    const notes = [
        input.kind === 'secret' ? `or ${(0,inputs/* secretVariable */.HV)(input.name)} in the environment` : '',
        input.kind === 'list' ? 'repeatable' : '',
        input.kind === 'flag' && input.default === 'true' ? `on; --${input.name}=false switches it off` : '',
        input.default !== '' && input.kind !== 'flag' ? `default ${input.default}` : '',
    ].filter((note) => note !== '');
    const flag = `--${input.name}${valueWord(input)}${letter === undefined ? '' : `, -${letter}`}`;
    return { name: input.name, flag, help: input.help, notes };
}
/** A text in lines that fit a terminal, broken at blanks. */
function wrapped(text, first, others) {
    const lines = [];
    let line = first;
    let isEmpty = true;
    for (const word of text.split(' ')) {
        if (!isEmpty && line.length + 1 + word.length > WIDTH) {
            lines.push(line);
            line = others;
            isEmpty = true;
        }
        line += isEmpty ? word : ` ${word}`;
        isEmpty = false;
    }
    return [...lines, line];
}
/** What stands for the value of a flag. */
function valueWord({ kind }) {
    if (kind === 'flag')
        return '';
    if (kind === 'secret')
        return ' FILE';
    if (kind === 'count')
        return ' N';
    if (kind === 'duration')
        return ' TIME';
    return Array.isArray(kind) ? ` ${kind.join('|')}` : ' VALUE';
}


/***/ }),

/***/ 39381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  mc: () => (/* binding */ INPUTS),
  BJ: () => (/* binding */ LOOKS),
  HV: () => (/* binding */ secretVariable)
});

// UNUSED EXPORTS: ACTION_INPUTS

// EXTERNAL MODULE: ./build/settings/commands.js
var settings_commands = __nccwpck_require__(21096);
// EXTERNAL MODULE: ./build/settings/values.js
var values = __nccwpck_require__(39416);
;// CONCATENATED MODULE: ./build/settings/git-branch.js

/** The name of a branch of git, also written as `refs/heads/NAME`. */
const gitBranch = (given, asked) => {
    const text = (0,values/* lastText */.A2)(given, asked);
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
    if (isBranchName(value))
        return { value };
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
function isBranchName(name) {
    return (/^[A-Za-z0-9_][A-Za-z0-9._/+@-]*$/.test(name) &&
        !/\.\.|\/\/|\/\.|@\{|\.lock(\/|$)|[/.]$/.test(name) &&
        name.length <= 200);
}

// EXTERNAL MODULE: ./build/text/nearest.js + 1 modules
var nearest = __nccwpck_require__(10446);
;// CONCATENATED MODULE: ./build/settings/past-values.js


/** What stays of a history: a word, or how many states. */
const historyKept = (given, asked) => {
    const word = (0,values/* lastText */.A2)(given, asked);
    if (word === 'keep' || word === 'squash')
        return { value: word };
    if (/^[1-9]\d{0,3}$/.test(word))
        return { value: Number(word) };
    const near = (0,nearest/* nearest */.p)(word, ['keep', 'squash']);
    const remedy = near === undefined
        ? 'Write how many states stay, such as 20; `keep` for all, or `squash` for one commit.'
        : `Did you mean ${near}?`;
    return { value: 'keep', refusal: { wanted: 'keep, squash or a whole number from 1 to 9999', remedy } };
};
/** A commit, or the first letters of its id. */
const commitName = (given, asked) => {
    const word = (0,values/* lastText */.A2)(given, asked).toLowerCase();
    if (word === '' || /^[0-9a-f]{7,40}$/.test(word))
        return { value: word || undefined };
    const remedy = 'Write at least the first 7 letters of its id, as `git log` prints it.';
    return { value: undefined, refusal: { wanted: 'the id of a commit', remedy } };
};
/** A time: a date, or a date and a time of day. */
const moment = (given, asked) => {
    const word = (0,values/* lastText */.A2)(given, asked);
    if (word === '')
        return { value: undefined };
    const [, day = '', time = '00:00', zone = 'Z'] = MOMENT.exec(word) ?? [];
    const date = new Date(`${day}T${time}${zone.toUpperCase()}`);
    // JavaScript takes February 31 for a day in March.
    const isReal = day !== '' && new Date(`${day}T00:00Z`).toJSON()?.startsWith(day) === true;
    if (!Number.isNaN(date.getTime()) && isReal)
        return { value: date };
    const remedy = 'Write it like 2026-11-20 or 2026-11-20T18:30:00Z.';
    return { value: undefined, refusal: { wanted: 'a date', remedy } };
};
const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(Z|[+-]\d\d:\d\d)?)?$/i;

;// CONCATENATED MODULE: ./build/settings/inputs.js




const CHANGES = ['publish', 'remove', 'reindex', 'prune', 'rollback'];
const READERS = ['check', 'rotate'];
const HOME = [...CHANGES, ...READERS];
/** Commands that sign or check signatures with the given keys. */
const KEYS = [...HOME, 'verify'];
/** Commands that look into any feed. */
const LOOKS = ['list', 'show', 'search'];
/** Commands that can look at some folders of a feed only. */
const NARROWED = ['verify', 'snippet', ...LOOKS];
const CONFIGURED = [...HOME, ...NARROWED];
/** Commands that look at earlier states of a feed. */
const PAST = ['log', 'diff'];
const COORDINATES = [...CHANGES, 'keygen'];
/** Every input of the action and every flag of the command. A test compares action.yml, README and help with it. */
const INPUTS = [
    {
        name: 'command',
        kind: [...settings_commands/* ACTION_COMMANDS */.Aq],
        default: 'publish',
        commands: [],
        help: 'What to do: publish (and remove) packages, roll the feed back, reindex or prune it, or verify what is served.',
    },
    {
        name: 'config',
        kind: 'text',
        default: '',
        commands: [...CONFIGURED, ...PAST],
        help: 'File that describes a whole feed with all its repositories, such as .github/pkgfeed.yml.',
    },
    {
        name: 'only',
        kind: 'list',
        default: '',
        commands: CONFIGURED,
        help: 'Repositories of the file to work on, or of the feed to roll back: BRANCH/REPOSITORY or patterns, one a line (empty: all).',
    },
    {
        name: 'files',
        inFile: 'repository',
        kind: 'list',
        default: '',
        commands: ['publish', 'init'],
        help: 'Package files to publish: paths, folders or globs, one a line; a line that begins with ! leaves out what it matches.',
    },
    {
        name: 'release',
        inFile: 'repository',
        kind: 'text',
        default: '',
        commands: ['publish'],
        help: 'Publish the assets of a release: a tag, latest, or event (the release that started the run).',
    },
    {
        name: 'release-repository',
        inFile: 'repository',
        kind: 'text',
        default: '',
        commands: ['publish'],
        help: 'Repository of the release, as owner/name or its address on GitHub (default on a runner: this repository).',
    },
    {
        name: 'release-assets',
        inFile: 'repository',
        kind: 'list',
        default: '',
        commands: ['publish'],
        help: 'Patterns of the assets to take; empty takes *.ipk, *.apk and *.opk.',
    },
    {
        name: 'releases',
        inFile: 'repository',
        kind: 'count',
        read: (0,values/* countOrAll */.kH)('Write how many of the last releases, or all.'),
        default: '',
        commands: ['publish'],
        help: 'Publish from this many of the latest releases, or all, to catch up on releases that an earlier run missed.',
    },
    {
        name: 'drafts',
        inFile: 'repository',
        kind: 'flag',
        default: 'false',
        commands: ['publish'],
        help: 'Take draft releases too.',
    },
    {
        name: 'prereleases',
        inFile: 'repository',
        kind: 'flag',
        default: 'false',
        commands: ['publish'],
        help: 'Take pre-releases too.',
    },
    {
        name: 'artifacts',
        inFile: 'repository',
        kind: 'list',
        default: '',
        commands: ['publish'],
        help: 'Publish the packages in workflow artifacts: patterns of their names, one a line.',
    },
    {
        name: 'artifacts-run',
        inFile: 'repository',
        kind: 'text',
        read: values/* workflowRun */.tM,
        default: '',
        commands: ['publish'],
        help: 'Run to take artifacts from: an id, or event for the run that started this one (default on a runner: this run).',
    },
    {
        name: 'artifacts-repository',
        inFile: 'repository',
        kind: 'text',
        default: '',
        commands: ['publish'],
        help: 'Repository of the artifacts, as owner/name or its address on GitHub (default on a runner: this repository).',
    },
    {
        name: 'artifacts-workflow',
        inFile: 'repository',
        kind: 'text',
        default: '',
        commands: ['publish'],
        help: 'File name of the only workflow to take artifacts from.',
    },
    {
        name: 'allow-events',
        inFile: 'repository',
        kind: 'list',
        default: '',
        commands: ['publish'],
        help: 'Take artifacts only from runs that these events started (empty: push, release, workflow_dispatch, schedule, create).',
    },
    {
        name: 'allow-branches',
        inFile: 'repository',
        kind: 'list',
        default: '',
        commands: ['publish'],
        help: 'Take artifacts only from runs on branches and tags that match these patterns (empty: the default branch and all tags).',
    },
    {
        name: 'require-attestation',
        inFile: 'repository',
        kind: 'list',
        default: '',
        commands: ['publish'],
        help: 'Require that one of these repositories or workflows attested each package: owner/name or owner/name/.github/workflows/build.yml.',
    },
    {
        name: 'attestation-roots',
        inFile: 'repository',
        kind: 'text',
        default: '',
        commands: ['publish'],
        help: 'File with the trusted roots that gh attestation trusted-root prints, for private repositories (empty: those of the public Sigstore).',
    },
    {
        name: 'branch',
        inFile: 'repository',
        kind: 'text',
        default: '',
        commands: [...COORDINATES, ...NARROWED, 'init'],
        help: 'First coordinate of the folder, such as the release the packages are for (24.10).',
    },
    {
        name: 'repository',
        inFile: 'repository',
        kind: 'text',
        default: '',
        commands: [...COORDINATES, ...NARROWED, 'init'],
        help: 'Second coordinate of the folder: a name for this set of packages (base).',
    },
    {
        name: 'target',
        inFile: 'repository',
        kind: 'text',
        default: '',
        commands: [...COORDINATES, ...NARROWED],
        help: 'Target and subtarget of OpenWrt that the packages are for (mediatek/filogic), for a layout with {target}.',
    },
    {
        name: 'from',
        inFile: 'repository',
        kind: 'list',
        default: '',
        commands: ['publish'],
        help: 'Other repositories of this feed whose packages are listed here too, without downloading them: BRANCH/REPOSITORY, one a line.',
    },
    {
        name: 'upstream',
        inFile: 'repository',
        kind: 'list',
        default: '',
        commands: ['publish'],
        help: 'Feeds of others to follow, one a line, as devices write them: an address with {arch} and {target} if you like, or a file: folder; more addresses on a line are mirrors.',
    },
    {
        name: 'upstream-keys',
        inFile: 'repository',
        kind: 'list',
        default: '',
        commands: ['publish', 'check', 'verify'],
        help: 'Public keys of those feeds and of `device-feeds`: files or the keys themselves, one of which must have signed each index.',
    },
    {
        name: 'upstream-auth',
        kind: 'secret',
        default: '',
        commands: ['publish', 'check', 'verify', ...LOOKS],
        help: 'Passwords for feeds of others: HOST USER:PASSWORD, one a line; each is sent to its host alone.',
    },
    {
        name: 'allow-unsigned-upstream',
        inFile: 'repository',
        kind: 'flag',
        default: 'false',
        commands: ['publish', 'check', 'verify'],
        help: 'Follow feeds of others whose index nobody signed, or no key of `upstream-keys`.',
    },
    {
        name: 'allow-md5-upstream',
        inFile: 'repository',
        kind: 'flag',
        default: 'false',
        commands: ['publish'],
        help: 'Take packages of which the upstream’s index states no hash but MD5, or none.',
    },
    {
        name: 'dependencies',
        inFile: 'repository',
        kind: 'flag',
        default: 'false',
        commands: ['publish'],
        help: 'Take with each package of an upstream those of the same upstreams that it needs.',
    },
    {
        name: 'retrieval-period',
        inFile: 'repository',
        kind: 'text',
        read: values/* period */.iE,
        default: '6h',
        commands: ['publish'],
        help: 'How long after the last change from an upstream its index is not asked for again (0, 90m, 6h, 1d).',
    },
    {
        name: 'upstream-missing',
        inFile: 'repository',
        kind: ['keep', 'fail'],
        default: 'keep',
        commands: ['publish'],
        help: 'When an upstream does not answer: go on with what the repository has, or fail.',
    },
    {
        name: 'upstream-removed',
        inFile: 'repository',
        kind: 'text',
        read: values/* keepOrRemove */.V0,
        default: '',
        commands: ['publish'],
        help: 'What happens with packages that an upstream lists no more: keep or remove (empty: remove with `sync`, or else keep).',
    },
    {
        name: 'lock',
        inFile: 'feed',
        kind: 'text',
        default: '',
        commands: ['publish'],
        help: 'File that names each package taken from upstreams, such as pkgfeed.lock; a run writes it, and `locked` enforces it.',
    },
    {
        name: 'locked',
        kind: 'flag',
        default: 'false',
        commands: ['publish'],
        help: 'Take from upstreams what the file of `lock` names and nothing else; fail where that is gone or differs.',
    },
    {
        name: 'device-feeds',
        inFile: 'repository',
        kind: 'list',
        default: '',
        commands: ['publish', 'check', 'verify'],
        help: 'Feeds that devices have anyway, written as `upstream`: nothing is taken from them, and what they have counts as there.',
    },
    {
        name: 'closure',
        inFile: 'feed',
        kind: ['off', 'warn', 'fail'],
        default: 'off',
        commands: ['publish', 'check', 'verify'],
        help: 'Find out whether devices can install each package, with this feed and `device-feeds`: off, warn or fail.',
    },
    {
        name: 'packages',
        inFile: 'repository',
        kind: 'list',
        default: '',
        commands: ['publish'],
        help: 'Packages to take from the sources, one a line: a name or a pattern, with =, >=, >, <= or < and a version if you like; ! before it leaves them out.',
    },
    {
        name: 'sync',
        inFile: 'repository',
        kind: 'flag',
        default: 'false',
        commands: ['publish'],
        help: 'Withdraw every package that the sources do not give.',
    },
    {
        name: 'min-age',
        inFile: 'repository',
        kind: 'text',
        read: values/* age */.KW,
        default: '',
        commands: ['publish'],
        help: 'Take from other repositories only packages that were published at least this long ago (12h, 7d, 4w).',
    },
    {
        name: 'prefer',
        inFile: 'repository',
        kind: ['newest', 'first'],
        default: 'newest',
        commands: ['publish'],
        help: 'When several sources have a package: take all its versions, or only those of the first source that has it.',
    },
    {
        name: 'remove',
        inFile: 'repository',
        kind: 'list',
        default: '',
        commands: ['publish'],
        help: 'Packages to withdraw, one a line: NAME, NAME=VERSION, NAME@ARCH or NAME=VERSION@ARCH; * and ? in NAME stand for any characters or one.',
    },
    {
        name: 'readmit',
        inFile: 'repository',
        kind: 'list',
        default: '',
        commands: ['publish', 'reindex', 'rollback'],
        help: 'Withdrawn packages that sources or a rollback may bring again, one a line, written as in `remove`; `reindex` lists those again whose files are still there.',
    },
    {
        name: 'steps',
        kind: 'count',
        read: (0,values/* count */.U9)(1, 'Write how many states to go back: 1 for the one before.'),
        default: '',
        commands: ['rollback'],
        help: 'How many states a rollback goes back: 1 takes back the last change of packages.',
    },
    {
        name: 'to',
        kind: 'text',
        read: commitName,
        default: '',
        commands: ['rollback'],
        help: 'Commit of the pages branch that a rollback goes back to.',
    },
    {
        name: 'before',
        kind: 'text',
        read: moment,
        default: '',
        commands: ['rollback'],
        help: 'A rollback goes back to the last state before this time (2026-11-20, 2026-11-20T18:30:00Z); without a zone it is UTC.',
    },
    {
        name: 'reason',
        inFile: 'repository',
        kind: 'text',
        read: values/* reason */.l,
        default: '',
        commands: ['publish', 'remove'],
        help: 'Why this run withdraws packages, in one line, for the page and the Atom feed.',
    },
    {
        name: 'missing-ok',
        inFile: 'repository',
        kind: 'flag',
        default: 'false',
        commands: ['publish', 'remove'],
        help: 'Do not fail when a package to withdraw is not in the feed.',
    },
    {
        name: 'arches',
        inFile: 'repository',
        kind: 'list',
        read: values/* words */.aL,
        default: '',
        commands: ['publish', 'reindex', ...NARROWED],
        help: 'Arches that get a folder even if it holds only packages for all arches; reindex and the commands that read a feed look at these arches only.',
    },
    {
        name: 'arch-map',
        inFile: 'repository',
        kind: 'list',
        read: values/* archMap */.rn,
        default: '',
        commands: CHANGES,
        help: 'Which arches of the feed an arch name in packages stands for, one name a line: arm64=aarch64_generic aarch64_cortex-a53.',
    },
    {
        name: 'all-folder',
        inFile: 'repository',
        kind: 'flag',
        read: values/* flagOrNone */.uC,
        default: '',
        commands: ['publish'],
        help: 'Put ipk packages for all arches into a folder of their own, called all, which devices of Yocto read too (default: as the feed does, or false).',
    },
    {
        name: 'v3-index',
        inFile: 'repository',
        kind: 'flag',
        default: 'false',
        commands: ['publish', 'reindex'],
        help: 'Write Packages.adb beside APKINDEX.tar.gz, so that apk 3 can read an Alpine repository by a line that begins with v3.',
    },
    {
        name: 'layout',
        inFile: 'feed',
        kind: 'text',
        default: '',
        commands: [...COORDINATES, 'check', ...LOOKS],
        help: 'Path of each folder in the feed, of {branch}, {repository}, {target} and {arch}, or . for the root (default: as the feed is, or {branch}/{repository}/{arch}).',
    },
    {
        name: 'arch-folders',
        inFile: 'feed',
        kind: 'list',
        read: values/* archFolders */.S1,
        default: '',
        commands: [...COORDINATES, 'check', ...LOOKS],
        help: 'Folders that are not called like their arch, one ARCH=FOLDER a line: mipsel-3.4=mipsel.',
    },
    {
        name: 'usign-key',
        kind: 'secret',
        default: '',
        commands: KEYS,
        help: 'usign or signify secret key that signs opkg indexes.',
    },
    {
        name: 'usign-passphrase',
        kind: 'secret',
        read: values/* passphrase */.D7,
        default: '',
        commands: [...KEYS, 'keygen'],
        help: 'Passphrase of the usign key, if it has one.',
    },
    {
        name: 'openpgp-key',
        kind: 'secret',
        default: '',
        commands: KEYS,
        help: 'OpenPGP secret key, or several one after another, that sign opkg indexes for Yocto.',
    },
    {
        name: 'openpgp-passphrase',
        kind: 'secret',
        read: values/* passphrase */.D7,
        default: '',
        commands: [...KEYS, 'keygen'],
        help: 'Passphrase of the OpenPGP keys, if they have one.',
    },
    {
        name: 'apk-ec-key',
        kind: 'secret',
        default: '',
        commands: [...KEYS, 'sign'],
        help: 'EC secret key (P-256), or several one after another, that sign apk v3 indexes for OpenWrt 25.12 and later.',
    },
    {
        name: 'apk-ec-passphrase',
        kind: 'secret',
        read: values/* passphrase */.D7,
        default: '',
        commands: [...KEYS, 'keygen', 'sign'],
        help: 'Passphrase of the EC keys, if they have one.',
    },
    {
        name: 'apk-rsa-key',
        kind: 'secret',
        default: '',
        commands: [...KEYS, 'sign'],
        help: 'RSA secret key, or several one after another, that sign apk v2 indexes for Alpine (and apk v3 indexes when no EC key is given).',
    },
    {
        name: 'apk-rsa-passphrase',
        kind: 'secret',
        read: values/* passphrase */.D7,
        default: '',
        commands: [...KEYS, 'keygen', 'sign'],
        help: 'Passphrase of the RSA keys, if they have one.',
    },
    {
        name: 'apk-rsa-key-name',
        inFile: 'feed',
        kind: 'list',
        default: '',
        commands: KEYS,
        help: 'File name of each RSA key’s public half on devices, one a line (empty: the name that the feed was signed with, or one made from the key).',
    },
    {
        name: 'trusted-keys',
        kind: 'secret',
        default: '',
        commands: [...KEYS, ...LOOKS, 'init'],
        help: 'More public keys to trust: your key before a change of keys, and keys of other publishers that the installer should name.',
    },
    {
        name: 'keyring',
        inFile: 'feed',
        kind: 'text',
        default: '',
        commands: CHANGES,
        help: 'Name of a package with the public keys of the feed, such as example-keyring, which each run keeps up to date.',
    },
    {
        name: 'next-keys',
        inFile: 'feed',
        kind: 'list',
        default: '',
        commands: [...CHANGES, 'rotate'],
        help: 'Public keys that will sign later, which devices should get now: files or the keys themselves.',
    },
    {
        name: 'revoked-keys',
        inFile: 'feed',
        kind: 'list',
        default: '',
        commands: KEYS,
        help: 'Public keys whose signatures no longer count, and which devices should lose: files, the keys themselves, or their ids, one a line.',
    },
    {
        name: 'allow-unsigned',
        inFile: 'feed',
        kind: 'flag',
        default: 'false',
        commands: CHANGES,
        help: 'Publish without a key, and take over existing indexes that nobody signed.',
    },
    {
        name: 'allow-incomplete',
        inFile: 'repository',
        kind: 'flag',
        default: 'false',
        commands: ['publish'],
        help: 'Publish packages that devices would install without some of their files; pkgfeed warns about them.',
    },
    {
        name: 'allow-key-change',
        kind: 'flag',
        default: 'false',
        commands: CHANGES,
        help: 'Sign with other keys, or under other names, than those that devices know: they refuse the feed until they get the new key. Deletes signatures that the run has no key to renew. To publish, the run must know the old keys (`trusted-keys`); `reindex` does not need them.',
    },
    {
        name: 'renew',
        inFile: 'feed',
        kind: 'flag',
        default: 'false',
        commands: CHANGES,
        help: 'Sign every index of the feed with the keys of the run, not only those that it changes, each after its old signature was verified. Needs no packages.',
    },
    {
        name: 'rotate-after',
        inFile: 'feed',
        kind: 'text',
        read: values/* period */.iE,
        default: '30d',
        commands: [...CHANGES, 'rotate'],
        help: 'How long a new key must have been published before it may sign without the old one (0, 7d, 4w); `allow-key-change` does not wait.',
    },
    {
        name: 'allow-new-feed',
        kind: 'flag',
        default: 'false',
        commands: CHANGES,
        help: 'Begin a new feed on a branch that somebody replaced while the old feed is still served.',
    },
    {
        name: 'pages-repository',
        inFile: 'feed',
        kind: 'text',
        default: '',
        commands: [...HOME, ...PAST, 'keygen', 'verify', 'snippet', 'init', ...LOOKS, 'serve'],
        help: 'Repository the feed lives in: owner/name or its address on GitHub, another git URL, or a path that begins with ./ or / (default on a runner: this repository).',
    },
    {
        name: 'pages-branch',
        inFile: 'feed',
        kind: 'text',
        read: gitBranch,
        default: 'gh-pages',
        commands: [...HOME, ...PAST, 'snippet', 'init', ...LOOKS, 'serve'],
        help: 'Branch that Pages serves.',
    },
    {
        name: 'prefix',
        inFile: 'feed',
        kind: 'text',
        read: values/* folderPath */.IC,
        default: '',
        commands: [...HOME, ...PAST, 'snippet', 'keygen', 'init', ...LOOKS, 'serve'],
        help: 'Folder of the branch or directory that holds the whole feed, beside other files (packages).',
    },
    {
        name: 'directory',
        inFile: 'feed',
        kind: 'text',
        default: '',
        commands: [...HOME, ...PAST, 'snippet', 'init', ...LOOKS, 'serve'],
        help: 'Plain folder that holds the feed instead of a branch.',
    },
    {
        name: 'url',
        inFile: 'feed',
        kind: 'text',
        read: values/* address */.hl,
        default: '',
        commands: [...CHANGES, 'verify', 'snippet', ...LOOKS],
        help: 'Web address of the feed: found automatically on GitHub Pages, needed in each run elsewhere.',
    },
    {
        name: 'former-urls',
        inFile: 'feed',
        kind: 'list',
        read: values/* addresses */.Nt,
        default: '',
        commands: CHANGES,
        help: 'Earlier web addresses of the feed, one a line: the installer replaces lines on devices that still name them.',
    },
    {
        name: 'token',
        kind: 'secret',
        read: values/* token */.Sh,
        default: '',
        commands: [...KEYS, ...PAST, 'snippet', 'init', ...LOOKS, 'serve'],
        help: 'Token for the repository; a publish needs one that may push (default on a runner: the workflow’s own).',
    },
    {
        name: 'ssh-key',
        kind: 'secret',
        default: '',
        commands: [...HOME, ...PAST, 'init', ...LOOKS, 'serve'],
        help: 'SSH secret key that gives access to `pages-repository` instead of `token`, such as a deploy key with write access.',
    },
    {
        name: 'ssh-known-hosts',
        inFile: 'feed',
        kind: 'list',
        default: '',
        commands: [...HOME, ...PAST, 'init', ...LOOKS, 'serve'],
        help: 'Host keys of the server that `ssh-key` is for, as lines of known_hosts; pkgfeed knows those of github.com.',
    },
    {
        name: 'on-conflict',
        inFile: 'repository',
        kind: ['fail', 'keep', 'replace'],
        default: 'fail',
        commands: ['publish'],
        help: 'When the feed has the same version with other bytes: fail, keep the published one, or replace it.',
    },
    {
        name: 'keep-versions',
        inFile: 'repository',
        kind: 'count',
        read: (0,values/* count */.U9)(1, 'Write how many versions stay, or leave it empty to keep all.'),
        default: '',
        commands: ['publish', 'prune'],
        help: 'How many versions of each package stay; empty keeps all.',
    },
    {
        name: 'keep-packages',
        inFile: 'repository',
        kind: 'list',
        default: '',
        commands: ['publish', 'prune'],
        help: 'Other numbers than `keep-versions` for some packages, one NAME=COUNT a line: luci-*=1; the first line that fits counts.',
    },
    {
        name: 'keep-days',
        inFile: 'repository',
        kind: 'count',
        read: (0,values/* count */.U9)(1, 'Write how many days, or leave it empty.'),
        default: '',
        commands: ['publish', 'prune'],
        help: 'How many days a version stays after a newer one was published, besides those that the other rules keep; empty for no such rule.',
    },
    {
        name: 'max-removals',
        inFile: 'repository',
        kind: 'count',
        read: (0,values/* count */.U9)(0, 'Write how many packages may go at most, or leave it empty.'),
        default: '',
        commands: CHANGES,
        help: 'How many packages may leave the feed in one run; empty allows only those that `remove` names, a rollback takes back, or the rules that begin with `keep-` drop.',
    },
    {
        name: 'grace',
        inFile: 'repository',
        kind: 'text',
        read: values/* grace */.Fd,
        default: '1h',
        commands: CHANGES,
        help: 'How long the file of a package that leaves stays, for devices that still have the index of before (0, 30m, 1h, 1d); the next run after that deletes it.',
    },
    {
        name: 'history',
        inFile: 'feed',
        kind: 'text',
        read: historyKept,
        default: 'keep',
        commands: CHANGES,
        help: 'What stays of the branch’s history: keep (everything), squash (one commit), or so many of its last states, such as 20.',
    },
    {
        name: 'commit-message',
        inFile: 'feed',
        kind: 'text',
        read: values/* commitTemplate */.K9,
        default: '',
        commands: CHANGES,
        help: 'Message of the commit, with words such as {feed}, {summary}, {packages} and {arches} in braces (empty: {feed}: {summary}, and a list of the changes).',
    },
    {
        name: 'commit-by',
        inFile: 'feed',
        kind: ['git', 'api'],
        default: 'git',
        commands: CHANGES,
        help: 'Who makes the commit: git; or api, which lets GitHub make and sign it, for changes of at most 20 MB.',
    },
    {
        name: 'commit-signing-key',
        kind: 'secret',
        default: '',
        commands: CHANGES,
        help: 'SSH or OpenPGP secret key that signs the commit, for branches that require signed commits.',
    },
    {
        name: 'commit-signing-passphrase',
        kind: 'secret',
        read: values/* passphrase */.D7,
        default: '',
        commands: CHANGES,
        help: 'Passphrase of the key that signs the commit, if it has one.',
    },
    {
        name: 'push-timeout',
        inFile: 'feed',
        kind: 'duration',
        default: '5m',
        commands: CHANGES,
        help: 'How long to retry when others push first or the network fails, and how long a server may be silent (90s, 5m, 1h).',
    },
    {
        name: 'deploy',
        inFile: 'feed',
        kind: ['branch', 'workflow', 'off'],
        default: 'branch',
        commands: CHANGES,
        help: 'How Pages gets what was pushed: branch (Pages builds it), workflow (later steps deploy the folder that the run leaves, with the source “GitHub Actions”), or off (something else does it).',
    },
    {
        name: 'site-folder',
        inFile: 'feed',
        kind: 'text',
        default: '',
        commands: CHANGES,
        help: 'Folder for the whole site with `deploy: workflow`; it must be new or empty (default on a runner: a temporary folder).',
    },
    {
        name: 'report',
        kind: 'text',
        default: '',
        commands: ['verify'],
        help: 'Report of a publish: wait until the feed shows what it changed, and verify that.',
    },
    {
        name: 'since',
        kind: 'text',
        default: '',
        commands: ['verify'],
        help: 'Answer that `save` kept, as a file or a web address: tell whether the feed continues it, went back, or is another one.',
    },
    {
        name: 'save',
        kind: 'text',
        default: '',
        commands: ['verify'],
        help: 'File to keep this answer in, for `since`; a feed that went back or is another one leaves it as it is.',
    },
    {
        name: 'verify',
        inFile: 'feed',
        kind: ['warn', 'fail', 'off'],
        default: 'warn',
        commands: CHANGES,
        help: 'After a push to owner/name, wait until Pages serves it and fetch it as devices do: warn or fail when that does not work, or off.',
    },
    {
        name: 'verify-timeout',
        inFile: 'feed',
        kind: 'duration',
        default: '10m',
        commands: [...CHANGES, 'verify'],
        help: 'How long to wait for Pages to serve what was published (90s, 5m, 1h).',
    },
    {
        name: 'dry-run',
        kind: 'flag',
        default: 'false',
        commands: CHANGES,
        help: 'Compute and show everything, and change nothing.',
    },
    {
        name: 'site',
        inFile: 'feed',
        kind: 'flag',
        default: 'true',
        commands: CHANGES,
        help: 'Write a page for subscribers at the root of the feed, plus an installer and an Atom feed when `url` is known.',
    },
    {
        name: 'badges',
        inFile: 'feed',
        kind: 'list',
        default: '',
        commands: CHANGES,
        help: 'Packages that get a badge with their newest version: patterns of names, one a line.',
    },
    {
        name: 'title',
        inFile: 'feed',
        kind: 'text',
        default: '',
        commands: COORDINATES,
        help: 'Name of the feed on its page, in summaries and in the lines that devices add; later runs remember it.',
    },
    {
        name: 'known-keys',
        inFile: 'feed',
        kind: 'list',
        default: '',
        commands: ['verify'],
        help: 'Public keys that devices have, to learn which of them can still update: each file, folder or key is one device.',
    },
    {
        name: 'default-repository',
        inFile: 'feed',
        kind: 'list',
        read: values/* words */.aL,
        default: '',
        commands: CHANGES,
        help: 'Repository that the page and the installer take first where a feed has several; name more in order; later runs remember it.',
    },
    {
        name: 'fingerprint-url',
        inFile: 'feed',
        kind: 'text',
        default: '',
        commands: CHANGES,
        help: 'Address of another site where you state the fingerprints of your keys, for the page; later runs remember it.',
    },
    {
        name: 'as',
        kind: ['device', 'asu'],
        default: 'device',
        commands: ['verify'],
        help: 'Read the feed as devices do, or as OpenWrt’s image builders on request (ASU) and owut do as well.',
    },
    {
        name: 'for',
        kind: ['readme', 'imagebuilder', 'asu', 'firmware-selector'],
        default: 'readme',
        commands: ['snippet'],
        help: 'What to print the lines for: a README, OpenWrt’s ImageBuilder, its build server ASU, or its firmware selector.',
    },
    {
        name: 'all',
        kind: 'flag',
        default: 'false',
        commands: ['verify'],
        help: 'Fetch every package and compare it with the index; without it, pkgfeed only asks the server whether each package is there.',
    },
    {
        name: 'host',
        kind: 'text',
        default: '127.0.0.1',
        commands: ['serve'],
        help: 'Address to serve at: 127.0.0.1 for this machine alone, 0.0.0.0 or :: for every machine that reaches it.',
    },
    {
        name: 'port',
        kind: 'count',
        read: values/* port */.Oh,
        default: '8080',
        commands: ['serve'],
        help: 'Port to serve at; 0 takes any that is free.',
    },
    {
        name: 'limit',
        kind: 'count',
        read: (0,values/* count */.U9)(1, 'Write how many states are listed at most.'),
        default: '20',
        commands: ['log'],
        help: 'How many states are listed, the newest first; at most 1000.',
    },
    {
        name: 'workflow',
        kind: 'text',
        default: '',
        commands: ['init'],
        help: 'File to write the workflow to, such as .github/workflows/feed.yml; a file that exists is not overwritten.',
    },
    {
        name: 'json',
        kind: 'flag',
        default: 'false',
        commands: [...KEYS, ...PAST, 'keygen', 'inspect', 'sign', 'init', 'snippet', ...LOOKS, 'serve'],
        help: 'Print the report as JSON.',
    },
];
/** The inputs of the action; the others are for commands that only a terminal has. */
const ACTION_INPUTS = INPUTS.filter(({ name, commands }) => name === 'command' ||
    commands.some((command) => settings_commands/* ACTION_COMMANDS */.Aq.includes(command)));
/** The environment variable that a terminal can give a secret in. */
function secretVariable(name) {
    return `PKGFEED_${name.toUpperCase().replaceAll('-', '_')}`;
}


/***/ }),

/***/ 79714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ readRepositories),
  a: () => (/* binding */ repositoryName)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(19473);
// EXTERNAL MODULE: ./build/feed/layout.js
var feed_layout = __nccwpck_require__(17863);
// EXTERNAL MODULE: ./build/text/name-pattern.js
var name_pattern = __nccwpck_require__(1844);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __nccwpck_require__(64865);
// EXTERNAL MODULE: ./build/feed/catalog/feed-shape.js + 1 modules
var feed_shape = __nccwpck_require__(63257);
// EXTERNAL MODULE: ./build/feed/catalog/keyring-shape.js
var keyring_shape = __nccwpck_require__(21444);
// EXTERNAL MODULE: ./build/feed/catalog/plain-values.js
var plain_values = __nccwpck_require__(93920);
// EXTERNAL MODULE: ./build/settings/values.js
var settings_values = __nccwpck_require__(39416);
;// CONCATENATED MODULE: ./build/settings/checks.js





/** What GitHub's API cannot commit with: when that is given, how messages name it, and what to do. */
const NOT_BY_API = [
    [({ directory }) => directory !== undefined, '`directory`', 'Leave it out: a folder keeps no commits.'],
    [
        ({ history }) => history !== 'keep',
        'a `history` other than keep',
        'Use `commit-by: git` for that: the API only adds commits.',
    ],
    [
        (values) => values['commit-signing-key'].length > 0,
        '`commit-signing-key`',
        'Leave out the key: GitHub signs what its API commits.',
    ],
    [
        (values) => values['ssh-key'].length > 0,
        '`ssh-key`',
        'Give a `token` in place of the key: the API takes no other.',
    ],
];
/** The name in a line of `remove`. */
const nameOf = (line) => line.replace(/[=@].*$/s, '').trim();
const CHECKS = [
    ...['since', 'save'].map((name) => ({
        when: (values) => values[name] !== undefined && values.report !== undefined,
        // The message does not repeat it: an address may hold a password.
        error: () => new errors/* InputError */.dz({
            code: 'INPUT_VALUE',
            message: `\`${name}\` is given together with \`report\`, which is about one change alone`,
            remedy: 'Verify the whole feed in a run of its own.',
        }),
    })),
    ...NOT_BY_API.map(([given, name, remedy]) => ({
        when: (values) => values['commit-by'] === 'api' && given(values),
        error: () => (0,settings_values/* badValue */.tm)('commit-by', 'api', { wanted: `usable together with ${name}`, remedy }),
    })),
    {
        when: ({ history, prefix }) => history !== 'keep' && prefix !== undefined,
        error: ({ history }) => (0,settings_values/* badValue */.tm)('history', String(history), {
            wanted: 'usable together with `prefix`: the history of everything else in the branch would go, too',
            remedy: 'Keep the history, or give the feed a branch of its own.',
        }),
    },
    {
        when: ({ keyring }) => keyring !== undefined && !(0,keyring_shape/* isKeyringName */.B2)(keyring),
        error: ({ keyring = '' }) => (0,settings_values/* badValue */.tm)('keyring', keyring, {
            wanted: 'the name of a package: 2 to 63 small letters, digits and . + -, and a letter or digit first',
            remedy: 'Write a name such as example-keyring.',
        }),
    },
    {
        when: ({ keyring, remove }) => keyring !== undefined && remove.some((line) => nameOf(line) === keyring),
        error: ({ keyring = '' }) => (0,settings_values/* badValue */.tm)('remove', keyring, {
            wanted: 'usable together with `keyring`, which makes the package again',
            remedy: 'Leave out `keyring` in the run that withdraws it.',
        }),
    },
    {
        when: ({ title }) => title !== undefined && !(0,feed_shape/* isTitle */.p6)(title),
        error: ({ title = '' }) => (0,settings_values/* badValue */.tm)('title', title, {
            wanted: 'one printable line of at most 100 characters',
            remedy: 'Shorten it, and leave out unseen characters.',
        }),
    },
    {
        when: (values) => !values['default-repository'].every(plain_values/* isCoordinate */.Xq),
        error: (values) => (0,settings_values/* badValue */.tm)('default-repository', values['default-repository'].join(' '), {
            wanted: 'names of repositories',
            remedy: 'Write the names as in `repository`, such as base.',
        }),
    },
    {
        when: (values) => values['fingerprint-url'] !== undefined && !(0,plain_values/* isLink */.PJ)(values['fingerprint-url']),
        // The message does not repeat it: it may hold a password.
        error: () => new errors/* InputError */.dz({
            code: 'INPUT_VALUE',
            message: '`fingerprint-url` is not a web address, such as https://example.org/keys',
            remedy: 'Write it with https:// and without user, password or blanks.',
        }),
    },
    {
        when: ({ files }) => files.some((line) => /^!\s*$/.test(line)) || isOnlyLeavingOut(files),
        error: ({ files }) => (0,settings_values/* badValue */.tm)('files', files.join(' '), {
            wanted: 'a list of what to publish, with a pattern after each !',
            remedy: 'Name what to publish, such as bin/packages; a line that begins with ! only leaves out of that what it matches.',
        }),
    },
    {
        when: ({ url }) => url !== undefined && !(0,feed_shape/* isWebAddress */.d3)(url),
        // The message does not repeat it: it may hold a password.
        error: () => new errors/* InputError */.dz({
            code: 'INPUT_VALUE',
            message: '`url` is not a plain web address, such as https://example.org/feed',
            remedy: 'Write it with https:// and without user, password, query or blanks.',
        }),
    },
    {
        when: (values) => !values['former-urls'].every(feed_shape/* isWebAddress */.d3),
        error: () => new errors/* InputError */.dz({
            code: 'INPUT_VALUE',
            message: '`former-urls` has a line that is not a plain web address, such as https://example.org/feed',
            remedy: 'Write each with https:// and without user, password, query or blanks.',
        }),
    },
    {
        when: (values) => values.directory !== undefined && values['pages-repository'] !== undefined,
        error: ({ directory = '' }) => (0,settings_values/* badValue */.tm)('directory', directory, {
            wanted: 'usable together with `pages-repository`',
            remedy: 'Give one of the two: a folder or a repository.',
        }),
    },
    ...['branch', 'repository'].map((name) => ({
        when: (values) => values[name] === undefined && (values['commit-message'] ?? '').includes(`{${name}}`),
        error: (values) => (0,settings_values/* badValue */.tm)('commit-message', values['commit-message'] ?? '', {
            wanted: `usable without \`${name}\``,
            remedy: `Give \`${name}\`, or leave {${name}} out of the message.`,
        }),
    })),
    {
        when: (values) => values.directory !== undefined && values.deploy === 'workflow',
        error: ({ directory = '' }) => (0,settings_values/* badValue */.tm)('directory', directory, {
            wanted: 'usable together with `deploy: workflow`',
            remedy: 'Leave out `deploy`: the folder itself can be deployed.',
        }),
    },
    {
        when: (values) => values['site-folder'] !== undefined && values.deploy !== 'workflow',
        error: (values) => (0,settings_values/* badValue */.tm)('site-folder', values['site-folder'] ?? '', {
            wanted: 'usable without `deploy: workflow`',
            remedy: 'Give both or neither.',
        }),
    },
    {
        when: (values) => values['site-folder'] === undefined && values.deploy === 'workflow',
        error: () => new errors/* InputError */.dz({
            code: 'INPUT_MISSING',
            message: '`deploy: workflow` is given without `site-folder`, so the site has no folder',
            remedy: 'Name a folder that does not exist yet or is empty.',
        }),
    },
    {
        when: (values) => values['attestation-roots'] !== undefined && values['require-attestation'].length === 0,
        error: (values) => (0,settings_values/* badValue */.tm)('attestation-roots', values['attestation-roots'] ?? '', {
            wanted: 'usable without `require-attestation`',
            remedy: 'Say in `require-attestation` who must have built the packages, or leave `attestation-roots` out.',
        }),
    },
    {
        when: (values) => values.directory !== undefined && values['ssh-key'].length > 0,
        error: ({ directory = '' }) => (0,settings_values/* badValue */.tm)('directory', directory, {
            wanted: 'usable together with `ssh-key`',
            remedy: 'Leave out the key: a folder does not need one.',
        }),
    },
    {
        when: (values) => values.directory !== undefined && values['commit-message'] !== undefined,
        error: ({ directory = '' }) => (0,settings_values/* badValue */.tm)('directory', directory, {
            wanted: 'usable together with `commit-message`',
            remedy: 'Leave out the message: a folder keeps no commits.',
        }),
    },
    {
        when: (values) => values.directory !== undefined && values['commit-signing-key'].length > 0,
        error: ({ directory = '' }) => (0,settings_values/* badValue */.tm)('directory', directory, {
            wanted: 'usable together with `commit-signing-key`',
            remedy: 'Leave out the key: a folder keeps no commits.',
        }),
    },
    {
        when: (values) => Boolean(values['commit-signing-passphrase']) && values['commit-signing-key'].length === 0,
        error: () => new errors/* InputError */.dz({
            code: 'INPUT_VALUE',
            message: '`commit-signing-passphrase` is given, but `commit-signing-key` is missing or empty',
            remedy: 'Give both or neither; check that the secret exists and that this workflow may read it.',
        }),
    },
    {
        when: (values) => values['ssh-known-hosts'].length > 0 && values['ssh-key'].length === 0,
        // The message does not repeat it: it may be a key that was pasted into the wrong place.
        error: () => new errors/* InputError */.dz({
            code: 'INPUT_VALUE',
            message: '`ssh-known-hosts` is given, but `ssh-key` is missing or empty',
            remedy: 'Give both or neither; check that the secret exists and that this workflow may read it.',
        }),
    },
];
/** Everything that is wrong with these inputs; empty when nothing is. */
function faultsOf(values) {
    return CHECKS.filter(({ when }) => when(values)).map(({ error }) => error(values));
}
const isOnlyLeavingOut = (files) => files.length > 0 && files.every((line) => line.startsWith('!'));

// EXTERNAL MODULE: ./build/settings/inputs.js + 2 modules
var inputs = __nccwpck_require__(39381);
;// CONCATENATED MODULE: ./build/settings/read-inputs.js


/** Reads every input of the table, in its order; `errors` has one for each that cannot be used. */
function readInputs(raw) {
    const values = {};
    const errors = [];
    for (const input of inputs/* INPUTS */.mc) {
        const given = raw.get(input.name) ?? [];
        const { value, refusal } = readerOf(input)(given, input);
        values[input.name] = value;
        if (refusal !== undefined)
            errors.push((0,settings_values/* badValue */.tm)(input.name, (0,settings_values/* lastText */.A2)(given, input), refusal, given.at(-1)?.at));
    }
    return { values: values, errors };
}
const READERS = {
    text: settings_values/* text */.Qq,
    list: settings_values/* list */.p_,
    secret: settings_values/* secret */.rJ,
    flag: settings_values/* flag */.Jt,
    duration: settings_values/* duration */.p0,
};
function readerOf(input) {
    if ('read' in input)
        return input.read;
    return typeof input.kind === 'string' ? READERS[input.kind] : (0,settings_values/* choice */.Yq)(input.kind);
}

// EXTERNAL MODULE: ./build/feed/coordinate-fault.js
var coordinate_fault = __nccwpck_require__(82674);
// EXTERNAL MODULE: ./build/feed/draft/keep-packages.js
var keep_packages = __nccwpck_require__(51152);
// EXTERNAL MODULE: ./build/feed/draft/removal.js
var removal = __nccwpck_require__(75273);
// EXTERNAL MODULE: ./build/feed/draft/selection.js
var selection = __nccwpck_require__(7399);
;// CONCATENATED MODULE: ./build/settings/repository-faults.js







/**
 * What is wrong with the lines of a file about one repository beyond their kind. A run without a file is told the same
 * when the values are used, but there a place in the file is worth more.
 *
 * @param raw what counts for the repository
 * @param layout the layout of the feed
 */
const faultyLines = (raw, layout) => repository_faults_CHECKS.flatMap(([name, check]) => linesOf(raw, name).flatMap(({ line, place }) => {
    const fault = check(name, line, layout);
    if (fault === undefined)
        return [];
    const { message, remedy } = fault;
    return [new errors/* InputError */.dz({ code: 'INPUT_VALUE', message: `${place}: ${message}`, remedy })];
}));
/**
 * The coordinates that a repository needs and does not have.
 *
 * @param at where it begins in the file
 */
const missingCoordinates = (raw, at, layout) => COORDINATES.filter((name) => layout.includes(`{${name}}`) && !raw.has(name)).map((name) => new errors/* InputError */.dz({
    code: 'INPUT_MISSING',
    message: `${at}: the repository has no \`${name}\`, but the layout ${(0,printable/* printable */.g$)(layout)} needs it`,
    remedy: `Write \`${name}:\` into it, or give a \`layout\` without {${name}}.`,
}));
const COORDINATES = ['branch', 'repository', 'target'];
const coordinate = (name) => (_, line) => (0,coordinate_fault/* coordinateFault */.j)(name, line);
const source = (_, line, layout) => {
    const hasBoth = layout.includes('{branch}') && layout.includes('{repository}');
    if ((0,plain_values/* isCoordinate */.Xq)(line) && (!hasBoth || line.includes('/')))
        return undefined;
    return {
        message: `\`from\` names ${JSON.stringify((0,printable/* printable */.g$)(line))}, which is no BRANCH/REPOSITORY`,
        remedy: 'Write both with a slash between them, such as 25.12/testing.',
    };
};
/** The fault that reading a line ends with. */
const readable = (read) => (_, line) => {
    try {
        read(line);
        return undefined;
    }
    catch (error) {
        if (error instanceof errors/* PkgfeedError */.jH)
            return error;
        throw error;
    }
};
const repository_faults_CHECKS = [
    ['branch', coordinate('branch')],
    ['repository', coordinate('repository')],
    ['target', coordinate('target')],
    ['from', source],
    ['packages', readable((line) => (0,selection/* parseSelection */.gO)([line]))],
    ['remove', readable(removal/* parseRemoval */.u0)],
    ['readmit', readable(removal/* parseReadmit */.kw)],
    ['keep-packages', readable(keep_packages/* parseKeepPackages */.S)],
];
/** The lines of an input that stand in the file. */
const linesOf = (raw, name) => (raw.get(name) ?? []).flatMap(({ text, at: place }) => place === undefined
    ? []
    : text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => ({ line, place })));

;// CONCATENATED MODULE: ./build/settings/repositories.js







/**
 * Reads the inputs of a run, and of each of its repositories: what the file says about one, or else what stands at its
 * top. An input of the run counts more than the file.
 */
function readRepositories(raw, config, onlyLooks = false) {
    if (config === undefined) {
        const { values, errors } = readInputs(raw);
        return {
            values,
            repositories: [values],
            places: new Map(),
            described: [],
            errors: [...errors, ...faultsOf(values), ...uselessAlone(onlyLooks ? { ...values, only: [] } : values)],
        };
    }
    const { name, file } = config;
    const { values, errors } = readInputs(new Map([...file.top, ...raw]));
    const faults = faultsOf(values);
    const found = [...config.errors, ...twoPlaces(raw, name), ...errors, ...faults];
    const known = new Set(found.map(({ message }) => message));
    // Without a list, the whole file describes one repository.
    const listed = file.repositories.length > 0 ? file.repositories : [{ own: new Map(), at: name }];
    const layout = values.layout ?? feed_layout/* DEFAULT_LAYOUT */.zR;
    const read = listed.map((one) => readOne(one, file.top, raw));
    const places = new Map();
    for (const [i, { values: own, errors: ofOne }] of read.entries()) {
        const at = listed[i]?.at ?? name;
        const given = new Map([...file.top, ...(listed[i]?.own ?? []), ...raw]);
        places.set(own, placesIn(given));
        // A key that is misspelled is not missing too.
        const isWhole = file.repositories.length > 0 && config.errors.length === 0;
        const ofLines = [
            ...faultyLines(given, layout),
            ...(isWhole ? missingCoordinates(given, at, layout) : []),
        ].filter(({ message }) => !known.has(message));
        found.push(...ofLines);
        for (const { message } of ofLines)
            known.add(message);
        const fresh = faultsOf(own).filter(({ message }) => !known.has(message));
        found.push(...ofOne.filter(({ message }) => !known.has(message)), ...fresh.map((fault) => placed(fault, at)));
        for (const { message } of ofOne)
            known.add(message);
    }
    const repositories = read.map((one) => one.values);
    const wanted = repositories.filter(isWanted(values.only));
    if (wanted.length === 0)
        found.push(noneWanted(values.only, repositories, name));
    return { values, repositories: wanted, places, described: repositories.map(descriptionOf), errors: found };
}
function placesIn(given) {
    const [branch, repository] = ['branch', 'repository'].map((name) => given.get(name)?.at(-1)?.at);
    return { ...(branch === undefined ? {} : { branch }), ...(repository === undefined ? {} : { repository }) };
}
const readOne = ({ own }, top, run) => readInputs(new Map([...top, ...own, ...run]));
/** The same error with the place in the file. */
const placed = ({ code, message, remedy }, at) => new errors/* InputError */.dz({ code, message: `${at}: ${message}`, remedy });
/** `BRANCH/REPOSITORY`, or the one of the two that is given, with its target if it has one. */
const repositoryName = ({ branch, repository, target }) => [branch, repository, target].filter((word) => word !== undefined).join('/');
const descriptionOf = ({ branch, repository, target, from, ...values }) => {
    return { branch, repository, target, from, requireAttestation: values['require-attestation'] };
};
function isWanted(only) {
    const patterns = only.map(name_pattern/* starPattern */.rj);
    return (values) => only.length === 0 || patterns.some((matches) => matches(repositoryName(values)));
}
/** Inputs that name or fill one repository, which a file does for each. */
const FILLING = [
    ...[
        'branch',
        'repository',
        'target',
        'files',
        'release',
        'releases',
        'artifacts',
        'from',
        'upstream',
    ],
    ...['packages', 'sync', 'min-age', 'prefer', 'remove', 'readmit'],
];
const twoPlaces = (run, name) => FILLING.filter((input) => run.has(input)).map((input) => new errors/* InputError */.dz({
    code: 'INPUT_VALUE',
    message: `\`${input}\` is given together with \`config\`, and ${name} says it for each repository`,
    remedy: `Write it into ${name}; \`only\` chooses the repositories of this run.`,
}));
/** Inputs that do nothing in a run without a file. */
const uselessAlone = ({ only, from, 'min-age': minAge, ...values }) => [
    // A rollback finds the repositories in the feed.
    ...(only.length === 0 || (values.steps ?? values.to ?? values.before) !== undefined
        ? []
        : [
            new errors/* InputError */.dz({
                code: 'INPUT_VALUE',
                message: '`only` is given without `config`, and it chooses repositories of that file',
                remedy: 'Give both, or leave `only` out.',
            }),
        ]),
    ...(minAge === undefined || from.length > 0
        ? []
        : [
            new errors/* InputError */.dz({
                code: 'INPUT_VALUE',
                message: '`min-age` is given without `from`, and it is about packages of other repositories',
                remedy: 'Say in `from` where they come from, or leave `min-age` out.',
            }),
        ]),
];
function noneWanted(only, repositories, name) {
    const names = repositories.slice(0, 10).map(repositoryName);
    const more = repositories.length > names.length ? ` and ${repositories.length - names.length} more` : '';
    return new errors/* InputError */.dz({
        code: 'INPUT_VALUE',
        message: `\`only\` is ${(0,printable/* printable */.g$)(only.join(', '))}, and ${name} has no such repository`,
        remedy: `It has ${(0,printable/* printable */.g$)(names.join(', '))}${more}.`,
    });
}


/***/ }),

/***/ 84663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ foldersToLookAt),
/* harmony export */   P: () => (/* binding */ parseSettings)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19473);
/* harmony import */ var _repositories_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(79714);


/** The most states that `log` lists. */
const LISTED = 1_000;
/** The folders that a command looks at: those of the repositories of the run, or all if a file describes the feed. */
const foldersToLookAt = ({ repositories, config, }) => config === undefined || config.isNarrowed
    ? repositories
    : [{ branch: undefined, repository: undefined, target: undefined, arches: [] }];
/**
 * Reads every input.
 *
 * @param config what a file says about the feed
 * @param onlyLooks true for a command that takes `only` without a file: it looks at the repositories that are there
 * @throws InputError for all inputs that are wrong, together
 */
function parseSettings(raw, config, onlyLooks = false) {
    const { values, repositories, places, described, errors } = (0,_repositories_js__WEBPACK_IMPORTED_MODULE_1__/* .readRepositories */ .N)(raw, config, onlyLooks);
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwGathered */ .nR)(errors);
    const [first, ...others] = repositories.map((own) => repositorySettings(own, places.get(own)));
    if (first === undefined)
        throw new Error('no repository was read');
    return {
        command: values.command,
        repositories: [first, ...others],
        keys: keySettings(values),
        home: homeSettings(values),
        feed: feedSettings(values),
        verify: verifySettings(values),
        rollback: { steps: values.steps, to: values.to, before: values.before, only: values.only },
        lock: { file: values.lock, isLocked: values.locked },
        upstreamAuth: values['upstream-auth'],
        closure: values.closure,
        only: values.only,
        config: config === undefined
            ? undefined
            : { isNarrowed: values.only.length > 0, described, top: repositorySettings(values, undefined) },
        workflow: values.workflow,
        limit: Math.min(values.limit ?? LISTED, LISTED),
        json: values.json,
        listen: { host: values.host ?? '127.0.0.1', port: values.port },
        snippetFor: values.for,
    };
}
function repositorySettings(values, places) {
    return {
        ...(places === undefined ? {} : { places }),
        branch: values.branch,
        repository: values.repository,
        target: values.target,
        sources: sourceSettings(values),
        arches: values.arches,
        archMap: values['arch-map'],
        allFolder: values['all-folder'],
        v3Index: values['v3-index'],
        from: values.from,
        upstream: upstreamSettings(values),
        packages: values.packages,
        sync: values.sync,
        minAge: values['min-age'],
        prefer: values.prefer,
        remove: values.remove,
        readmit: values.readmit,
        reason: values.reason,
        missingOk: values['missing-ok'],
        allowIncomplete: values['allow-incomplete'],
        onConflict: values['on-conflict'],
        keepVersions: values['keep-versions'],
        keepPackages: values['keep-packages'],
        keepDays: values['keep-days'],
        maxRemovals: values['max-removals'],
        grace: values.grace,
    };
}
function sourceSettings(values) {
    return {
        files: values.files,
        release: values.release,
        releaseRepository: values['release-repository'],
        releaseAssets: values['release-assets'],
        releases: values.releases,
        drafts: values.drafts,
        prereleases: values.prereleases,
        artifacts: values.artifacts,
        artifactsRun: values['artifacts-run'],
        artifactsRepository: values['artifacts-repository'],
        artifactsWorkflow: values['artifacts-workflow'],
        allowEvents: values['allow-events'],
        allowBranches: values['allow-branches'],
        requireAttestation: values['require-attestation'],
        attestationRoots: values['attestation-roots'],
    };
}
function upstreamSettings(values) {
    return {
        upstreams: values.upstream,
        keys: values['upstream-keys'],
        allowUnsigned: values['allow-unsigned-upstream'],
        allowMd5: values['allow-md5-upstream'],
        dependencies: values.dependencies,
        retrievalPeriod: values['retrieval-period'],
        missing: values['upstream-missing'],
        removes: (values['upstream-removed'] ?? (values.sync ? 'remove' : 'keep')) === 'remove',
        deviceFeeds: values['device-feeds'],
    };
}
function keySettings(values) {
    return {
        usignKeys: values['usign-key'],
        usignPassphrase: values['usign-passphrase'],
        openpgpKeys: values['openpgp-key'],
        openpgpPassphrase: values['openpgp-passphrase'],
        apkEcKeys: values['apk-ec-key'],
        apkEcPassphrase: values['apk-ec-passphrase'],
        apkRsaKeys: values['apk-rsa-key'],
        apkRsaPassphrase: values['apk-rsa-passphrase'],
        apkRsaKeyNames: values['apk-rsa-key-name'],
        trustedKeys: values['trusted-keys'],
        keyring: values.keyring,
        nextKeys: values['next-keys'],
        revokedKeys: values['revoked-keys'],
        allowUnsigned: values['allow-unsigned'],
        allowKeyChange: values['allow-key-change'],
        renew: values.renew,
        rotateAfter: values['rotate-after'],
    };
}
function homeSettings(values) {
    return {
        pagesRepository: values['pages-repository'],
        pagesBranch: values['pages-branch'],
        directory: values.directory,
        prefix: values.prefix,
        token: values.token,
        sshKey: values['ssh-key'].at(-1),
        sshKnownHosts: values['ssh-known-hosts'],
        history: values.history,
        commitMessage: values['commit-message'],
        commitBy: values['commit-by'],
        commitSigningKey: values['commit-signing-key'].at(-1),
        commitSigningPassphrase: values['commit-signing-passphrase'],
        pushTimeout: values['push-timeout'],
        dryRun: values['dry-run'],
        allowNewFeed: values['allow-new-feed'],
        deploy: values.deploy,
        siteFolder: values['site-folder'],
    };
}
function verifySettings(values) {
    return {
        mode: values.verify,
        timeout: values['verify-timeout'],
        all: values.all,
        report: values.report,
        since: values.since,
        save: values.save,
        as: values.as,
        knownKeys: values['known-keys'],
    };
}
function feedSettings(values) {
    return {
        layout: values.layout,
        archFolders: values['arch-folders'],
        title: values.title,
        url: values.url,
        formerUrls: values['former-urls'],
        defaultRepositories: values['default-repository'],
        fingerprintUrl: values['fingerprint-url'],
        site: values.site,
        badges: values.badges,
    };
}


/***/ }),

/***/ 19912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sourceDate)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19473);

/** The last second that an OpenPGP signature and a gzip header can state: both have 32 bits for it. */
const LAST_SECOND = 2 ** 32 - 1;
/**
 * The time that SOURCE_DATE_EPOCH gives the run; undefined when it is empty or not set.
 *
 * @throws InputError unless it is a number of seconds that every format can state
 */
function sourceDate(text) {
    if (text === undefined || text === '')
        return undefined;
    if (/^\d{1,20}$/.test(text) && Number(text) <= LAST_SECOND)
        return new Date(Number(text) * 1000);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `SOURCE_DATE_EPOCH is ${JSON.stringify(text.slice(0, 40))}, not a whole number of seconds from 0 (1970-01-01) to ${LAST_SECOND} (2106-02-07)`,
        remedy: 'Write the seconds since 1970, such as `git log -1 --format=%ct` prints, or unset it.',
    });
}


/***/ }),

/***/ 68270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ TAKES_FILES),
/* harmony export */   Xj: () => (/* binding */ SWITCHES),
/* harmony export */   mt: () => (/* binding */ LETTERS)
/* harmony export */ });
/** What every command of a terminal takes besides its inputs. */
const SWITCHES = [
    { name: 'verbose', help: 'Show every item of long lists.' },
    { name: 'quiet', help: 'Show errors and the line that says what was done, and no progress.' },
];
/** Flags of one letter, by the flag that each stands for. */
const LETTERS = { 'dry-run': 'n', verbose: 'v', quiet: 'q' };
/** Commands that take files without a flag, as `--files`. */
const TAKES_FILES = ['publish', 'init'];


/***/ }),

/***/ 39416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ unknownWord),
/* harmony export */   A2: () => (/* binding */ lastText),
/* harmony export */   D7: () => (/* binding */ passphrase),
/* harmony export */   Fd: () => (/* binding */ grace),
/* harmony export */   IC: () => (/* binding */ folderPath),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   K9: () => (/* binding */ commitTemplate),
/* harmony export */   KW: () => (/* binding */ age),
/* harmony export */   Nt: () => (/* binding */ addresses),
/* harmony export */   Oh: () => (/* binding */ port),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   S1: () => (/* binding */ archFolders),
/* harmony export */   Sh: () => (/* binding */ token),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   V0: () => (/* binding */ keepOrRemove),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   hl: () => (/* binding */ address),
/* harmony export */   iE: () => (/* binding */ period),
/* harmony export */   kH: () => (/* binding */ countOrAll),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   rn: () => (/* binding */ archMap),
/* harmony export */   tM: () => (/* binding */ workflowRun),
/* harmony export */   tm: () => (/* binding */ badValue),
/* harmony export */   uC: () => (/* binding */ flagOrNone)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19473);
/* harmony import */ var _feed_catalog_leaving_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(91469);
/* harmony import */ var _feed_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(93920);
/* harmony import */ var _feed_catalog_withdrawn_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2885);
/* harmony import */ var _feed_commit_message_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7114);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(10446);






/** The last text without blanks around it, or else the default. */
const lastText = (given, asked) => (given.at(-1)?.text ?? '').trim() || asked.default;
const linesOf = (given) => given
    .flatMap(({ text: lines }) => lines.split(/\r?\n/))
    .map((line) => line.trim())
    .filter((line) => line !== '');
const splitWords = (line) => line.split(/[\s,]+/).filter((word) => word !== '');
const withoutSlashes = (address) => address.replace(/(?<!\/)\/+$/, '');
const text = (given, asked) => ({
    value: lastText(given, asked) || undefined,
});
const list = (given) => ({ value: linesOf(given) });
/** Words between blanks, commas and line ends. */
const words = (given) => ({ value: linesOf(given).flatMap(splitWords) });
const flag = (given, asked) => {
    const word = lastText(given, asked).toLowerCase();
    const value = word === 'true';
    if (value || word === 'false')
        return { value };
    return {
        value,
        refusal: { wanted: 'true or false', remedy: `Write \`${asked.name}\` as true or false.` },
    };
};
/** True or false, or undefined where nothing is given. */
const flagOrNone = (given, asked) => lastText(given, asked) === '' ? { value: undefined } : flag(given, asked);
/** Secrets byte for byte, with their origin; empty ones count as not given. */
const secret = (given) => ({
    value: given.filter((one) => one.text !== ''),
});
/** A secret without the line end that an editor adds. */
const passphrase = (given, asked) => ({
    value: secret(given, asked)
        .value.at(-1)
        ?.text.replace(/\r?\n$/, ''),
});
const token = (given, asked) => ({
    value: secret(given, asked).value.at(-1)?.text.trim(),
});
/** A template for the messages of commits, with the line ends of git. */
const commitTemplate = (given, asked) => {
    const template = lastText(given, asked).replaceAll(/\r\n?/g, '\n');
    if (template === '')
        return { value: undefined };
    const refusal = (0,_feed_commit_message_js__WEBPACK_IMPORTED_MODULE_4__/* .commitMessageFault */ .t)(template);
    return { value: template, ...(refusal === undefined ? {} : { refusal }) };
};
/** Why packages are withdrawn: one line for people. */
const reason = (given, asked) => {
    const line = lastText(given, asked);
    if (line === '')
        return { value: undefined };
    if ((0,_feed_catalog_withdrawn_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isReason */ .Vs)(line))
        return { value: line };
    const wanted = `one printable line of at most ${_feed_catalog_withdrawn_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .REASON_LIMIT */ .V2} characters`;
    return {
        value: undefined,
        refusal: { wanted, remedy: 'Shorten it to one line without unseen characters.' },
    };
};
/** A web address without slashes at its end. */
const address = (given, asked) => {
    const found = lastText(given, asked);
    return { value: found === '' ? undefined : withoutSlashes(found) };
};
const addresses = (given) => ({ value: linesOf(given).map(withoutSlashes) });
/** One of the words allowed. */
const choice = (allowed) => (given, asked) => {
    const word = lastText(given, asked);
    const value = allowed.find((one) => one === word);
    if (value !== undefined)
        return { value };
    return {
        value: allowed[0],
        refusal: { wanted: `one of ${allowed.join(', ')}`, remedy: suggestion(word, allowed) },
    };
};
/** A whole number, or undefined where nothing is given. */
const count = (least, remedy) => (given, asked) => {
    const digits = lastText(given, asked);
    if (digits === '')
        return { value: undefined };
    if (/^(0|[1-9]\d{0,5})$/.test(digits) && Number(digits) >= least)
        return { value: Number(digits) };
    const wanted = least === 0 ? 'a whole number' : 'a whole number above 0';
    return { value: undefined, refusal: { wanted, remedy } };
};
/** The number of a port; 0 for any that is free. */
const port = (given, asked) => {
    const digits = lastText(given, asked);
    if (/^(0|[1-9]\d{0,4})$/.test(digits) && Number(digits) <= 65_535)
        return { value: Number(digits) };
    const remedy = 'Write a number such as 8080, or 0 for any port that is free.';
    return { value: 0, refusal: { wanted: 'a port', remedy } };
};
/** A whole number above 0, or `all`. */
const countOrAll = (remedy) => (given, asked) => {
    if (lastText(given, asked) === 'all')
        return { value: 'all' };
    const { value, refusal } = count(1, remedy)(given, asked);
    if (refusal === undefined)
        return { value };
    return { value, refusal: { wanted: `${refusal.wanted}, or all`, remedy } };
};
/** `90`, `90s`, `5m` or `1h`, in milliseconds. */
const duration = (given, asked) => {
    const [, digits, unit = 's'] = /^(\d{1,6})(s|m|h)?$/.exec(lastText(given, asked)) ?? [];
    const seconds = Number(digits) * { s: 1, m: 60, h: 3600 }[unit];
    if (seconds >= 1 && seconds <= 6 * 3600)
        return { value: seconds * 1000 };
    return {
        value: 0,
        refusal: { wanted: 'a time between 1s and 6h', remedy: 'Write it like 90s, 5m or 1h.' },
    };
};
/** `90s`, `5m`, `12h`, `7d` or `4w`, in milliseconds; undefined where nothing is given. */
const age = (given, asked) => {
    const found = lastText(given, asked);
    if (found === '')
        return { value: undefined };
    const [, digits, unit] = /^([1-9]\d{0,5})([smhdw])$/.exec(found) ?? [];
    if (digits === undefined || unit === undefined) {
        const refusal = {
            wanted: 'a time such as 12h, 7d or 4w',
            remedy: 'Write a whole number and s, m, h, d or w.',
        };
        return { value: undefined, refusal };
    }
    const seconds = { s: 1, m: 60, h: 3600, d: 86_400, w: 7 * 86_400 }[unit];
    return { value: Number(digits) * seconds * 1000 };
};
/** `0`, `90m`, `6h` or `1d`, in milliseconds. */
const period = (given, asked) => {
    if (lastText(given, asked) === '0')
        return { value: 0 };
    const { value, refusal } = age(given, asked);
    if (refusal === undefined)
        return { value: value ?? 0 };
    return { value: 0, refusal: { ...refusal, wanted: '0 or a time such as 90m, 6h or 1d' } };
};
/** `0`, `30m`, `1h` or `1d`, at most 90 days; in milliseconds. */
const grace = (given, asked) => {
    const { value, refusal } = period(given, asked);
    if (refusal !== undefined)
        return { value, refusal: { ...refusal, wanted: '0 or a time such as 30m, 1h or 1d' } };
    if (value <= _feed_catalog_leaving_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .GRACE_LIMIT */ .Nb)
        return { value };
    return { value: 0, refusal: { wanted: 'at most 90d', remedy: 'Shorten it to 90d or less.' } };
};
/** `keep` or `remove`; undefined where nothing is given. */
const keepOrRemove = (given, asked) => lastText(given, asked) === '' ? { value: undefined } : choice(['keep', 'remove'])(given, asked);
/** The id of a workflow run, or `event`. */
const workflowRun = (given, asked) => {
    const id = lastText(given, asked);
    if (id === '')
        return { value: undefined };
    if (id === 'event')
        return { value: id };
    if (/^[1-9]\d{0,14}$/.test(id))
        return { value: Number(id) };
    return {
        value: undefined,
        refusal: {
            wanted: 'the id of a run, or event',
            remedy: 'Copy the number from the address of the run.',
        },
    };
};
/** `WORD=ARCH ARCH…`, one word a line. A word without an arch leaves its packages out. */
const archMap = (given) => {
    const value = new Map();
    for (const line of linesOf(given)) {
        const [, word, arches] = /^([A-Za-z0-9._+-]+)\s*=([A-Za-z0-9._+,\s-]*)$/.exec(line) ?? [];
        if (word === undefined || arches === undefined || value.has(word)) {
            const remedy = 'Write WORD=ARCH, with spaces between several arches.';
            return { value, refusal: { wanted: 'lines such as arm64=aarch64_generic', remedy } };
        }
        value.set(word, splitWords(arches));
    }
    return { value };
};
/** `ARCH=FOLDER`, one a line. */
const archFolders = (given) => {
    const value = new Map();
    for (const line of linesOf(given)) {
        const [, arch, folder] = /^([A-Za-z0-9._+-]+)\s*=\s*([A-Za-z0-9._+-]+)$/.exec(line) ?? [];
        if (arch === undefined || folder === undefined || value.has(arch)) {
            const remedy = 'Write ARCH=FOLDER, each arch once.';
            return { value, refusal: { wanted: 'lines such as mipsel-3.4=mipsel', remedy } };
        }
        value.set(arch, folder);
    }
    return { value };
};
/** The path of a folder of the feed's home, without a slash at either end; undefined for the home itself. */
const folderPath = (given, asked) => {
    const names = lastText(given, asked).split('/');
    const value = names.filter((name) => name !== '' && name !== '.').join('/');
    if (value === '')
        return { value: undefined };
    if ((0,_feed_catalog_plain_values_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainPath */ .qW)(value))
        return { value };
    const remedy = 'Use letters, digits and . _ + ~ - in it, and slashes only between names.';
    return { value, refusal: { wanted: 'the path of a folder, such as packages', remedy } };
};
/**
 * An input whose value cannot be used; the message repeats the value, so it must not be a secret.
 *
 * @param at its place in a file
 */
function badValue(name, value, { wanted, remedy }, at) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `${at === undefined ? '' : `${at}: `}\`${name}\` is ${JSON.stringify(value)}, not ${wanted}`,
        remedy,
    });
}
/** The nearest of the words allowed, as a remedy. */
function suggestion(word, allowed) {
    const near = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .p)(word, allowed);
    return near === undefined ? `Use one of: ${allowed.join(', ')}.` : `Did you mean ${near}?`;
}
/**
 * An unknown command, flag or kind of key, with the nearest known one as its remedy.
 *
 * @param prefix stands before each of the words, such as `--`
 */
function unknownWord(what, word, allowed, prefix = '') {
    const near = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .p)(word.slice(word.startsWith(prefix) ? prefix.length : 0), allowed);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
        code: 'INPUT_UNKNOWN',
        message: `${what} ${JSON.stringify(word)} is not known`,
        remedy: near === undefined
            ? `Use one of: ${allowed.map((name) => prefix + name).join(', ')}.`
            : `Did you mean ${prefix}${near}?`,
    });
}


/***/ }),

/***/ 59707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ZL: () => (/* binding */ PLAIN_NAME),
/* harmony export */   mA: () => (/* binding */ withOwnName)
/* harmony export */ });
/* unused harmony export withInputName */
/** The name that messages are written with. */
const PLAIN_NAME = 'pkgfeed';
/** A text in which commands are named as the reader starts them: `` `node dist/cli.js check` `` for `` `pkgfeed check` ``. */
const withOwnName = (text, name) => name === PLAIN_NAME ? text : text.replace(/`pkgfeed(?= [A-Za-z-])/g, () => `\`${name}`);
/** A text for the log of a workflow: commands that the action has are named by its input. */
const withInputName = (text) => text.replace(/`pkgfeed (publish|reindex|prune|rollback|verify)`/g, '`command: $1`');


/***/ }),

/***/ 96008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** A number and what it counts, in the singular for one: `1 package`, `2 packages`. */
const counted = (count, one, more) => `${count} ${count === 1 ? one : more}`;


/***/ }),

/***/ 1844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MF: () => (/* binding */ meetingPattern),
/* harmony export */   _u: () => (/* binding */ namePattern),
/* harmony export */   rj: () => (/* binding */ starPattern),
/* harmony export */   uo: () => (/* binding */ refPattern)
/* harmony export */ });
/**
 * Reads a pattern for names without folders: `*`, `?`, `[a-z]` and `{one,other}`. A name that equals the pattern
 * always matches.
 *
 * Other people choose the names, so the time is bounded: it grows with the length of the name times the length of
 * the pattern.
 */
function namePattern(pattern) {
    const machine = machineOf(pattern);
    return (name) => name === pattern || accepts(machine, name);
}
/** Reads a pattern in which only `*` and `?` stand for other characters. The time is bounded in the same way. */
function starPattern(pattern) {
    const machine = machineOf(pattern, /\*+|\?|[\s\S]/gu);
    return (name) => accepts(machine, name);
}
/** Reads a pattern for branches and tags as workflows write it: `*` stops at a slash, `**` does not. */
function refPattern(pattern) {
    if (pattern.includes('**'))
        return namePattern(pattern);
    const parts = pattern.split('/').map(namePattern);
    return (ref) => {
        const words = ref.split('/');
        return words.length === parts.length && parts.every((isPart, i) => isPart(words[i] ?? ''));
    };
}
const ANY = () => true;
/** The states of a pattern in order; the index after the last is the end. Unclosed brackets and braces are literal. */
function machineOf(pattern, token = /\*+|\?|\[(!?)([^\]/[]+)\]|\{([^{}]*)\}|[\s\S]/gu) {
    const states = [];
    const add = (text) => {
        for (const [char, not, set, words] of text.matchAll(token)) {
            if (set !== undefined)
                states.push({ test: oneOf(not !== '', set) });
            else if (words !== undefined)
                addEither(words.split(','));
            else if (char.startsWith('*')) {
                const at = states.length;
                states.push({ to: [at + 1, at + 3] }, { test: ANY }, { to: [at] });
            }
            else
                states.push({ test: char === '?' ? ANY : (other) => other === char });
        }
    };
    const addEither = (words) => {
        const fork = states.length;
        states.push({ to: [] });
        const begins = [];
        const ends = [];
        for (const word of words) {
            begins.push(states.length);
            add(word);
            ends.push(states.length);
            states.push({ to: [] });
        }
        states[fork] = { to: begins };
        for (const end of ends)
            states[end] = { to: [states.length] };
    };
    add(pattern);
    return states;
}
/** Reads a set of characters and ranges. A range that runs backwards matches nothing, and is not an error. */
function oneOf(isNot, set) {
    const parts = [...set.matchAll(/(.)-(.)|./gsu)].map(([text, from = text, to = text]) => [
        from.codePointAt(0) ?? 0,
        to.codePointAt(0) ?? 0,
    ]);
    return (char) => {
        const code = char.codePointAt(0) ?? 0;
        return parts.some(([from = 0, to = 0]) => from <= code && code <= to) !== isNot;
    };
}
/** True when a name leads from the first state to the end. Follows all ways at once. */
function accepts(states, name) {
    let here = reachable(states, [0]);
    for (const char of name) {
        const next = [];
        for (const at of here) {
            const state = states[at];
            if (state !== undefined && 'test' in state && state.test(char))
                next.push(at + 1);
        }
        if (next.length === 0)
            return false;
        here = reachable(states, next);
    }
    return here.has(states.length);
}
/** These states, and the states that they lead to without taking a character. */
function reachable(states, from) {
    const found = new Set(from);
    for (const at of found) {
        const state = states[at];
        if (state !== undefined && 'to' in state)
            for (const to of state.to)
                found.add(to);
    }
    return found;
}
/**
 * True when some name fits two patterns in which only `*` and `?` stand for other characters. The time grows with the
 * length of one pattern times that of the other.
 */
function meetingPattern(one, other) {
    const a = [...one];
    const b = [...other];
    // For each place in `b`: whether a name can have brought both patterns there.
    let row = [...b, ''].map((_, j) => b.slice(0, j).every((char) => char === '*'));
    for (const char of a) {
        const next = [];
        for (let j = 0; j <= b.length; j++) {
            const isStar = char === '*';
            const before = b[j - 1];
            const isOne = char === '?' || before === '?' || char === before;
            next.push((isStar && row[j] === true) ||
                ((isStar || before === '*') && next[j - 1] === true) ||
                (before === '*' && row[j] === true) ||
                (j > 0 && !isStar && before !== '*' && isOne && row[j - 1] === true));
        }
        row = next;
    }
    return row.at(-1) === true;
}


/***/ }),

/***/ 10446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ nearest)
});

;// CONCATENATED MODULE: ./node_modules/leven/index.js
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}

;// CONCATENATED MODULE: ./build/text/nearest.js

/** The most similar allowed word; undefined when none is similar enough. The same first letter decides a tie. */
function nearest(word, allowed) {
    const given = word.toLowerCase();
    const [best] = allowed
        .map((candidate) => ({
        candidate,
        distance: leven(given, candidate),
        begin: candidate[0] === given[0] ? 0 : 1,
    }))
        .toSorted((a, b) => a.distance - b.distance || a.begin - b.begin);
    if (best === undefined)
        return undefined;
    const { candidate, distance } = best;
    // Two short words may differ in two characters and have nothing in common.
    const isShared = 2 * distance <= Math.max(given.length, candidate.length);
    return isShared && distance <= Math.max(2, Math.floor(candidate.length / 3)) ? candidate : undefined;
}


/***/ }),

/***/ 64865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ escapeWorkflowCommands),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   i2: () => (/* binding */ LONGEST_LINE),
/* harmony export */   ks: () => (/* binding */ doneText),
/* harmony export */   lP: () => (/* binding */ sizeText)
/* harmony export */ });
/** Makes text from outside safe to show on one line: escapes control and direction characters. */
function printable(text) {
    return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
/** The longest text that is shown on one line, in characters. */
const LONGEST_LINE = 2000;
/** `printable` text, cut at `LONGEST_LINE`. */
function oneLine(text) {
    if (text.length <= LONGEST_LINE)
        return printable(text);
    const start = text.slice(0, LONGEST_LINE).replace(/[\ud800-\udbff]$/, '');
    return `${printable(start)}… (${text.length.toLocaleString('en-US')} characters)`;
}
/** Escapes what a runner would take as a command: a line that begins with `::` or contains `##[`. */
function escapeWorkflowCommands(line) {
    return line.replace(/^(\s*)::/, '$1\\::').replaceAll('##[', '#\\[');
}
/** A number of bytes as people read it, such as `1.2 MB`; empty when unknown. */
function sizeText(bytes) {
    if (bytes === undefined)
        return '';
    if (bytes < 1000)
        return `${bytes} B`;
    if (bytes < 1e6)
        return `${(bytes / 1e3).toFixed(1)} kB`;
    return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}
/** How much of a task is done, such as `3 of 10`. */
const doneText = (done, total, unit) => unit === 'bytes' ? `${sizeText(done)} of ${sizeText(total)}` : `${done} of ${total}`;


/***/ }),

/***/ 14503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ explainedAt),
/* harmony export */   y: () => (/* binding */ PROJECT)
/* harmony export */ });
/** The address of this project. */
const PROJECT = 'https://github.com/org/pkgfeed-action';
/** Where the documents explain an error. */
const explainedAt = (code) => `${PROJECT}/blob/main/docs/troubleshooting.md#${code.toLowerCase()}`;


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(33986);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
