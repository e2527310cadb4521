#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A mail server for tests: `mail_server.py FOLDER [--tls | --clear] [--no-auth] [--port N]`.

Makes a certificate for localhost and 127.0.0.1 (FOLDER/certificate.pem), listens on a port of 127.0.0.1, prints `ready
PORT`, and keeps every mail as FOLDER/<number>.eml, behind two lines that say who was named in MAIL and RCPT. STARTTLS
and AUTH (`post` / `open sesame`) are required unless it was told otherwise. What it refuses stands in the recipient:
`later@…` for now (451), `never@…` for good (550). Ends with its standard input.
"""
import argparse
import asyncio
import pathlib
import ssl
import subprocess
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult


class Letters:
    def __init__(self, folder):
        self.folder = folder

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("never@"):
            return "550 5.1.1 nobody has this address"
        if address.startswith("later@") and not (self.folder / "open").exists():
            return "451 4.3.0 not now"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        number = len(list(self.folder.glob("*.eml")))
        head = f"MAIL {envelope.mail_from}\nRCPT {' '.join(envelope.rcpt_tos)}\n".encode()
        part = self.folder / f"{number:03}.part"
        part.write_bytes(head + envelope.content)
        part.rename(self.folder / f"{number:03}.eml")
        return "250 2.0.0 kept"


def authenticate(server, session, envelope, mechanism, data):
    right = getattr(data, "login", None) == b"post" and getattr(data, "password", None) == b"open sesame"
    return AuthResult(success=right, handled=False)


def certificate(folder):
    key, cert = folder / "key.pem", folder / "certificate.pem"
    if not cert.exists():
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30",
             "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
             "-keyout", str(key), "-out", str(cert)], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return context


class OnAnyPort(Controller):
    """The port is chosen by the system."""

    def _trigger_server(self):
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--tls", action="store_true")
    parser.add_argument("--clear", action="store_true")
    parser.add_argument("--no-auth", action="store_true")
    parser.add_argument("--port", type=int, default=0)
    options = parser.parse_args()
    context = certificate(options.folder)
    terms = {"hostname": "127.0.0.1", "port": options.port}
    if not options.no_auth:
        terms |= {"authenticator": authenticate, "auth_required": True, "auth_require_tls": not options.clear and not options.tls}
    if options.tls:
        terms |= {"ssl_context": context}
    elif not options.clear:
        terms |= {"tls_context": context, "require_starttls": True}
    controller = OnAnyPort(Letters(options.folder), **terms)
    controller.start()
    print("ready", controller.port, flush=True)
    sys.stdin.read()
    controller.stop()


if __name__ == "__main__":
    main()
