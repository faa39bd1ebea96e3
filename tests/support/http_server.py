"""Web servers on this computer for tests, of good and of bad behaviour.

Asked by a line of JSON on standard input, answers by one on standard output, ends with standard input:

{"open": [DOES, ...], ...}    {"port": N}; DOES is for one request each, in order; without one it is 404. DOES:
                              {"status": 200, "body": "..."}   with "headers": {...}
                              {"drop": "connection"}           closes before the request is read
                              {"drop": "request"}              reads the request and closes
                              {"drop": "answer"}               closes in the middle of its answer
                              {"hang": true}                   reads the request and says nothing
    "cert", "key"             speaks TLS
{"report": N}                 of that port {"connections": N, "requests": [{"method", "path", "headers", "body"}]}
"""

import json
import socket
import ssl
import sys
import threading

SERVERS = {}


class Server:
    def __init__(self, asked):
        self.asked, self.connections, self.requests = list(asked["open"]), 0, []
        self.context = None
        if "cert" in asked:
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(asked["cert"], asked["key"])
        self.socket = socket.socket()
        self.socket.bind(("127.0.0.1", 0))
        self.socket.listen()
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            link, _ = self.socket.accept()
            self.connections += 1
            threading.Thread(target=self.serve, args=(link,), daemon=True).start()

    def serve(self, link):
        try:
            if self.context:
                link = self.context.wrap_socket(link, server_side=True)
            while self.answer(link) and (self.context or link.recv(1, socket.MSG_PEEK)):  # until it is closed
                pass
        except OSError:
            pass
        finally:
            link.close()

    def answer(self, link):
        """Whether the connection goes on."""
        does = self.asked[0] if self.asked else {"status": 404, "body": ""}
        if does.get("drop") == "connection":
            self.asked.pop(0)
            return False
        request = self.read(link)
        if request is None:
            return False
        if self.asked:
            self.asked.pop(0)
        self.requests.append(request)
        if does.get("hang"):
            link.recv(1)
            return False
        if does.get("drop") == "request":
            return False
        body = does.get("body", "").encode()
        head = "HTTP/1.1 %d told\r\nContent-Length: %d\r\n" % (does.get("status", 200), len(body))
        for name, value in does.get("headers", {}).items():
            head += "%s: %s\r\n" % (name, value)
        whole = head.encode() + b"\r\n" + body
        if does.get("drop") == "answer":
            link.sendall(whole[:-1])
            return False
        link.sendall(whole)
        return True

    @staticmethod
    def read(link):
        data = b""
        while b"\r\n\r\n" not in data:
            more = link.recv(4096)
            if not more:
                return None
            data += more
        head, body = data.split(b"\r\n\r\n", 1)
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines if ": " in line)}
        while len(body) < int(headers.get("content-length", 0)):
            body += link.recv(4096)
        method, path, _ = first.split(" ")
        return {"method": method, "path": path, "headers": headers, "body": body.decode()}


def answer(asked):
    if "report" in asked:
        server = SERVERS[asked["report"]]
        return {"connections": server.connections, "requests": server.requests}
    server = Server(asked)
    SERVERS[server.port] = server
    return {"port": server.port}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
