#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

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

/***/ 33986:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(48161);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(57975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(19473);
/* harmony import */ var _github_own_run_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(54882);
/* harmony import */ var _machine_refusals_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(83621);
/* harmony import */ var _machine_run_end_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(28911);
/* harmony import */ var _network_fetch_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(47271);
/* harmony import */ var _settings_arguments_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(23403);
/* harmony import */ var _settings_commands_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(21096);
/* harmony import */ var _settings_help_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(65717);
/* harmony import */ var _settings_inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(19511);
/* harmony import */ var _settings_source_date_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(19912);
/* harmony import */ var _settings_values_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(39416);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(64865);















const EXIT = { done: 0, failed: 1, usage: 2, bug: 70 };
async function main(argv) {
    const [command, ...rest] = argv;
    if (command === undefined || command === 'help' || command === '--help' || command === '-h') {
        const topic = command === 'help' ? rest[0] : undefined;
        process.stdout.write(isCommand(topic) ? (0,_settings_help_js__WEBPACK_IMPORTED_MODULE_9__/* .commandHelp */ .b)(topic) : (0,_settings_help_js__WEBPACK_IMPORTED_MODULE_9__/* .help */ .y)());
        return command === undefined ? EXIT.usage : EXIT.done;
    }
    if (command === '--version') {
        process.stdout.write(`${version()}\n`);
        return EXIT.done;
    }
    if (!isCommand(command))
        throw (0,_settings_values_js__WEBPACK_IMPORTED_MODULE_12__/* .unknownWord */ .$5)('the command', command, Object.keys(_settings_commands_js__WEBPACK_IMPORTED_MODULE_8__/* .COMMANDS */ .Lo));
    if (rest.includes('--help') || rest.includes('-h')) {
        process.stdout.write((0,_settings_help_js__WEBPACK_IMPORTED_MODULE_9__/* .commandHelp */ .b)(command));
        return EXIT.done;
    }
    const { settings, words } = (0,_settings_arguments_js__WEBPACK_IMPORTED_MODULE_7__/* .readArguments */ .l)(command, rest, { env: process.env, readSecret });
    const outcome = await run(command, settings, words, terminalHost(settings.json));
    if (settings.json) {
        const { reportJson } = await __nccwpck_require__.e(/* import() */ 7177).then(__nccwpck_require__.bind(__nccwpck_require__, 87177));
        process.stdout.write(reportJson(outcome.json));
    }
    else
        process.stdout.write(escapeLines(outcome.text));
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .throwGathered */ .nR)(outcome.errors ?? []);
    return outcome.ok ? EXIT.done : EXIT.failed;
}
async function run(command, settings, words, host) {
    switch (command) {
        case 'publish': {
            const { publish } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(56), __nccwpck_require__.e(1071), __nccwpck_require__.e(9620), __nccwpck_require__.e(1157), __nccwpck_require__.e(5772), __nccwpck_require__.e(2167), __nccwpck_require__.e(5325), __nccwpck_require__.e(5657), __nccwpck_require__.e(502), __nccwpck_require__.e(9942), __nccwpck_require__.e(6545), __nccwpck_require__.e(7789), __nccwpck_require__.e(7287), __nccwpck_require__.e(2020)]).then(__nccwpck_require__.bind(__nccwpck_require__, 42020));
            return await changeOutcome(await publish(settings, host), settings);
        }
        case 'remove': {
            const { remove } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(56), __nccwpck_require__.e(1071), __nccwpck_require__.e(9620), __nccwpck_require__.e(1157), __nccwpck_require__.e(5772), __nccwpck_require__.e(2167), __nccwpck_require__.e(5325), __nccwpck_require__.e(5657), __nccwpck_require__.e(502), __nccwpck_require__.e(9942), __nccwpck_require__.e(6545), __nccwpck_require__.e(7789), __nccwpck_require__.e(7287), __nccwpck_require__.e(7835)]).then(__nccwpck_require__.bind(__nccwpck_require__, 27835));
            return await changeOutcome(await remove(words, settings, host), settings);
        }
        case 'reindex': {
            const { reindex } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(1071), __nccwpck_require__.e(9620), __nccwpck_require__.e(1157), __nccwpck_require__.e(5772), __nccwpck_require__.e(2167), __nccwpck_require__.e(5325), __nccwpck_require__.e(5657), __nccwpck_require__.e(502), __nccwpck_require__.e(9942), __nccwpck_require__.e(6545), __nccwpck_require__.e(7789), __nccwpck_require__.e(1166)]).then(__nccwpck_require__.bind(__nccwpck_require__, 81166));
            return await changeOutcome(await reindex(settings, host), settings);
        }
        case 'check': {
            const { check } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(1071), __nccwpck_require__.e(9620), __nccwpck_require__.e(1157), __nccwpck_require__.e(5772), __nccwpck_require__.e(2167), __nccwpck_require__.e(5325), __nccwpck_require__.e(5657), __nccwpck_require__.e(5444)]).then(__nccwpck_require__.bind(__nccwpck_require__, 55444));
            const { checkText } = await __nccwpck_require__.e(/* import() */ 3920).then(__nccwpck_require__.bind(__nccwpck_require__, 13920));
            const report = await check(settings, host);
            return { json: report, text: checkText(report, paint), ok: report.ok };
        }
        case 'verify': {
            const { verify } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(1071), __nccwpck_require__.e(9620), __nccwpck_require__.e(1157), __nccwpck_require__.e(5772), __nccwpck_require__.e(2167), __nccwpck_require__.e(5325), __nccwpck_require__.e(9942), __nccwpck_require__.e(4603)]).then(__nccwpck_require__.bind(__nccwpck_require__, 84603));
            const { checkText } = await __nccwpck_require__.e(/* import() */ 3920).then(__nccwpck_require__.bind(__nccwpck_require__, 13920));
            const report = await verify(words, settings, host);
            return { json: report, text: checkText(report, paint), ok: report.ok };
        }
        case 'keygen': {
            const { keygen } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(1071), __nccwpck_require__.e(9620), __nccwpck_require__.e(1157), __nccwpck_require__.e(6116)]).then(__nccwpck_require__.bind(__nccwpck_require__, 86116));
            const { keygenText } = await __nccwpck_require__.e(/* import() */ 3484).then(__nccwpck_require__.bind(__nccwpck_require__, 3484));
            const report = await keygen(words, settings, host);
            return { json: report, text: keygenText(report), ok: true };
        }
        case 'sign': {
            const { sign } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(1071), __nccwpck_require__.e(9620), __nccwpck_require__.e(8869)]).then(__nccwpck_require__.bind(__nccwpck_require__, 28869));
            const { signText } = await __nccwpck_require__.e(/* import() */ 1494).then(__nccwpck_require__.bind(__nccwpck_require__, 41494));
            const report = await sign(words, settings, host);
            return { json: report, text: signText(report), ok: true };
        }
        case 'snippet': {
            const { snippet } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(1071), __nccwpck_require__.e(9620), __nccwpck_require__.e(1157), __nccwpck_require__.e(5772), __nccwpck_require__.e(2167), __nccwpck_require__.e(5657), __nccwpck_require__.e(502), __nccwpck_require__.e(7082)]).then(__nccwpck_require__.bind(__nccwpck_require__, 77082));
            const { snippetText } = await Promise.all(/* import() */[__nccwpck_require__.e(502), __nccwpck_require__.e(1803)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1076));
            const report = await snippet(words, settings, host);
            return { json: report, text: snippetText(report), ok: true };
        }
        case 'inspect': {
            const { inspect } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(1071), __nccwpck_require__.e(3520)]).then(__nccwpck_require__.bind(__nccwpck_require__, 83520));
            const { inspectText } = await __nccwpck_require__.e(/* import() */ 8695).then(__nccwpck_require__.bind(__nccwpck_require__, 58695));
            const report = await inspect(words, host);
            return { json: report, text: inspectText(report), ok: true };
        }
    }
}
async function changeOutcome(report, settings) {
    const { changeText } = await __nccwpck_require__.e(/* import() */ 3920).then(__nccwpck_require__.bind(__nccwpck_require__, 13920));
    const { notLive } = await Promise.all(/* import() */[__nccwpck_require__.e(750), __nccwpck_require__.e(1071), __nccwpck_require__.e(9620), __nccwpck_require__.e(1157), __nccwpck_require__.e(5772), __nccwpck_require__.e(5325), __nccwpck_require__.e(9942), __nccwpck_require__.e(6545)]).then(__nccwpck_require__.bind(__nccwpck_require__, 46545));
    const errors = notLive(report.delivery, settings.verify);
    return { json: report, text: changeText(report, paint), ok: true, errors };
}
function isCommand(word) {
    return word !== undefined && Object.hasOwn(_settings_commands_js__WEBPACK_IMPORTED_MODULE_8__/* .COMMANDS */ .Lo, word);
}
/** Reads the file that a flag names: secrets never stand in an argument list. */
function readSecret(flag, file) {
    try {
        return { text: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8').slice(0, 1 << 20), origin: `${flag} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_13__/* .printable */ .g$)(file)}` };
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
                ? `${flag} names ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_13__/* .printable */ .g$)(file)}, which ${why[code] ?? `cannot be read (${code})`}`
                : `${flag} names a file that cannot be read (${code})`,
            remedy: `Give ${flag} the name of a file that holds it, or put the text into the environment as ${(0,_settings_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .secretVariable */ .HV)(flag.replace(/^-+/, ''))}.`,
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
        stream.write(`${logLine(text)}\n`);
    };
    const say = (text) => {
        if (!isQuiet)
            line(text);
    };
    return {
        env: process.env,
        cwd: (0,_machine_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .workingDirectory */ .p7)(() => process.cwd()),
        fetch: (0,_network_fetch_js__WEBPACK_IMPORTED_MODULE_6__/* .openFetch */ .v)(process.env),
        event: undefined,
        github: (0,_github_own_run_js__WEBPACK_IMPORTED_MODULE_14__/* .ownRun */ .S)(process.env),
        now: (0,_settings_source_date_js__WEBPACK_IMPORTED_MODULE_11__/* .sourceDate */ .e)(process.env.SOURCE_DATE_EPOCH) ?? new Date(),
        clock: () => performance.now(),
        wallClock: () => Date.now(),
        say,
        mask: () => undefined,
        progress(label, done, total) {
            if (!stream.isTTY || isQuiet || (done < total && Date.now() - shownAt < 100))
                return;
            shownAt = Date.now();
            stream.write(`\r\u001b[K${label} ${bar(done, total)} ${done} of ${total}`);
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
const end = new _machine_run_end_js__WEBPACK_IMPORTED_MODULE_5__/* .RunEnd */ .l();
function version() {
    const file = __nccwpck_require__.ab + "package.json";
    return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')).version;
}
/** Text from outside as one line, which is safe in the log of a workflow, too. */
const logLine = (text) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_13__/* .escapeWorkflowCommands */ .Fy)((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_13__/* .oneLine */ .TN)(text));
/** A report may be printed in a workflow, where its lines must not become commands. */
const escapeLines = (text) => text.split('\n').map(_text_printable_js__WEBPACK_IMPORTED_MODULE_13__/* .escapeWorkflowCommands */ .Fy).join('\n');
function errorLines(error) {
    const head = `${error.name} ${error.code}: `;
    const colouredHead = useColour(process.stderr) ? (0,node_util__WEBPACK_IMPORTED_MODULE_2__.styleText)('red', head) : head;
    const { message, remedy } = error;
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ManyErrors */ .f3)) {
        return `${colouredHead}${logLine(message)}\n  ${logLine(remedy)}\n`;
    }
    const each = error.errors
        .slice(0, _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_SHOWN */ .Ki)
        .map((one) => `  ${one.code}: ${logLine(one.message)}\n    ${logLine(one.remedy)}\n`);
    const rest = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .countOfRest */ .Vr)(error).map((line) => `  ${line}\n`);
    return `${colouredHead}${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .manyProblems */ .i$)(error)}:\n${[...each, ...rest].join('')}`;
}
/** A run whose report did not arrive has failed, even if all else went well. */
let isOutputLost = false;
(0,_machine_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .guardOutput */ .d7)(process.stdout, 'standard output', (error) => {
    isOutputLost = true;
    process.stderr.write(errorLines(error));
});
(0,_machine_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .guardOutput */ .d7)(process.stderr, 'standard error', () => {
    isOutputLost = true;
});
process.on('exit', (code) => {
    if (isOutputLost && code === EXIT.done)
        process.exitCode = EXIT.failed;
});
end.watchSignals();
/** Reports the error that ended a run. Returns its exit code. */
function reportFailure(error) {
    const known = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PkgfeedError */ .jH ? error : (0,_machine_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .machineError */ .Ko)(error);
    if (known !== undefined) {
        process.stderr.write(errorLines(known));
        return known.name === 'InputError' ? EXIT.usage : EXIT.failed;
    }
    const stack = String(error?.stack ?? error);
    const lines = stack.split('\n').map(_text_printable_js__WEBPACK_IMPORTED_MODULE_13__/* .printable */ .g$).map(_text_printable_js__WEBPACK_IMPORTED_MODULE_13__/* .escapeWorkflowCommands */ .Fy).join('\n');
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
    INPUT_MISSING: 'InputError',
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
    CONFLICT_PACKAGE: 'ConflictError',
    CONFLICT_PATH: 'ConflictError',
    CONFLICT_ABSENT: 'ConflictError',
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
    FEED_DAMAGED: 'FeedError',
    FEED_PLAN: 'FeedError',
    FEED_UNFINISHED: 'FeedError',
    FEED_BUSY: 'FeedError',
    FEED_SHRINKS: 'FeedError',
    FEED_TOO_BIG: 'FeedError',
    GIT_MISSING: 'GitError',
    GIT_OLD: 'GitError',
    GIT_FAILED: 'GitError',
    GIT_LOCKED: 'GitError',
    GIT_ACCESS: 'GitError',
    GIT_REMOTE: 'GitError',
    VERIFY_ADDRESS: 'VerifyError',
    VERIFY_FETCH: 'VerifyError',
    VERIFY_NOT_LIVE: 'VerifyError',
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

/***/ 16781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ FORMAT_NAMES),
/* harmony export */   Jt: () => (/* binding */ SUMMARY_LIMIT),
/* harmony export */   Kg: () => (/* binding */ formerAddresses),
/* harmony export */   Sr: () => (/* binding */ readFeedShape),
/* harmony export */   X1: () => (/* binding */ isSitePath),
/* harmony export */   d3: () => (/* reexport safe */ _plain_values_js__WEBPACK_IMPORTED_MODULE_0__.d3),
/* harmony export */   p6: () => (/* binding */ isTitle)
/* harmony export */ });
/* unused harmony exports TITLE_LIMIT, feedFileOf */
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(93920);

/** The names of the formats that folders may have. */
const FORMAT_NAMES = ['opkg', 'apk-v2', 'apk-v3'];
/** The most characters of a title, and of a package's summary. */
const TITLE_LIMIT = 100;
const SUMMARY_LIMIT = 300;
/** The most characters of package names and versions. Formats have lower limits of their own. */
const WORD_LIMIT = 255;
const FORMER_LIMIT = 5;
/** The most items of each list: more than any feed has, and few enough for a page to show. */
const LIMITS = { folders: 20_000, keys: 256, recent: 50, site: 4_000, folderKeys: 64 };
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
    const url = orNull('url', _plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isKnownAddress */ .uq);
    const home = orNull('home', _plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isSlug */ .u5);
    const feed = {
        title: orNull('title', isTitle),
        url,
        ...(home === null ? {} : { home }),
        ...formerAddresses(addressesOf(fields.formerUrls, drop), url),
        folders: list('folders', readFolder, ({ path }) => [path]),
        keys: list('keys', readKey, ({ scheme, path }) => [scheme, path]),
        recent: list('recent', readRecent, ({ format, name, version, branch, repository }) => [
            format,
            name,
            version,
            branch,
            repository,
        ]),
        site: list('site', readSiteFile, ({ path }) => [path]),
    };
    return { feed, dropped };
}
/** The feed that a parsed `feed.json` describes, without the places of values that do not fit. */
const feedFileOf = (value) => readFeedShape(value).feed;
/** True for a text that can be the title of a feed: one printable line. */
const isTitle = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isLine */ .PA)(value, TITLE_LIMIT) && value.trim() !== '';
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
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNullOr = (fits) => (value) => value === null || fits(value);
function addressesOf(value, drop) {
    if (value === undefined)
        return [];
    if (!Array.isArray(value)) {
        drop('formerUrls');
        return [];
    }
    if (value.some((item) => !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isKnownAddress */ .uq)(item) && !isLocalAddress(item)))
        drop('formerUrls');
    return value.filter(_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isKnownAddress */ .uq);
}
/** True for a server of a private network. A run may use one, but `feed.json` does not remember it. */
const isLocalAddress = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isWebAddress */ .d3)(value) && !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isKnownAddress */ .uq)(value);
const isFormat = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .KH)(value) && FORMAT_NAMES.includes(value);
const isWord = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isLine */ .PA)(value, WORD_LIMIT) && value !== '';
const isVersion = (value) => (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .KH)(value) && value.length <= WORD_LIMIT && /^[A-Za-z0-9][A-Za-z0-9:+._~-]*$/.test(value);
const branchOf = isNullOr(_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isCoordinate */ .Xq);
function readFolder({ raw, drop }) {
    const { path, branch, repository, arch, formats, packages, bytes, keys } = raw;
    if (!(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isFolderPath */ .ky)(path) || !branchOf(branch) || !branchOf(repository) || !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isArch */ .nn)(arch))
        return undefined;
    if (!Array.isArray(formats) || !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isCount */ .my)(packages) || !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isCount */ .my)(bytes))
        return undefined;
    if (!formats.every(isFormat))
        drop('formats');
    return {
        path,
        branch,
        repository,
        arch,
        formats: [...new Set(formats.filter(isFormat))],
        packages,
        bytes,
        keys: signersOf(keys, drop),
    };
}
function signersOf(value, drop) {
    if (value === undefined || value === null)
        return null;
    if (!Array.isArray(value)) {
        drop('keys');
        return null;
    }
    const fitting = value.filter(_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeyPath */ .x3).slice(0, LIMITS.folderKeys);
    if (fitting.length < value.length)
        drop('keys');
    return fitting;
}
function readKey({ raw, drop }) {
    const { scheme, keyId, path, sha256 } = raw;
    if (!(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .KH)(scheme) || !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeyPath */ .x3)(path) || !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .KH)(keyId) || !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeyId */ .rZ)(scheme, keyId))
        return undefined;
    if (sha256 !== undefined && sha256 !== null && !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isSha256 */ ._h)(sha256))
        drop('sha256');
    return { scheme, keyId, path, sha256: (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isSha256 */ ._h)(sha256) ? sha256 : null };
}
function readRecent({ raw, drop }) {
    const { name, version, branch, repository, format, folders, summary, published, run } = raw;
    if (!isWord(name) || !isVersion(version) || !isFormat(format) || !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isTime */ .K8)(published))
        return undefined;
    if (!branchOf(branch) || !branchOf(repository))
        return undefined;
    if (!Array.isArray(folders) || !folders.every(_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isFolderPath */ .ky))
        return undefined;
    if (!(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isLine */ .PA)(summary, SUMMARY_LIMIT))
        drop('summary');
    if (run !== undefined && run !== null && !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isLink */ .PJ)(run))
        drop('run');
    return {
        name,
        version,
        branch,
        repository,
        format,
        folders,
        summary: (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isLine */ .PA)(summary, SUMMARY_LIMIT) ? summary : '',
        published,
        run: (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isLink */ .PJ)(run) ? run : null,
    };
}
/** True for a path of our files for people. No other file is ever replaced or deleted because `feed.json` names it. */
function isSitePath(path) {
    if (/^(index\.html|install\.sh|feed\.atom)$/.test(path))
        return true;
    return /^badges\/.*\.(svg|json)$/.test(path) && (0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlainPath */ .qW)(path);
}
function readSiteFile({ raw, drop }) {
    const { path, blob, version } = raw;
    if (!(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .KH)(path) || !isSitePath(path) || !(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlobId */ .$4)(blob))
        return undefined;
    if (version !== undefined && !isVersion(version))
        drop('version');
    return isVersion(version) ? { path, blob, version } : { path, blob };
}



/***/ }),

/***/ 93920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ isBlobId),
/* harmony export */   Bd: () => (/* binding */ asLine),
/* harmony export */   Ck: () => (/* binding */ isTaken),
/* harmony export */   K8: () => (/* binding */ isTime),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   PA: () => (/* binding */ isLine),
/* harmony export */   PJ: () => (/* binding */ isLink),
/* harmony export */   Xq: () => (/* binding */ isCoordinate),
/* harmony export */   _h: () => (/* binding */ isSha256),
/* harmony export */   d3: () => (/* binding */ isWebAddress),
/* harmony export */   ky: () => (/* binding */ isFolderPath),
/* harmony export */   my: () => (/* binding */ isCount),
/* harmony export */   nn: () => (/* binding */ isArch),
/* harmony export */   qW: () => (/* binding */ isPlainPath),
/* harmony export */   rZ: () => (/* binding */ isKeyId),
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
const isText = (value) => typeof value === 'string';
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
/** True for a path that a folder with packages may have. */
const isFolderPath = (value) => isPlainPath(value) && !isTaken(value);
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
    return parts.length > 0 ? parts.join(', ') : 'renewed, with no change of packages';
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
/** One line for each package: with its folder, or with its arches where it is in several folders. */
function listed({ changes, folders }) {
    const arches = archesByFolder(folders);
    const places = new Map();
    for (const { kind, name, version, folder } of changes) {
        const what = `${kind} ${name} ${version}`;
        places.set(what, [...(places.get(what) ?? []), folder]);
    }
    const lines = [...places].slice(0, MOST_LISTED).map(([what, paths]) => {
        const [only, ...more] = paths;
        if (more.length === 0)
            return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`${what} in ${only}`);
        const names = new Set(paths.map((path) => arches.get(path) ?? path));
        const isClear = names.size === paths.length && names.size <= MOST_ARCHES;
        return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`${what} ${isClear ? `for ${[...names].join(', ')}` : `in ${paths.length} folders`}`);
    });
    if (places.size > MOST_LISTED)
        lines.push(`and ${places.size - MOST_LISTED} more`);
    return withoutCommands(lines.join('\n'));
}
const archesByFolder = (folders) => new Map(folders.map(({ path, arch }) => [path, arch]));
/** Removes brackets: words in them are commands for GitHub, which only a template may give. */
const withoutCommands = (text) => text.replaceAll('[', '(').replaceAll(']', ')');


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
        eventName: env.GITHUB_EVENT_NAME || undefined,
        actor: env.GITHUB_ACTOR || undefined,
        ref: refOf(env.GITHUB_REF),
        isRunner: isRunner(env),
        agent: undefined,
    };
}
/** The same as `ownRun`, from the library of the runner as far as it knows. */
function runOf(context, env) {
    const { serverUrl, apiUrl, runId, eventName, actor, ref } = context;
    const server = serverUrl || 'https://github.com';
    // Without an address from the runner the library takes that of github.com, also for another server.
    const isOther = server !== 'https://github.com' && !env.GITHUB_API_URL;
    const { owner, repo } = env.GITHUB_REPOSITORY ? context.repo : {};
    return {
        ...{ server, api: isOther ? undefined : apiUrl, eventName, actor },
        ...{ ref: refOf(ref), isRunner: isRunner(env) },
        repository: owner && repo ? `${owner}/${repo}` : undefined,
        id: Number.isSafeInteger(runId) ? runId : undefined,
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


/***/ }),

/***/ 47271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  v: () => (/* binding */ openFetch)
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
    let loaded;
    return async (input, init) => {
        const url = new URL(input instanceof Request ? input.url : input);
        const named = (0,proxies/* proxyFor */.iJ)(url, env);
        const proxy = named && (0,proxies/* readProxy */.nM)(named);
        loaded ??= (0,proxies/* proxyVariables */.eq)(env).length === 0 ? Promise.resolve(fetch) : proxiedFetch(env);
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
/** A `fetch` that sends each request, redirected ones too, through the proxy of its own address. */
async function proxiedFetch(env) {
    const { Agent, buildConnector, fetch: send } = await __nccwpck_require__.e(/* import() */ 6752).then(__nccwpck_require__.t.bind(__nccwpck_require__, 46752, 19));
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
    const dispatcher = direct.compose(() => dispatch);
    // Both are the same to a caller; only their types are not.
    return ((input, init) => send(input, { ...init, dispatcher }));
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
    const names = url.protocol === 'https:' ? VARIABLES['https:'] : VARIABLES['http:'];
    const variable = names.find((name) => env[name] !== undefined);
    const text = variable === undefined ? '' : (env[variable] ?? '');
    if (variable === undefined || text === '')
        return undefined;
    const isOther = text.includes('://') && !/^https?:/i.test(text);
    if (isOther && /^all_/i.test(variable))
        return undefined;
    return isExcepted(url, env.no_proxy ?? env.NO_PROXY ?? '') ? undefined : { variable, text };
}
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

/***/ 23403:
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
// EXTERNAL MODULE: ./build/settings/inputs.js
var inputs = __nccwpck_require__(19511);
// EXTERNAL MODULE: ./build/feed/catalog/feed-shape.js
var feed_shape = __nccwpck_require__(16781);
// EXTERNAL MODULE: ./build/settings/values.js
var settings_values = __nccwpck_require__(39416);
;// CONCATENATED MODULE: ./build/settings/checks.js



/** What GitHub's API cannot commit with: when that is given, how messages name it, and what to do. */
const NOT_BY_API = [
    [({ directory }) => directory !== undefined, '`directory`', 'Leave it out: a folder keeps no commits.'],
    [
        ({ history }) => history === 'squash',
        '`history: squash`',
        'Use `commit-by: git` to squash: the API only adds commits.',
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
const CHECKS = [
    ...NOT_BY_API.map(([given, name, remedy]) => ({
        when: (values) => values['commit-by'] === 'api' && given(values),
        error: () => (0,settings_values/* badValue */.tm)('commit-by', 'api', { wanted: `usable together with ${name}`, remedy }),
    })),
    {
        when: (values) => !isBranchName(values['pages-branch']),
        error: (values) => (0,settings_values/* badValue */.tm)('pages-branch', values['pages-branch'], {
            wanted: 'a branch name git takes',
            remedy: 'Write the name alone, such as gh-pages.',
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
        when: ({ files }) => files.some((line) => /^!\s*$/.test(line)) || isOnlyLeavingOut(files),
        error: ({ files }) => (0,settings_values/* badValue */.tm)('files', files.join(' '), {
            wanted: 'a list of what to publish, with a pattern after each !',
            remedy: 'Name what to publish, such as bin/packages; a line that begins with ! only leaves out of that what it matches.',
        }),
    },
    {
        when: ({ url }) => url !== undefined && !(0,feed_shape/* isWebAddress */.d3)(url),
        // The message does not repeat it: it may hold a password.
        error: () => new build_errors/* InputError */.dz({
            code: 'INPUT_VALUE',
            message: '`url` is not a plain web address, such as https://example.org/feed',
            remedy: 'Write it with https:// and without user, password, query or blanks.',
        }),
    },
    {
        when: (values) => !values['former-urls'].every(feed_shape/* isWebAddress */.d3),
        error: () => new build_errors/* InputError */.dz({
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
        error: () => new build_errors/* InputError */.dz({
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
        error: () => new build_errors/* InputError */.dz({
            code: 'INPUT_VALUE',
            message: '`commit-signing-passphrase` is given, but `commit-signing-key` is missing or empty',
            remedy: 'Give both or neither; check that the secret exists and that this workflow may read it.',
        }),
    },
    {
        when: (values) => values['ssh-known-hosts'].length > 0 && values['ssh-key'].length === 0,
        // The message does not repeat it: it may be a key that was pasted into the wrong place.
        error: () => new build_errors/* InputError */.dz({
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
/** git's own rules for a branch name (check-ref-format), in short. */
function isBranchName(name) {
    return (/^[A-Za-z0-9_][A-Za-z0-9._/+@-]*$/.test(name) &&
        !/\.\.|\/\/|\/\.|@\{|\.lock(\/|$)|[/.]$/.test(name) &&
        name.length <= 200);
}

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
            errors.push((0,settings_values/* badValue */.tm)(input.name, (0,settings_values/* lastText */.A2)(given, input), refusal));
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

;// CONCATENATED MODULE: ./build/settings/settings.js



/**
 * Reads every input.
 *
 * @throws InputError for all inputs that are wrong, together
 */
function parseSettings(raw) {
    const { values, errors } = readInputs(raw);
    (0,build_errors/* throwGathered */.nR)([...errors, ...faultsOf(values)]);
    return {
        command: values.command,
        sources: sourceSettings(values),
        keys: keySettings(values),
        home: homeSettings(values),
        feed: feedSettings(values),
        verify: verifySettings(values),
        json: values.json,
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
        allowUnsigned: values['allow-unsigned'],
        allowKeyChange: values['allow-key-change'],
    };
}
function homeSettings(values) {
    return {
        pagesRepository: values['pages-repository'],
        pagesBranch: values['pages-branch'],
        directory: values.directory,
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
    };
}
function feedSettings(values) {
    return {
        branch: values.branch,
        repository: values.repository,
        arches: values.arches,
        archMap: values['arch-map'],
        layout: values.layout,
        remove: values.remove,
        missingOk: values['missing-ok'],
        allowIncomplete: values['allow-incomplete'],
        onConflict: values['on-conflict'],
        keepVersions: values['keep-versions'],
        maxRemovals: values['max-removals'],
        title: values.title,
        url: values.url,
        formerUrls: values['former-urls'],
        site: values.site,
        badges: values.badges,
    };
}

;// CONCATENATED MODULE: ./build/settings/arguments.js






/**
 * Reads a command's arguments as the same inputs that the action has.
 *
 * @throws InputError for all arguments that are wrong, together
 */
function readArguments(command, argv, { env, readSecret }) {
    const known = inputs/* INPUTS */.mc.filter((input) => input.commands.includes(command));
    const raw = new Map();
    const words = [];
    const errors = [];
    for (const token of tokensOf(argv, known)) {
        if (token.kind === 'positional')
            words.push(token.value);
        if (token.kind !== 'option')
            continue;
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
    if (!Object.hasOwn(commands/* WORDS */.q9, command) && word !== undefined && errors.length === 0) {
        errors.push(unexpectedWord(command, word));
    }
    (0,build_errors/* throwGathered */.nR)(errors);
    return { settings: parseSettings(raw), words };
}
function tokensOf(args, known) {
    const options = Object.fromEntries(known.map(({ name, kind }) => [
        name,
        kind === 'flag' ? { type: 'boolean' } : { type: 'string', multiple: true },
    ]));
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
function unknownFlag(command, flag, known) {
    const error = (0,settings_values/* unknownWord */.$5)(`${command}'s flag`, flag, known.map(({ name }) => name), '--');
    const switched = known.find(({ name, kind }) => kind === 'flag' && flag === `--no-${name}`);
    const remedy = switched !== undefined
        ? `Write --${switched.name}=false.`
        : error.remedy.startsWith('Use one of')
            ? `\`pkgfeed ${command} --help\` lists them all.`
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
function unexpectedWord(command, word) {
    return new build_errors/* InputError */.dz({
        code: 'INPUT_UNKNOWN',
        message: `${command} does not know what to do with ${JSON.stringify(word)}`,
        remedy: /^(true|false|yes|no|on|off|1|0)$/i.test(word)
            ? 'Flags such as --dry-run take no value; --dry-run=false switches one off.'
            : command === 'publish'
                ? 'Put --files before each pattern, and quotes around it so that the shell leaves it alone.'
                : `Give flags only; \`pkgfeed ${command} --help\` lists them.`,
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
    check: 'verify a feed: signatures, files, sizes and hashes',
    verify: 'fetch a feed as devices do and verify it',
    keygen: 'make a signing key',
    inspect: 'print what package files and indexes say',
    sign: 'add signatures, in place, to apk v3 packages that people install from a file',
    snippet: 'print what a README needs to say about a feed, in Markdown',
};
/** The commands that the action's `command` input takes. */
const ACTION_COMMANDS = ['publish', 'reindex', 'verify'];
/** The words that a command takes besides flags, as `--help` shows them. */
const WORDS = {
    remove: ' NAME[=VERSION][@ARCH]…',
    keygen: ' usign|apk-ec|apk-rsa|openpgp [NAME]',
    verify: ' [URL]',
    inspect: ' FILE…',
    sign: ' FILE…',
    snippet: ' [URL]',
};


/***/ }),

/***/ 65717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ commandHelp),
/* harmony export */   y: () => (/* binding */ help)
/* harmony export */ });
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21096);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(19511);


/** The text of `pkgfeed --help`. */
function help() {
    const width = Math.max(...Object.keys(_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo).map((name) => name.length));
    const commands = Object.entries(_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo).map(([name, text]) => {
        const words = _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .WORDS */ .q9[name];
        const usage = words === undefined ? '' : `: \`pkgfeed ${name}${words}\``;
        return `  ${name.padEnd(width)}  ${text}${usage}`;
    });
    return [
        'pkgfeed: publish ipk and apk packages as a signed feed on a git branch or in a folder',
        '',
        'Usage: pkgfeed COMMAND [FLAGS]',
        '',
        ...commands,
        '',
        '`pkgfeed COMMAND --help` lists the flags of a command, `pkgfeed --version` prints the version.',
        '',
    ].join('\n');
}
/** The text of `pkgfeed COMMAND --help`. */
function commandHelp(command) {
    const rows = _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .mc.filter((input) => input.commands.includes(command)).map((input) => {
        const notes = [
            input.kind === 'secret' ? `or ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .secretVariable */ .HV)(input.name)} in the environment` : '',
            input.kind === 'list' ? 'repeatable' : '',
            input.kind === 'flag' && input.default === 'true' ? `on; --${input.name}=false switches it off` : '',
            input.default !== '' && input.kind !== 'flag' ? `default ${input.default}` : '',
        ].filter((note) => note !== '');
        return [
            `--${input.name}${valueWord(input)}`,
            `${input.help}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`,
        ];
    });
    return [
        `Usage: pkgfeed ${command}${_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .WORDS */ .q9[command] ?? ''} [FLAGS]`,
        '',
        `${_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo[command]}`,
        '',
        ...rows.flatMap(([flag = '', text = '']) => [`  ${flag}`, `      ${text}`]),
        '',
        'Exit codes: 0 done, 1 a known failure, 2 wrong usage, 70 a bug in pkgfeed.',
        '',
    ].join('\n');
}
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

/***/ 19511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ secretVariable),
/* harmony export */   mc: () => (/* binding */ INPUTS)
/* harmony export */ });
/* unused harmony export ACTION_INPUTS */
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21096);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(39416);


const CHANGES = ['publish', 'remove', 'reindex'];
const HOME = [...CHANGES, 'check'];
/** Commands that sign or check signatures with the given keys. */
const KEYS = [...HOME, 'verify'];
/** Commands that can look at some folders of a feed only. */
const NARROWED = ['verify', 'snippet'];
const COORDINATES = [...CHANGES, 'keygen'];
/** Every input of the action and every flag of the command. A test compares action.yml, README and help with it. */
const INPUTS = [
    {
        name: 'command',
        kind: [..._commands_js__WEBPACK_IMPORTED_MODULE_0__/* .ACTION_COMMANDS */ .Aq],
        default: 'publish',
        commands: [],
        help: 'What to do: publish (and remove) packages, reindex the feed, or verify what is served.',
    },
    {
        name: 'files',
        kind: 'list',
        default: '',
        commands: ['publish'],
        help: 'Package files to publish: paths, folders or globs, one a line; a line that begins with ! leaves out what it matches.',
    },
    {
        name: 'release',
        kind: 'text',
        default: '',
        commands: ['publish'],
        help: 'Publish the assets of a release: a tag, latest, or event (the release that started the run).',
    },
    {
        name: 'release-repository',
        kind: 'text',
        default: '',
        commands: ['publish'],
        help: 'Repository of the release, as owner/name or its address on GitHub (default on a runner: this repository).',
    },
    {
        name: 'release-assets',
        kind: 'list',
        default: '',
        commands: ['publish'],
        help: 'Patterns of the assets to take; empty takes *.ipk, *.apk and *.opk.',
    },
    {
        name: 'releases',
        kind: 'count',
        read: (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .countOrAll */ .kH)('Write how many of the last releases, or all.'),
        default: '',
        commands: ['publish'],
        help: 'Publish from this many of the latest releases, or all, to catch up on releases that an earlier run missed.',
    },
    {
        name: 'drafts',
        kind: 'flag',
        default: 'false',
        commands: ['publish'],
        help: 'Take draft releases too.',
    },
    {
        name: 'prereleases',
        kind: 'flag',
        default: 'false',
        commands: ['publish'],
        help: 'Take pre-releases too.',
    },
    {
        name: 'artifacts',
        kind: 'list',
        default: '',
        commands: ['publish'],
        help: 'Publish the packages in workflow artifacts: patterns of their names, one a line.',
    },
    {
        name: 'artifacts-run',
        kind: 'text',
        read: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .workflowRun */ .tM,
        default: '',
        commands: ['publish'],
        help: 'Run to take artifacts from: an id, or event for the run that started this one (default on a runner: this run).',
    },
    {
        name: 'artifacts-repository',
        kind: 'text',
        default: '',
        commands: ['publish'],
        help: 'Repository of the artifacts, as owner/name or its address on GitHub (default on a runner: this repository).',
    },
    {
        name: 'artifacts-workflow',
        kind: 'text',
        default: '',
        commands: ['publish'],
        help: 'File name of the only workflow to take artifacts from.',
    },
    {
        name: 'allow-events',
        kind: 'list',
        default: '',
        commands: ['publish'],
        help: 'Take artifacts only from runs that these events started (empty: push, release, workflow_dispatch, schedule, create).',
    },
    {
        name: 'allow-branches',
        kind: 'list',
        default: '',
        commands: ['publish'],
        help: 'Take artifacts only from runs on branches and tags that match these patterns (empty: the default branch and all tags).',
    },
    {
        name: 'require-attestation',
        kind: 'list',
        default: '',
        commands: ['publish'],
        help: 'Require that one of these repositories or workflows attested each package: owner/name or owner/name/.github/workflows/build.yml.',
    },
    {
        name: 'attestation-roots',
        kind: 'text',
        default: '',
        commands: ['publish'],
        help: 'File with the trusted roots that gh attestation trusted-root prints, for private repositories (empty: those of the public Sigstore).',
    },
    {
        name: 'branch',
        kind: 'text',
        default: '',
        commands: [...COORDINATES, ...NARROWED],
        help: 'First coordinate of the folder, such as the release the packages are for (24.10).',
    },
    {
        name: 'repository',
        kind: 'text',
        default: '',
        commands: [...COORDINATES, ...NARROWED],
        help: 'Second coordinate of the folder: a name for this set of packages (base).',
    },
    {
        name: 'remove',
        kind: 'list',
        default: '',
        commands: ['publish'],
        help: 'Packages to withdraw, one a line: NAME, NAME=VERSION, NAME@ARCH or NAME=VERSION@ARCH; * and ? in NAME stand for any characters or one.',
    },
    {
        name: 'missing-ok',
        kind: 'flag',
        default: 'false',
        commands: ['publish', 'remove'],
        help: 'Do not fail when a package to withdraw is not in the feed.',
    },
    {
        name: 'arches',
        kind: 'list',
        read: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL,
        default: '',
        commands: ['publish', 'reindex', ...NARROWED],
        help: 'Arches that get a folder even if it holds only packages for all arches; reindex, verify and snippet look at these arches only.',
    },
    {
        name: 'arch-map',
        kind: 'list',
        read: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .archMap */ .rn,
        default: '',
        commands: CHANGES,
        help: 'Which arches of the feed an arch name in packages stands for, one name a line: arm64=aarch64_generic aarch64_cortex-a53.',
    },
    {
        name: 'layout',
        kind: 'text',
        read: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrDefault */ .Mz,
        default: '{branch}/{repository}/{arch}',
        commands: COORDINATES,
        help: 'Path of each folder in the feed; must contain {arch}.',
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
        read: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .passphrase */ .D7,
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
        read: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .passphrase */ .D7,
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
        read: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .passphrase */ .D7,
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
        read: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .passphrase */ .D7,
        default: '',
        commands: [...KEYS, 'keygen', 'sign'],
        help: 'Passphrase of the RSA keys, if they have one.',
    },
    {
        name: 'apk-rsa-key-name',
        kind: 'list',
        default: '',
        commands: KEYS,
        help: 'File name of each RSA key’s public half on devices, one a line (empty: the name that the feed was signed with, or one made from the key).',
    },
    {
        name: 'trusted-keys',
        kind: 'secret',
        default: '',
        commands: KEYS,
        help: 'More public keys to trust: your key before a change of keys, and keys of other publishers that the installer should name.',
    },
    {
        name: 'allow-unsigned',
        kind: 'flag',
        default: 'false',
        commands: CHANGES,
        help: 'Publish without a key, and take over existing indexes that nobody signed.',
    },
    {
        name: 'allow-incomplete',
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
        help: 'Sign with other keys, or under other names, than those that devices know: they refuse the feed until they get the new key. Deletes signatures that the run has no key to renew.',
    },
    {
        name: 'pages-repository',
        kind: 'text',
        default: '',
        commands: [...HOME, 'keygen', 'verify', 'snippet'],
        help: 'Repository the feed lives in: owner/name or its address on GitHub, another git URL, or a path that begins with ./ or / (default on a runner: this repository).',
    },
    {
        name: 'pages-branch',
        kind: 'text',
        read: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrDefault */ .Mz,
        default: 'gh-pages',
        commands: [...HOME, 'snippet'],
        help: 'Branch that Pages serves.',
    },
    {
        name: 'directory',
        kind: 'text',
        default: '',
        commands: [...HOME, 'snippet'],
        help: 'Plain folder that holds the feed instead of a branch.',
    },
    {
        name: 'url',
        kind: 'text',
        read: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .address */ .hl,
        default: '',
        commands: [...CHANGES, 'verify', 'snippet'],
        help: 'Web address of the feed: found automatically on GitHub Pages, needed in each run elsewhere.',
    },
    {
        name: 'former-urls',
        kind: 'list',
        read: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .addresses */ .Nt,
        default: '',
        commands: CHANGES,
        help: 'Earlier web addresses of the feed, one a line: the installer replaces lines on devices that still name them.',
    },
    {
        name: 'token',
        kind: 'secret',
        read: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .token */ .Sh,
        default: '',
        commands: [...KEYS, 'snippet'],
        help: 'Token for the repository; a publish needs one that may push (default on a runner: the workflow’s own).',
    },
    {
        name: 'ssh-key',
        kind: 'secret',
        default: '',
        commands: HOME,
        help: 'SSH secret key that gives access to `pages-repository` instead of `token`, such as a deploy key with write access.',
    },
    {
        name: 'ssh-known-hosts',
        kind: 'list',
        default: '',
        commands: HOME,
        help: 'Host keys of the server that `ssh-key` is for, as lines of known_hosts; pkgfeed knows those of github.com.',
    },
    {
        name: 'on-conflict',
        kind: ['fail', 'keep', 'replace'],
        default: 'fail',
        commands: ['publish'],
        help: 'When the feed has the same version with other bytes: fail, keep the published one, or replace it.',
    },
    {
        name: 'keep-versions',
        kind: 'count',
        read: (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(1, 'Write how many versions stay, or leave it empty to keep all.'),
        default: '',
        commands: ['publish'],
        help: 'How many versions of each package stay; empty keeps all.',
    },
    {
        name: 'max-removals',
        kind: 'count',
        read: (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(0, 'Write how many packages may go at most, or leave it empty.'),
        default: '',
        commands: CHANGES,
        help: 'How many packages may leave the feed in one run; empty allows only those that `remove` or `keep-versions` drop.',
    },
    {
        name: 'history',
        kind: ['keep', 'squash'],
        default: 'keep',
        commands: CHANGES,
        help: 'Keep the branch’s history, or squash it into one commit.',
    },
    {
        name: 'commit-message',
        kind: 'text',
        read: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .commitTemplate */ .K9,
        default: '',
        commands: CHANGES,
        help: 'Message of the commit, with words such as {feed}, {summary}, {packages} and {arches} in braces (empty: {feed}: {summary}, and a list of the changes).',
    },
    {
        name: 'commit-by',
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
        read: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .passphrase */ .D7,
        default: '',
        commands: CHANGES,
        help: 'Passphrase of the key that signs the commit, if it has one.',
    },
    {
        name: 'push-timeout',
        kind: 'duration',
        default: '5m',
        commands: CHANGES,
        help: 'How long to retry when others push first or the network fails, and how long a server may be silent (90s, 5m, 1h).',
    },
    {
        name: 'deploy',
        kind: ['branch', 'workflow', 'off'],
        default: 'branch',
        commands: CHANGES,
        help: 'How Pages gets what was pushed: branch (Pages builds it), workflow (later steps deploy the folder that the run leaves, with the source “GitHub Actions”), or off (something else does it).',
    },
    {
        name: 'site-folder',
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
        name: 'verify',
        kind: ['warn', 'fail', 'off'],
        default: 'warn',
        commands: CHANGES,
        help: 'After a push to owner/name, wait until Pages serves it and fetch it as devices do: warn or fail when that does not work, or off.',
    },
    {
        name: 'verify-timeout',
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
        kind: 'flag',
        default: 'true',
        commands: CHANGES,
        help: 'Write a page for subscribers at the root of the feed, plus an installer and an Atom feed when `url` is known.',
    },
    {
        name: 'badges',
        kind: 'list',
        default: '',
        commands: CHANGES,
        help: 'Packages that get a badge with their newest version: patterns of names, one a line.',
    },
    {
        name: 'title',
        kind: 'text',
        default: '',
        commands: COORDINATES,
        help: 'Name of the feed on its page, in summaries and in the lines that devices add; later runs remember it.',
    },
    {
        name: 'all',
        kind: 'flag',
        default: 'false',
        commands: ['verify'],
        help: 'Fetch every package and compare it with the index; without it, pkgfeed only asks the server whether each package is there.',
    },
    {
        name: 'json',
        kind: 'flag',
        default: 'false',
        commands: [...KEYS, 'keygen', 'inspect', 'sign', 'snippet'],
        help: 'Print the report as JSON.',
    },
];
/** The inputs of the action; the others are for commands that only a terminal has. */
const ACTION_INPUTS = INPUTS.filter(({ name, commands }) => name === 'command' ||
    commands.some((command) => _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .ACTION_COMMANDS */ .Aq.includes(command)));
/** The environment variable that a terminal can give a secret in. */
function secretVariable(name) {
    return `PKGFEED_${name.toUpperCase().replaceAll('-', '_')}`;
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

/***/ 39416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ unknownWord),
/* harmony export */   A2: () => (/* binding */ lastText),
/* harmony export */   D7: () => (/* binding */ passphrase),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   K9: () => (/* binding */ commitTemplate),
/* harmony export */   Mz: () => (/* binding */ textOrDefault),
/* harmony export */   Nt: () => (/* binding */ addresses),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Sh: () => (/* binding */ token),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   hl: () => (/* binding */ address),
/* harmony export */   kH: () => (/* binding */ countOrAll),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   rn: () => (/* binding */ archMap),
/* harmony export */   tM: () => (/* binding */ workflowRun),
/* harmony export */   tm: () => (/* binding */ badValue)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19473);
/* harmony import */ var _feed_commit_message_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7114);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(10446);



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
/** Text of an input that has a default. */
const textOrDefault = (given, asked) => ({ value: lastText(given, asked) });
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
    const refusal = (0,_feed_commit_message_js__WEBPACK_IMPORTED_MODULE_1__/* .commitMessageFault */ .t)(template);
    return { value: template, ...(refusal === undefined ? {} : { refusal }) };
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
/** An input whose value cannot be used; the message repeats the value, so it must not be a secret. */
function badValue(name, value, { wanted, remedy }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
        code: 'INPUT_VALUE',
        message: `\`${name}\` is ${JSON.stringify(value)}, not ${wanted}`,
        remedy,
    });
}
/** The nearest of the words allowed, as a remedy. */
function suggestion(word, allowed) {
    const near = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(word, allowed);
    return near === undefined ? `Use one of: ${allowed.join(', ')}.` : `Did you mean ${near}?`;
}
/**
 * An unknown command, flag or kind of key, with the nearest known one as its remedy.
 *
 * @param prefix stands before each of the words, such as `--`
 */
function unknownWord(what, word, allowed, prefix = '') {
    const near = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(word.slice(word.startsWith(prefix) ? prefix.length : 0), allowed);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz({
        code: 'INPUT_UNKNOWN',
        message: `${what} ${JSON.stringify(word)} is not known`,
        remedy: near === undefined
            ? `Use one of: ${allowed.map((name) => prefix + name).join(', ')}.`
            : `Did you mean ${prefix}${near}?`,
    });
}


/***/ }),

/***/ 96008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** A number and what it counts, in the singular for one: `1 package`, `2 packages`. */
const counted = (count, one, more) => `${count} ${count === 1 ? one : more}`;


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
    return best !== undefined && best.distance <= Math.max(2, Math.floor(best.candidate.length / 3))
        ? best.candidate
        : undefined;
}


/***/ }),

/***/ 64865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ escapeWorkflowCommands),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   i2: () => (/* binding */ LONGEST_LINE),
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
