#!/bin/sh
# At night: starts the browser anew where an update has replaced its files since it was started, for old and new ones do not mix.
set -eu
pid=$(systemctl show -p MainPID --value congchao-kiosk.service)
[ "$pid" != 0 ] || exit 0
case $(readlink "/proc/$pid/exe") in
*' (deleted)') systemctl restart congchao-kiosk.service ;;
esac
