#!/usr/bin/env python3
"""Looks, from the board's machine, for doors that LED controllers are sold with open: Wi-Fi of their own, and well-known ports.

It only asks whether a door opens (and reads what a web page says of itself): it signs in nowhere, tries no password and changes nothing.
Only private networks of at most 1024 addresses are looked at. Exit code 1 where something was found.
"""

import argparse
import concurrent.futures
import http.client
import ipaddress
import re
import shutil
import socket
import subprocess
import sys

# Port: whose door it mostly is, and what to do about it (Vietnamese, English).
DOORS = {
    21: ("FTP", "đóng FTP hoặc đổi mật khẩu mặc định", "close FTP or change its default password"),
    23: ("Telnet", "đóng telnet", "close telnet"),
    80: ("HTTP", "đổi mật khẩu mặc định của trang quản trị", "change the default password of its admin page"),
    443: ("HTTPS", "đổi mật khẩu mặc định của trang quản trị", "change the default password of its admin page"),
    5005: ("Onbon BX", "đặt mật khẩu điều khiển, tách khỏi mạng chung", "set its control password, keep it off the common network"),
    5200: ("NovaStar", "tách khỏi mạng chung: cổng này không có mật khẩu", "keep it off the common network: this port has no password"),
    5555: ("ADB (Android)", "tắt gỡ lỗi mạng (adb)", "turn network debugging (adb) off"),
    5900: ("VNC", "đặt mật khẩu VNC hoặc tắt", "set a VNC password or turn it off"),
    8080: ("HTTP", "đổi mật khẩu mặc định của trang quản trị", "change the default password of its admin page"),
    9527: ("Huidu", "đặt mật khẩu thẻ điều khiển, tách khỏi mạng chung", "set the card's password, keep it off the common network"),
    10001: ("Huidu", "đặt mật khẩu thẻ điều khiển, tách khỏi mạng chung", "set the card's password, keep it off the common network"),
}
# How the pages and the wireless networks of makers name themselves.
MAKERS = re.compile(r"nova\s*star|taurus|viplex|colorlight|huidu|hd[- ]?player|onbon|\bbx-|linsn|xixun|sysolution|\bled\b", re.I)
MOST = 1024


def networks_of(texts):
    """The addresses of networks such as 192.168.1.0/24; raises ValueError where one is not private or too large."""
    found = []
    for text in texts:
        network = ipaddress.ip_network(text, strict=False)
        if not network.is_private or network.version != 4:
            raise ValueError(f"{text}: chỉ dò mạng nội bộ IPv4 / only private IPv4 networks are looked at")
        if network.num_addresses > MOST:
            raise ValueError(f"{text}: quá rộng, tối đa {MOST} địa chỉ / too large, at most {MOST} addresses")
        found.extend(str(host) for host in network.hosts())
    return found


def is_open(host, port, seconds):
    """Whether somebody takes a connection there."""
    try:
        with socket.create_connection((host, port), seconds):
            return True
    except OSError:
        return False


def page_name(host, port, seconds):
    """What a web page calls itself: its server header and its title, without signing in."""
    try:
        line = http.client.HTTPConnection(host, port, timeout=seconds)
        line.request("GET", "/", headers={"User-Agent": "congchao-probe"})
        answer = line.getresponse()
        text = answer.read(65536).decode("utf-8", "replace")
        title = re.search(r"<title[^>]*>(.*?)</title>", text, re.I | re.S)
        parts = [answer.getheader("Server") or "", title.group(1).strip() if title else ""]
        return f"{answer.status} {' · '.join(part for part in parts if part)}"[:120]
    except (OSError, http.client.HTTPException):
        return ""


def open_networks(scan):
    """(name, whether it looks like a controller's) of wireless networks without a password, from what `iw dev … scan` prints."""
    found = []
    for block in re.split(r"(?m)^BSS ", scan)[1:]:
        name = re.search(r"(?m)^\s*SSID: (.*)$", block)
        guarded = re.search(r"(?m)^\s*(RSN|WPA):", block) or "Privacy" in (re.search(r"capability: (.*)", block) or [""])[0]
        if name and name.group(1).strip() and not guarded:
            found.append((name.group(1).strip(), bool(MAKERS.search(name.group(1)))))
    return found


def guarded_makers(scan):
    """Names of wireless networks with a password that are called as controllers call theirs: their passwords are printed in manuals."""
    names = {match.strip() for match in re.findall(r"(?m)^\s*SSID: (.*)$", scan)}
    opened = {name for name, _ in open_networks(scan)}
    return sorted(name for name in names - opened if MAKERS.search(name) or re.fullmatch(r"AP[0-9A-F]{6,8}|HD-\S+|C\d{2}-\S+", name))


def wireless_scan():
    """What the wireless cards of this machine see; empty where there is none, or nobody may look."""
    if not shutil.which("iw"):
        return ""
    devices = subprocess.run(["iw", "dev"], capture_output=True, text=True, check=False).stdout
    seen = []
    for device in re.findall(r"Interface (\S+)", devices):
        seen.append(subprocess.run(["iw", "dev", device, "scan"], capture_output=True, text=True, check=False).stdout)
    return "".join(seen)


def probe(hosts, ports, seconds=0.6):
    """The doors that open: (host, port, what a web page there says), in order."""
    pairs = [(host, port) for host in hosts for port in ports]
    with concurrent.futures.ThreadPoolExecutor(64) as pool:
        opened = [pair for pair, is_one in zip(pairs, pool.map(lambda pair: is_open(*pair, seconds), pairs)) if is_one]
    return [(host, port, page_name(host, port, 2.0) if port in (80, 8080) else "") for host, port in opened]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("network", nargs="+", help="such as 192.168.1.0/24")
    parser.add_argument("--ports", help="other ports than the usual, such as 5200,10001")
    parser.add_argument("--no-wifi", action="store_true", help="do not look for wireless networks")
    told = parser.parse_args()
    try:
        hosts = networks_of(told.network)
        ports = [int(port) for port in told.ports.split(",")] if told.ports else sorted(DOORS)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    count = 0
    scan = "" if told.no_wifi else wireless_scan()
    for name, is_maker in open_networks(scan):
        count += 1
        whose = " (giống thẻ điều khiển LED / looks like an LED card)" if is_maker else ""
        print(f"! Wi-Fi mở không mật khẩu / open Wi-Fi: {name}{whose}")
    for name in guarded_makers(scan):
        count += 1
        print(f"! Wi-Fi của thẻ điều khiển / a card's Wi-Fi: {name} – đổi mật khẩu mặc định hoặc tắt / change its default password or turn it off")
    for host, port, page in probe(hosts, ports):
        count += 1
        maker, vi, en = DOORS.get(port, ("?", "kiểm tra", "look at it"))
        print(f"! {host}:{port} {maker}{f' [{page}]' if page else ''} – {vi} / {en}")
    if not told.no_wifi and scan == "":
        print("- Không dò được Wi-Fi: máy không có, hoặc cần quyền root / No Wi-Fi here, or root is needed.")
    print(f"Tìm thấy {count} điều cần xem lại / {count} things to look at." if count else "Không thấy gì cần xem lại / Nothing found.")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
