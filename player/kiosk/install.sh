#!/bin/bash
# Turns a Debian 12 machine into a board; may be run again with other values at any time.
# With --root DIR it only writes its files into that folder, and changes nothing of this machine.
set -euo pipefail

usage() {
  cat <<'TEXT'
install.sh --server https://bang.example.vn --width 960 --height 64 [more]

  --server ADDRESS           the server: https://host or http://host:port, nothing behind it
  --board ID                 which board this machine is; left out, the page shows a code to pair it
  --width N, --height N      the board's pixels, as its controller takes them from the top left of the output
  --insecure-origin ADDRESS  the one plain-HTTP address that may keep and sign as a secure one, such as http://10.0.0.5:8080
  --ntp HOST                 a time server besides Debian's pool
  --on HH:MM, --off HH:MM    when the output is on; left out: always
  --timezone ZONE            Asia/Ho_Chi_Minh unless it is given
  --root DIR                 write the files into DIR, and nothing else
TEXT
}

refuse() {
  echo "install.sh: $1" >&2
  exit 2
}

server='' board='' width='' height='' insecure='' ntp='' on='' off='' timezone=Asia/Ho_Chi_Minh root=''
while [ $# -gt 0 ]; do
  case $1 in
  --help | -h) usage; exit 0 ;;
  --server | --board | --width | --height | --insecure-origin | --ntp | --on | --off | --timezone | --root)
    [ $# -ge 2 ] || refuse "$1 needs a value"
    case $1 in
    --server) server=${2%/} ;;
    --board) board=$2 ;;
    --width) width=$2 ;;
    --height) height=$2 ;;
    --insecure-origin) insecure=${2%/} ;;
    --ntp) ntp=$2 ;;
    --on) on=$2 ;;
    --off) off=$2 ;;
    --timezone) timezone=$2 ;;
    --root) root=${2%/} ;;
    esac
    shift 2 ;;
  *) refuse "what is $1? See --help." ;;
  esac
done

like() { [[ $1 =~ ^($2)$ ]]; }
like "$server" 'https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?' || refuse '--server needs an address such as https://bang.example.vn'
like "$board" '|[a-z0-9]([a-z0-9-]*[a-z0-9])?' || refuse '--board needs the id of a board'
like "$width" '[1-9][0-9]{0,4}' || refuse '--width needs the number of pixels'
like "$height" '[1-9][0-9]{0,4}' || refuse '--height needs the number of pixels'
like "$insecure" '|http://[A-Za-z0-9.-]+(:[0-9]{1,5})?' || refuse '--insecure-origin needs one address such as http://10.0.0.5:8080'
like "$ntp" '|[A-Za-z0-9.:-]+' || refuse '--ntp needs the name or the address of a host'
like "$on" '|([01][0-9]|2[0-3]):[0-5][0-9]' || refuse '--on needs a time such as 05:30'
like "$off" '|([01][0-9]|2[0-3]):[0-5][0-9]' || refuse '--off needs a time such as 22:30'
like "$timezone" '[A-Za-z0-9_+/-]+' && [[ $timezone != *..* ]] || refuse '--timezone needs a zone such as Asia/Ho_Chi_Minh'
if [[ $server == http://* && $server != http://localhost* && $insecure != "$server" ]]; then
  refuse "a plain-HTTP server can keep and pair nothing: say --insecure-origin $server to allow that one address"
fi

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [ -z "$root" ]; then
  [ "$(id -u)" = 0 ] || refuse 'run it as root'
  grep -q '^ID=debian' /etc/os-release || refuse 'this is made for Debian 12'
  export DEBIAN_FRONTEND=noninteractive
  apt-get update
  apt-get install -y --no-install-recommends \
    xserver-xorg-core xserver-xorg-input-libinput x11-xserver-utils xauth xdotool chromium \
    chrony unattended-upgrades python3 iw ca-certificates
  id congchao >/dev/null 2>&1 ||
    useradd --system --home-dir /var/lib/congchao --shell /usr/sbin/nologin --groups video,render,audio congchao
fi

# Writes a file from what comes in, where it is not there already just so.
put() {
  local mode=$1 path=$root$2 new
  mkdir -p "$(dirname "$path")"
  new=$(mktemp "$(dirname "$path")/.new.XXXXXX")
  cat >"$new"
  chmod "$mode" "$new"
  if [ -f "$path" ] && cmp -s "$new" "$path"; then rm "$new"; chmod "$mode" "$path"; else mv "$new" "$path"; fi
}

# Links a unit so that it starts with its target; /dev/null as the unit masks it.
link() {
  mkdir -p "$root$(dirname "$2")"
  ln -sfn "$1" "$root$2"
}

for script in watchdog.py run-kiosk.sh screen.sh nightly.sh make-xauth.sh; do
  put 755 "/usr/local/lib/congchao/$script" <"$here/$script"
done
for unit in "$here"/units/*; do
  name=$(basename "$unit")
  put 644 "/etc/systemd/system/$name" <"$unit"
  target=$(sed -n 's/^WantedBy=//p' "$unit")
  [ -z "$target" ] || link "/etc/systemd/system/$name" "/etc/systemd/system/$target.wants/$name"
done
for sleep in sleep suspend hibernate hybrid-sleep suspend-then-hibernate; do
  link /dev/null "/etc/systemd/system/$sleep.target"
done
# They put a machine whose own clock stands without power on from when it was last stopped: to the page that looks like a clock that went on.
# chrony takes their place.
for clock in fake-hwclock fake-hwclock-load fake-hwclock-save systemd-timesyncd; do
  link /dev/null "/etc/systemd/system/$clock.service"
done

put 644 /etc/congchao/kiosk.conf <<TEXT
SERVER=$server
BOARD=$board
WIDTH=$width
HEIGHT=$height
TEXT
put 644 /etc/congchao/screen.conf <<TEXT
ON=$on
OFF=$off
TEXT
put 644 /etc/tmpfiles.d/congchao.conf <<'TEXT'
d /run/congchao 0755 root root -
d /var/lib/congchao 0700 congchao congchao -
TEXT

secure=''
[ -z "$insecure" ] || secure="
  \"OverrideSecurityRestrictionsOnInsecureOrigin\": [\"$insecure\"],"
put 644 /etc/chromium/policies/managed/congchao.json <<TEXT
{$secure
  "URLBlocklist": ["*"],
  "URLAllowlist": ["$server", "chrome://policy", "chrome://version", "chrome://gpu"],
  "AutoplayAllowed": true,
  "AllowFileSelectionDialogs": true,
  "AutofillAddressEnabled": false,
  "AutofillCreditCardEnabled": false,
  "BackgroundModeEnabled": false,
  "BrowserGuestModeEnabled": false,
  "BrowserSignin": 0,
  "ComponentUpdatesEnabled": false,
  "DefaultBrowserSettingEnabled": false,
  "DefaultGeolocationSetting": 2,
  "DefaultNotificationsSetting": 2,
  "DefaultPopupsSetting": 2,
  "DeveloperToolsAvailability": 2,
  "EnableMediaRouter": false,
  "ExtensionInstallBlocklist": ["*"],
  "IncognitoModeAvailability": 1,
  "MetricsReportingEnabled": false,
  "NetworkPredictionOptions": 2,
  "PasswordManagerEnabled": false,
  "PromotionsEnabled": false,
  "SearchSuggestEnabled": false,
  "SyncDisabled": true,
  "TranslateEnabled": false
}
TEXT

put 644 /etc/X11/xorg.conf.d/10-congchao.conf <<'TEXT'
Section "ServerFlags"
  Option "DontVTSwitch" "true"
  Option "DontZap" "true"
  Option "BlankTime" "0"
  Option "StandbyTime" "0"
  Option "SuspendTime" "0"
  Option "OffTime" "0"
EndSection
TEXT
put 644 /etc/systemd/system.conf.d/congchao.conf <<'TEXT'
[Manager]
# The machine's own watchdog resets it when even systemd stands still.
RuntimeWatchdogSec=30s
RebootWatchdogSec=2min
TEXT
put 644 /etc/systemd/journald.conf.d/congchao.conf <<'TEXT'
[Journal]
SystemMaxUse=100M
RuntimeMaxUse=32M
TEXT
put 644 /etc/systemd/logind.conf.d/congchao.conf <<'TEXT'
[Login]
HandleSuspendKey=ignore
HandleHibernateKey=ignore
HandleLidSwitch=ignore
IdleAction=ignore
TEXT

put 644 /etc/chrony/conf.d/congchao.conf <<'TEXT'
# A machine without a clock of its own starts years off: its first readings may step the clock, later ones only bend it.
makestep 1 3
rtcsync
TEXT
if [ -n "$ntp" ]; then
  put 644 /etc/chrony/sources.d/congchao.sources <<TEXT
server $ntp iburst prefer
TEXT
else
  rm -f "$root/etc/chrony/sources.d/congchao.sources"
fi

put 644 /etc/apt/apt.conf.d/52congchao <<'TEXT'
APT::Periodic::Update-Package-Lists "1";
APT::Periodic::Unattended-Upgrade "1";
APT::Periodic::AutocleanInterval "7";
Unattended-Upgrade::Automatic-Reboot "true";
Unattended-Upgrade::Automatic-Reboot-Time "04:00";
Unattended-Upgrade::Remove-Unused-Dependencies "true";
TEXT
put 644 /etc/systemd/system/apt-daily.timer.d/congchao.conf <<'TEXT'
[Timer]
OnCalendar=
OnCalendar=*-*-* 01:30
RandomizedDelaySec=30min
Persistent=false
TEXT
put 644 /etc/systemd/system/apt-daily-upgrade.timer.d/congchao.conf <<'TEXT'
[Timer]
OnCalendar=
OnCalendar=*-*-* 02:30
RandomizedDelaySec=30min
Persistent=false
TEXT

if [ -n "$root" ]; then
  echo "The files are in $root; nothing else was changed."
  exit 0
fi
timedatectl set-timezone "$timezone"
systemd-tmpfiles --create /etc/tmpfiles.d/congchao.conf
systemctl daemon-reexec
systemctl restart chrony systemd-journald apt-daily.timer apt-daily-upgrade.timer
systemctl restart congchao-display.service congchao-kiosk.service congchao-watchdog.service
systemctl restart congchao-screen.timer congchao-nightly.timer
echo "Xong. Bảng hiện mã ghép hoặc nội dung trong nửa phút. Tiếp theo: README.vi.md, bảng kiểm."
echo "Done. The board shows its code or its content within half a minute. Next: the checklist in README.md."
