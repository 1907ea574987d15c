#!/usr/bin/env python3
"""Ends a browser whose page draws no more, so that it is started anew; and reboots a machine that this does not mend.

The page changes its title about once a second while it draws. What stands still for six seconds is dead: a renderer that has crashed or
hangs, a window that is gone. Where the title comes from, how the browser is ended and how the machine is rebooted are parameters.
"""

import argparse
import collections
import os
import pathlib
import shlex
import socket
import subprocess
import sys
import time

UNIT = "congchao-kiosk.service"


class Judge:
    """Decides from what is seen, and when (seconds of a clock that nobody sets), whether the browser is to be ended."""

    def __init__(self, stale=6.0, start=30.0, most=5, within=600.0):
        self.stale, self.start, self.most, self.within = stale, start, most, within
        self.ended = collections.deque()
        self._begin(None, 0.0)

    def _begin(self, process, now):
        self.process, self.title, self.drew, self.since = process, None, False, now

    def look(self, now, process, title, resting=False, may_reboot=True):
        """What to do: 'nothing', 'end' the browser or 'reboot'. `process` is None while somebody starts or stops it; `resting`: the screen is off."""
        if process is None or resting:
            self._begin(None, now)
            return "nothing"
        if process != self.process:
            self._begin(process, now)
        if title and title != self.title:
            # The first title may be the browser's own: only one that changes is a page that draws.
            self.drew = self.drew or self.title is not None
            self.title, self.since = title, now
            return "nothing"
        if now - self.since < (self.stale if self.drew else self.start):
            return "nothing"
        while self.ended and now - self.ended[0] > self.within:
            self.ended.popleft()
        if len(self.ended) >= self.most and may_reboot:
            return "reboot"
        self.ended.append(now)
        self._begin(None, now)
        return "end"


def output_of(command, seconds=2.0):
    """What a command prints; None where it fails or takes too long."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=seconds, text=True, errors="replace", check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def process_of(command):
    """The browser's process, None unless it runs and nobody is stopping or starting it."""
    text = output_of(command)
    if text is None:
        return None
    if "=" not in text:
        return text or None
    said = dict(line.split("=", 1) for line in text.splitlines() if "=" in line)
    pid = said.get("MainPID", "0")
    return pid if said.get("ActiveState") == "active" and pid != "0" else None


def tell_systemd(text):
    """Tells the service manager, where there is one, that this program is alive."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return
    path = "\0" + address[1:] if address.startswith("@") else address
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.sendto(text.encode(), path)


def arguments():
    command = lambda text: shlex.split(text)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stale", type=float, default=6.0, help="seconds without a new title after which a page that drew is dead")
    parser.add_argument("--start", type=float, default=30.0, help="seconds within which a browser has to begin to draw")
    parser.add_argument("--most", type=int, default=5, help="so many ends within --within, and the next is a reboot")
    parser.add_argument("--within", type=float, default=600.0, help="seconds")
    parser.add_argument("--uptime", type=float, default=1800.0, help="seconds after a boot in which there is no other")
    parser.add_argument("--every", type=float, default=0.5, help="seconds between two looks")
    parser.add_argument("--resting-file", type=pathlib.Path, default=pathlib.Path("/run/congchao/screen-off"))
    parser.add_argument("--title", type=command, default=command("xdotool search --onlyvisible --class chromium getwindowname"))
    parser.add_argument("--process", type=command, default=command(f"systemctl show -p MainPID,ActiveState {UNIT}"))
    parser.add_argument("--end", type=command, default=command(f"systemctl kill --kill-whom=all --signal=SIGKILL {UNIT}"))
    parser.add_argument("--reboot", type=command, default=command("systemctl reboot"))
    return parser.parse_args()


def main():
    told = arguments()
    judge = Judge(told.stale, told.start, told.most, told.within)
    tell_systemd("READY=1")
    while True:
        may_reboot = time.clock_gettime(time.CLOCK_BOOTTIME) >= told.uptime
        process = process_of(told.process)
        title = output_of(told.title) if process is not None else None
        deed = judge.look(time.monotonic(), process, title, told.resting_file.exists(), may_reboot)
        if deed != "nothing":
            print(f"the page has stood still at {title!r}: {deed}", flush=True)
            output_of(told.end if deed == "end" else told.reboot, 20.0)
        tell_systemd("WATCHDOG=1")
        time.sleep(told.every)


if __name__ == "__main__":
    sys.exit(main())
