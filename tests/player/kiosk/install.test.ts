import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'

const kit = fileURLToPath(new URL('../../../player/kiosk/', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'congchao-kiosk-'))
afterAll(() => rmSync(root, { recursive: true }))

const usual = ['--server', 'https://bang.example.vn', '--width', '960', '--height', '64']
const install = (...options: string[]) =>
  spawnSync(join(kit, 'install.sh'), ['--root', root, ...options], { encoding: 'utf8' })
const text = (path: string) => readFileSync(join(root, path), 'utf8')
const policies = () => JSON.parse(text('etc/chromium/policies/managed/congchao.json')) as Record<string, unknown>

it('every script of the kit can be read by its shell', () => {
  for (const name of readdirSync(kit).filter((one) => one.endsWith('.sh'))) {
    execFileSync(name === 'install.sh' ? 'bash' : 'sh', ['-n', join(kit, name)])
    expect([name, (statSync(join(kit, name)).mode & 0o111) !== 0]).toEqual([name, true])
  }
})

it('an installation into a folder writes the units, what they run, and the values that were given', () => {
  expect(install(...usual, '--board', 'cong-chao', '--on', '05:30', '--off', '22:30', '--ntp', '10.0.0.5').status).toBe(
    0,
  )
  expect(text('etc/congchao/kiosk.conf')).toBe(
    'SERVER=https://bang.example.vn\nBOARD=cong-chao\nWIDTH=960\nHEIGHT=64\n',
  )
  expect(text('etc/congchao/screen.conf')).toBe('ON=05:30\nOFF=22:30\n')
  expect(text('etc/chrony/sources.d/congchao.sources')).toBe('server 10.0.0.5 iburst prefer\n')
  expect(text('etc/systemd/system.conf.d/congchao.conf')).toContain('RuntimeWatchdogSec=30s')
  const units = readdirSync(join(root, 'etc/systemd/system')).filter((name) => /^congchao-.*\.service$/.test(name))
  expect(units).toHaveLength(5)
  for (const unit of units) {
    const [, program] =
      /^ExecStart=(?:\/usr\/bin\/python3 )?(\/usr\/local\/\S+)/m.exec(text(`etc/systemd/system/${unit}`)) ?? []
    if (program) expect([program, (statSync(join(root, program)).mode & 0o111) !== 0]).toEqual([program, true])
  }
  expect(readlinkSync(join(root, 'etc/systemd/system/multi-user.target.wants/congchao-kiosk.service'))).toBe(
    '/etc/systemd/system/congchao-kiosk.service',
  )
  for (const masked of ['suspend.target', 'fake-hwclock.service', 'systemd-timesyncd.service'])
    expect([masked, readlinkSync(join(root, 'etc/systemd/system', masked))]).toEqual([masked, '/dev/null'])
})

it('only this server’s pages are allowed, and no plain-HTTP address unless it was asked for', () => {
  install(...usual)
  expect(policies()).toMatchObject({ URLBlocklist: ['*'], SyncDisabled: true, PasswordManagerEnabled: false })
  expect(policies().URLAllowlist).toContain('https://bang.example.vn')
  expect(policies()).not.toHaveProperty('OverrideSecurityRestrictionsOnInsecureOrigin')
  const plain = 'http://10.0.0.5:8080'
  expect(install('--server', plain, '--width', '960', '--height', '64').stderr).toContain('--insecure-origin')
  expect(install('--server', plain, '--insecure-origin', plain, '--width', '960', '--height', '64').status).toBe(0)
  expect(policies().OverrideSecurityRestrictionsOnInsecureOrigin).toEqual([plain])
})

it('run again it leaves what is the same untouched, and takes back what is no longer asked for', () => {
  install(...usual, '--ntp', '10.0.0.5')
  const unit = join(root, 'etc/systemd/system/congchao-kiosk.service')
  const before = statSync(unit)
  install(...usual)
  expect([statSync(unit).ino, statSync(unit).mtimeMs]).toEqual([before.ino, before.mtimeMs])
  expect(readdirSync(join(root, 'etc/chrony/sources.d'))).toEqual([])
  expect(readdirSync(join(root, 'etc/congchao')).sort()).toEqual(['kiosk.conf', 'screen.conf'])
})

it.each([
  ['--server', 'bang.example.vn'],
  ['--server', 'https://bang.example.vn/play'],
  ['--server', 'https://bang.example.vn"; rm'],
  ['--width', '0'],
  ['--height', '64px'],
  ['--board', '../x'],
  ['--insecure-origin', 'http://*'],
  ['--on', '24:00'],
  ['--timezone', '../../etc/passwd'],
  ['--what', '1'],
])('%s %s is refused before anything is written', (option, value) => {
  const { status, stderr } = install(...usual, option, value)
  expect([status, stderr.startsWith('install.sh: ')]).toEqual([2, true])
})

it.each([
  ['05:30', '22:30', '05:29', 'off'],
  ['05:30', '22:30', '05:30', 'on'],
  ['05:30', '22:30', '22:29', 'on'],
  ['05:30', '22:30', '22:30', 'off'],
  ['18:00', '02:00', '00:00', 'on'],
  ['18:00', '02:00', '09:08', 'off'],
  ['', '22:30', '23:00', 'on'],
  ['late', '22:30', '23:00', 'on'],
  ['06:00', '06:00', '05:00', 'on'],
])('with the output on from %s to %s it is at %s %s', (on, off, at, said) => {
  const conf = join(root, 'screen-hours')
  execFileSync('sh', ['-c', `printf 'ON=%s\\nOFF=%s\\n' '${on}' '${off}' > ${conf}`])
  const printed = execFileSync('sh', [join(kit, 'screen.sh'), '--say', at], {
    env: { ...process.env, SCREEN_CONF: conf },
    encoding: 'utf8',
  })
  expect(printed.trim()).toBe(said)
})
