#!/bin/sh
# Starts the browser on the board's page: exactly as large as the board, at the top left, one page pixel for one pixel of the output.
# SERVER, BOARD, WIDTH and HEIGHT come from /etc/congchao/kiosk.conf.
set -eu

profile=${PROFILE:-/var/lib/congchao/chromium}
browser=${BROWSER:-chromium}
mkdir -p "$profile/Default"

# The machine lost power, or the watchdog ended the browser: neither is worth a bubble, nor a lock that outlives its owner.
preferences=$profile/Default/Preferences
if [ -f "$preferences" ]; then
  sed -i 's/"exit_type":"[A-Za-z]*"/"exit_type":"Normal"/; s/"exited_cleanly":false/"exited_cleanly":true/' "$preferences"
fi
rm -f "$profile/SingletonLock" "$profile/SingletonCookie" "$profile/SingletonSocket"

# Nobody manages windows here: the browser's own is put in its place once it is there.
if [ -n "${DISPLAY:-}" ] && command -v xdotool >/dev/null; then
  xset s off || true
  (timeout 30 xdotool search --sync --onlyvisible --class chromium windowmove %1 0 0 windowsize %1 "$WIDTH" "$HEIGHT" || true) &
fi

exec "$browser" \
  --kiosk --app="$SERVER/play${BOARD:+/$BOARD}" \
  --user-data-dir="$profile" --disk-cache-size=268435456 \
  --window-position=0,0 --window-size="$WIDTH,$HEIGHT" --force-device-scale-factor=1 --high-dpi-support=1 \
  --force-color-profile=srgb --ozone-platform=x11 \
  --no-first-run --no-default-browser-check --disable-infobars --noerrdialogs \
  --hide-crash-restore-bubble --disable-session-crashed-bubble --disable-features=Translate,TranslateUI,MediaRouter \
  --disable-pinch --overscroll-history-navigation=0 --autoplay-policy=no-user-gesture-required \
  --disable-background-timer-throttling --disable-backgrounding-occluded-windows --disable-renderer-backgrounding \
  --disable-background-networking --disable-component-update --disable-sync --password-store=basic
