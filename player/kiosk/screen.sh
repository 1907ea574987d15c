#!/bin/sh
# Switches the output on and off by the hours of /etc/congchao/screen.conf (ON and OFF as HH:MM; either empty: always on).
# `screen.sh --say HH:MM` only says what it would be at that time.
set -eu

conf=${SCREEN_CONF:-/etc/congchao/screen.conf}
flag=${SCREEN_FLAG:-/run/congchao/screen-off}
ON='' OFF=''
[ ! -f "$conf" ] || . "$conf"

minutes() {
  case $1 in
  [01][0-9]:[0-5][0-9] | 2[0-3]:[0-5][0-9]) ;;
  *) return 1 ;;
  esac
  # A leading zero would make it octal.
  hour=${1%:*} minute=${1#*:}
  echo $((${hour#0} * 60 + ${minute#0}))
}

wanted() {
  # What cannot be read leaves the board lit.
  on=$(minutes "$ON") && off=$(minutes "$OFF") && at=$(minutes "$1") || { echo on; return; }
  if [ "$on" -eq "$off" ]; then echo on
  elif [ "$on" -lt "$off" ]; then if [ "$at" -ge "$on" ] && [ "$at" -lt "$off" ]; then echo on; else echo off; fi
  elif [ "$at" -ge "$on" ] || [ "$at" -lt "$off" ]; then echo on; else echo off; fi
}

if [ "${1:-}" = --say ]; then
  wanted "$2"
  exit
fi

state=$(wanted "$(date +%H:%M)")
if [ "$state" = off ]; then
  # The watchdog is told first: a page behind a dark output may well draw nothing.
  : >"$flag"
  xset +dpms dpms 0 0 0
  xset dpms force off
elif [ -e "$flag" ]; then
  xset dpms force on
  xset -dpms
  rm -f "$flag"
fi
