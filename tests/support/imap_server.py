"""Dovecot (dovecot-imapd) on this computer for tests, unprivileged; asked as smtp_server.py.

{"open": FOLDER, "cert": FILE, "key": FILE, "secret": WORD}
                              {"imap": N, "imaps": N}, the ports; or {"missing": WHY}. Mails of a user lie in the maildir
                              FOLDER/mail/USER. Run by root, the server and its files are those of nobody.
{"deliver": USER, "mails": [base64 ...]}
                              {"delivered": COUNT}: new mails, which nobody has seen
{"flags": USER}               {"flags": ["", "S", ...]}: of each mail of his, in the order of delivery
{"hang up": true}             {"hung up": COUNT}: ends every connection that somebody is logged in over
"""

import base64
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time

DOVECOT = shutil.which("dovecot", path="/usr/sbin:/usr/bin")
NOBODY = 65534
CONFIG = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
listen = 127.0.0.1
protocols = imap
default_internal_user = {user}
default_login_user = {user}
default_internal_group = {group}
first_valid_uid = 1
passdb {{
  driver = static
  args = password={secret}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/home/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
mail_location = maildir:{folder}/mail/%u
mail_max_userip_connections = 100
ssl_cert = <{cert}
ssl_key = <{key}
"""
STATE = {}


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def become_nobody():
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)


def name_of(kind, number):
    import grp
    import pwd
    return pwd.getpwuid(number).pw_name if kind == "user" else grp.getgrgid(number).gr_name


def opened(asked):
    if DOVECOT is None:
        return {"missing": "dovecot"}
    folder = pathlib.Path(asked["open"])
    is_root = os.getuid() == 0
    uid, gid = (NOBODY, NOBODY) if is_root else (os.getuid(), os.getgid())
    for name in ("run", "state", "mail", "home"):
        (folder / name).mkdir()
    keys = {}
    for kind in ("cert", "key"):
        keys[kind] = folder / kind
        shutil.copy(asked[kind], keys[kind])
    ports = {"imap": free_port(), "imaps": free_port()}
    config = folder / "dovecot.conf"
    config.write_text(CONFIG.format(folder=folder, uid=uid, gid=gid, user=name_of("user", uid), group=name_of("group", gid),
                                    secret=asked["secret"], **ports, **keys))
    STATE.update(folder=folder, uid=uid, gid=gid)
    if is_root:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, uid, gid)
    STATE["server"] = subprocess.Popen([DOVECOT, "-F", "-c", str(config)], preexec_fn=become_nobody if is_root else None,
                                       stdin=subprocess.DEVNULL, stdout=sys.stderr, start_new_session=True)
    return ports if answers(ports["imap"]) else {"missing": "an answer of dovecot"}


def answers(port):
    for _ in range(200):
        if STATE["server"].poll() is not None:
            return False
        try:
            with socket.create_connection(("127.0.0.1", port), 5) as link:
                return link.recv(100).startswith(b"* OK")
        except OSError:
            time.sleep(0.05)
    return False


def deliver(user, mails):
    box = STATE["folder"] / "mail" / user
    for name in ("cur", "new", "tmp"):
        (box / name).mkdir(parents=True, exist_ok=True)
    for mail in mails:
        STATE["count"] = STATE.get("count", 0) + 1
        (box / "new" / ("%010d.M%d.test" % (1700000000 + STATE["count"], STATE["count"]))).write_bytes(base64.b64decode(mail))
    for path in (box, *box.rglob("*")):
        os.chown(path, STATE["uid"], STATE["gid"])
    return {"delivered": len(mails)}


def flags(user):
    box = STATE["folder"] / "mail" / user
    mails = sorted(path.name for name in ("cur", "new") for path in (box / name).iterdir())
    return {"flags": [name.partition(":2,")[2] for name in mails]}


def hang_up():
    """The server gives each of them a process of its own, its child."""
    ended = 0
    for status in pathlib.Path("/proc").glob("[0-9]*/status"):
        try:
            fields = dict(line.split(":\t", 1) for line in status.read_text().splitlines() if ":\t" in line)
        except OSError:
            continue
        if fields["Name"] == "imap" and int(fields["PPid"]) == STATE["server"].pid:
            os.kill(int(fields["Pid"]), signal.SIGKILL)
            ended += 1
    return {"hung up": ended}


def answer(asked):
    if "open" in asked:
        return opened(asked)
    if "deliver" in asked:
        return deliver(asked["deliver"], asked["mails"])
    if "hang up" in asked:
        return hang_up()
    return flags(asked["flags"])


try:
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)
finally:
    if "server" in STATE:
        os.kill(STATE["server"].pid, signal.SIGTERM)
        STATE["server"].wait()
