import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { isMeaningless, withoutCores } from '../../../build/app-child.mjs'

describe('SH40 what a newcomer reads while the app runs', () => {
  test.each([
    '[7954:1123/090008.931925:ERROR:bus.cc(407)] Failed to connect to the bus: Failed to connect to socket',
    '[7:1123/090008.931925:ERROR:dbus/bus.cc:408] Failed to connect to the bus: Could not parse server address',
    '[7:1123/090008.931925:ERROR:dbus/object_proxy.cc:572] Failed to call method: org.freedesktop.DBus.NameHasOwner',
    '[7989:1123/090009.331505:ERROR:viz_main_impl.cc(181)] Exiting GPU process due to errors during initialization',
    '[8021:1123/090009.391622:ERROR:command_buffer_proxy_impl.cc(131)] ContextResult::kTransientFailure: Failed to send',
  ])('not %s', (line) => {
    expect(isMeaningless(line)).toBe(true)
  })

  test.each([
    'folkmoot: settings not read error=SyntaxError',
    'TypeError: Failed to connect to the bus: it left',
    '    at start (main.js:1:1)',
    '[7:1123/090008.931925:FATAL:setuid_sandbox_host.cc(158)] The SUID sandbox helper binary was found',
    '[7:1123/090008.931925:ERROR:gpu_process_host.cc(957)] GPU process launch failed: error_code=1002',
    '[7:1123/090008.931925:ERROR:bus.cc(407)] Something else',
    '',
  ])('but %j', (line) => {
    expect(isMeaningless(line)).toBe(false)
  })
})

describe.runIf(process.platform === 'linux')('SH36 a process started so', () => {
  test('may leave no core file, and gets its arguments as they are', () => {
    const { command, args } = withoutCores('sh', ['-c', 'ulimit -c; printf "%s" "$1"', 'x', "a 'b' $c"])
    expect(execFileSync(command, args, { encoding: 'utf8' })).toBe("0\na 'b' $c")
  })
})
