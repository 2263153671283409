import { describe, expect, it } from 'vitest';
import { readPackage as readApkV2 } from '../../../src/formats/apk-v2/package.ts';
import { readPackage as readApkV3 } from '../../../src/formats/apk-v3/package.ts';
import { foreignScripts } from '../../../src/formats/foreign-scripts.ts';
import { readPackage as readIpk } from '../../../src/formats/opkg/package.ts';
import { apkV2Of } from '../../support/apk-v2-maker.ts';
import { apkV3Of } from '../../support/apk-v3-maker.ts';
import { gzipOf, tarOf } from '../../support/package-maker.ts';
import { processorTime } from '../../support/processor-time.ts';
import { CONTROL, ipkWith } from './opkg/ipk-parts.ts';

describe('scripts that use the other package manager', () => {
  const cases: ['apk' | 'opkg', string, boolean][] = [
    ['apk', '#!/bin/sh\nopkg list-installed | grep foo\n', true],
    ['apk', '#!/bin/sh\n[ -f /usr/lib/opkg/info/foo.list ] && exit 0\n', true],
    ['apk', '#!/bin/sh\n/bin/opkg update\n', true],
    ['apk', '#!/bin/sh\nv=$(opkg info foo)\n', true],
    ['apk', '#!/bin/sh\nif command -v opkg >/dev/null; then opkg update; else apk update; fi\n', false],
    ['apk', '#!/bin/sh\n# as opkg did it\nexit 0\n', false],
    ['apk', '#!/bin/sh\nrm -f /etc/my-opkg.conf /tmp/opkgstuff\n', false],
    ['apk', '#!/bin/sh\n. /lib/functions.sh\n', false],
    ['opkg', '#!/bin/sh\napk info -e foo && exit 0\n', true],
    ['opkg', '#!/bin/sh\n[ -d /lib/apk/db ]\n', true],
    ['opkg', '#!/bin/sh\napk --root / add foo\n', true],
    ['opkg', '#!/bin/sh\ninstall_apk foo.apk\n', false],
    ['opkg', '#!/bin/sh\nopkg list || apk list\n', false],
  ];
  it.each(cases)('with %s: %j', (own, text, isForeign) => {
    const warnings = foreignScripts([['post-install', text]], own);
    expect(warnings.map(({ detail }) => detail)).toEqual(isForeign ? ['post-install'] : []);
  });

  it('are found in time that grows with the length of a script', () => {
    const text = `opkg update${'\n'.repeat(150_000)}`;
    const start = processorTime();
    expect(foreignScripts([['post-install', text]], 'apk')).toHaveLength(1);
    expect(processorTime() - start).toBeLessThan(5000);
  });

  it('are warned about in an apk v3 package', async () => {
    const bytes = await apkV3Of({
      scripts: { 'post-install': '#!/bin/sh\nopkg update\n', trigger: '#!/bin/sh\n' },
    });
    expect((await readApkV3(bytes)).warnings).toEqual([
      { text: expect.stringMatching(/^its scripts use opkg/), detail: 'post-install', scheme: undefined },
    ]);
  });

  it('are warned about in an apk v2 package', async () => {
    const bytes = apkV2Of({
      scripts: { '.post-install': '#!/bin/sh\nopkg update\n', '.pre-install': '#!/bin/sh\napk info\n' },
    });
    expect((await readApkV2(bytes)).warnings).toEqual([
      { text: expect.stringMatching(/^its scripts use opkg/), detail: 'post-install', scheme: undefined },
    ]);
  });

  it('are warned about in an ipk', async () => {
    const files = [
      { name: './control', body: CONTROL },
      { name: './postinst', body: '#!/bin/sh\napk add foo\n' },
      { name: './prerm', body: '#!/bin/sh\nexit 0\n' },
    ];
    const pkg = await readIpk(ipkWith({ 'control.tar.gz': gzipOf(tarOf(files)) }));
    expect(pkg.warnings).toEqual([
      { text: expect.stringMatching(/^its scripts use apk/), detail: 'postinst', scheme: undefined },
    ]);
  });
});
