"""Mail servers on this computer for tests, of good and of bad behaviour.

Asked by a line of JSON on standard input, answers by one on standard output, ends with standard input:

{"open": "scripted", ...}     {"port": N}; a server that does as it is told:
    "at": {STEP: DOES}        STEP: greeting EHLO HELO STARTTLS AUTH secret MAIL RCPT DATA content dot QUIT. DOES:
                              "550 5.1.1 no" is answered, "drop" closes, "hang" says nothing more, {"cut": N} closes
                              after N bytes of the content; a list holds one for each time, null is the usual.
    "tls": "no"               or "starttls", "implicit" with "cert" and "key"
    "login": "PLAIN LOGIN"    the kinds that are offered; "user" and "secret" are right
    "slow": SECONDS           between the bytes of an answer, and between the pieces of a mail that are read
{"open": "aiosmtpd", ...}     {"port": N} or {"missing": WHY}; STARTTLS with "cert" and "key", "user", "secret" wanted;
                              without "cert" neither; "slow": SECONDS for each mail
{"report": N}                 of that port {"connections": N, "steps": [...], "commands": [...], "logins": [...],
                              "mails": [base64 ...]}
"""

import base64
import json
import socket
import ssl
import sys
import threading
import time

SERVERS = {}
USUAL = {"greeting": "220 localhost ready", "STARTTLS": "220 go ahead", "MAIL": "250 2.1.0 OK", "RCPT": "250 2.1.5 OK",
         "DATA": "354 go on", "dot": "250 2.0.0 queued as A1", "QUIT": "221 2.0.0 bye", "HELO": "250 localhost"}


class Report:
    def __init__(self):
        self.connections, self.steps, self.commands, self.logins, self.mails = 0, [], [], [], []

    def lines(self):
        return {"connections": self.connections, "steps": self.steps, "commands": self.commands,
                "logins": self.logins, "mails": [base64.b64encode(mail).decode() for mail in self.mails]}


class Gone(Exception):
    pass


class Session:
    """One connection of a scripted server, on a thread of its own."""

    def __init__(self, server, link):
        self.server, self.link, self.unread = server, link, b""
        self.slow = server.asked.get("slow", 0)
        self.tls = server.asked.get("tls", "no")

    def run(self):
        try:
            if self.tls == "implicit":
                self.protect()
            self.step("greeting")
            while True:
                self.command(self.line().decode("latin-1").strip())
        except (Gone, OSError):
            pass
        finally:
            self.link.close()

    def protect(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.server.asked["cert"], self.server.asked["key"])
        self.link, self.unread = context.wrap_socket(self.link, server_side=True), b""

    def more(self):
        got = self.link.recv(4096)
        if not got:
            raise Gone
        self.unread += got

    def line(self):
        while b"\n" not in self.unread:
            self.more()
        line, self.unread = self.unread.split(b"\n", 1)
        return line

    def say(self, text):
        data = text.encode() + b"\r\n"
        pieces = [data[i:i + 1] for i in range(len(data))] if self.slow else [data]
        for piece in pieces:
            self.link.sendall(piece)
            time.sleep(self.slow)

    def step(self, name, usual=None):
        """Whether it went as usual."""
        self.server.report.steps.append(name)
        does = self.server.does(name)
        if does == "drop":
            raise Gone
        if does == "hang":
            while True:
                if not self.link.recv(4096):
                    raise Gone
        self.say(does or usual or USUAL[name])
        return does is None

    def command(self, line):
        self.server.report.commands.append(line)
        verb = line.split(" ")[0].split(":")[0].upper()
        if verb == "EHLO":
            self.step("EHLO", self.welcome())
        elif verb == "STARTTLS":
            if self.step("STARTTLS"):
                self.protect()
                self.tls = "done"
        elif verb == "AUTH":
            self.login(line.split(" ")[1:])
        elif verb == "DATA":
            if self.step("DATA"):
                self.content()
        elif verb in USUAL:
            self.step(verb)
            if verb == "QUIT":
                raise Gone
        else:
            self.say("500 5.5.1 unknown: " + line)

    def welcome(self):
        words = ["localhost", "SIZE 100000000", "8BITMIME"]
        if self.tls == "starttls":
            words.append("STARTTLS")
        elif "login" in self.server.asked:
            words.append("AUTH " + self.server.asked["login"])
        return "\r\n".join("250-" + word for word in words[:-1]) + "\r\n250 " + words[-1]

    def login(self, words):
        kind = words[0].upper()
        if not self.step("AUTH", "334 " + ("VXNlcm5hbWU6" if kind == "LOGIN" else "")):
            return
        said = [self.line().strip()]
        if kind == "LOGIN":
            self.say("334 UGFzc3dvcmQ6")
            said.append(self.line().strip())
        plain = b" ".join(base64.b64decode(word) for word in said)
        self.server.report.logins.append([kind, plain.decode("latin-1")])
        user, secret = self.server.asked["user"], self.server.asked["secret"]
        is_right = user.encode() in plain and secret.encode() in plain
        answer = "235 2.7.0 welcome"
        if not is_right:
            answer = "535 5.7.8 wrong: %s %s" % (plain.decode("latin-1"), said[-1].decode())
        self.step("secret", answer)

    def content(self):
        self.server.report.steps.append("content")
        does = self.server.does("content")
        if does == "hang":
            self.server.ended.wait()
            raise Gone
        cut = does["cut"] if isinstance(does, dict) else None
        self.unread = b"\r\n" + self.unread
        searched = 0
        while self.unread.find(b"\r\n.\r\n", searched) < 0:
            searched = max(len(self.unread) - 4, 0)
            self.more()
            time.sleep(self.slow)
            if cut is not None and len(self.unread) > cut:
                raise Gone
        mail, self.unread = self.unread.split(b"\r\n.\r\n", 1)
        self.server.report.mails.append((mail + b"\r\n").replace(b"\r\n..", b"\r\n.")[2:])
        self.step("dot")


class Scripted:
    def __init__(self, asked):
        self.asked, self.report, self.times = asked, Report(), {}
        self.ended = threading.Event()
        self.socket = socket.socket()
        if asked.get("slow") or asked.get("at", {}).get("content") == "hang":
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self.socket.bind(("127.0.0.1", 0))
        self.socket.listen()
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            link, _ = self.socket.accept()
            link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.report.connections += 1
            threading.Thread(target=Session(self, link).run, daemon=True).start()

    def does(self, name):
        """What is asked for at this step, this time."""
        does = self.asked.get("at", {}).get(name)
        if not isinstance(does, list):
            return does
        time_now = self.times.get(name, 0)
        self.times[name] = time_now + 1
        return does[time_now] if time_now < len(does) else None


class Aiosmtpd:
    """The server of the package of that name, which reads a mail in its own way."""

    def __init__(self, asked):
        import asyncio
        import logging
        import warnings
        from aiosmtpd.smtp import SMTP, AuthResult
        warnings.simplefilter("ignore")
        logging.disable()
        self.report = report = Report()
        protected = {}
        if "cert" in asked:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(asked["cert"], asked["key"])
            protected = {"tls_context": context, "require_starttls": True, "auth_required": True}

        class Handler:
            async def handle_DATA(self, server, session, envelope):
                await asyncio.sleep(asked.get("slow", 0) / 2)
                report.mails.append(envelope.content)
                report.commands.append("%s > %s" % (envelope.mail_from, ",".join(envelope.rcpt_tos)))
                await asyncio.sleep(asked.get("slow", 0) / 2)
                return "250 2.0.0 queued"

        def let_in(server, session, envelope, mechanism, data):
            is_right = data.login == asked["user"].encode() and data.password == asked["secret"].encode()
            return AuthResult(success=is_right, handled=False)

        def session():
            report.connections += 1
            return SMTP(Handler(), hostname="localhost", authenticator=let_in, **protected)

        loop = asyncio.new_event_loop()
        threading.Thread(target=loop.run_forever, daemon=True).start()
        server = asyncio.run_coroutine_threadsafe(loop.create_server(session, "127.0.0.1", 0), loop).result()
        self.port = server.sockets[0].getsockname()[1]


def answer(asked):
    if "report" in asked:
        return SERVERS[asked["report"]].report.lines()
    try:
        server = Scripted(asked) if asked["open"] == "scripted" else Aiosmtpd(asked)
    except ImportError as missing:
        return {"missing": str(missing)}
    SERVERS[server.port] = server
    return {"port": server.port}


for request in sys.stdin:
    print(json.dumps(answer(json.loads(request))), flush=True)
