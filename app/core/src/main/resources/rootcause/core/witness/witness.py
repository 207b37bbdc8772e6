# Rootcause witness: what this Python itself sees of TLS, and nothing else.
#
# One file, standard library only. It changes nothing on this machine: no file is written, no
# setting is touched, nothing is installed. It never makes a connection without verifying it.
#
#   python rootcause-collect.py [-- PIP ARGUMENTS] > case.json     collects a case to look at elsewhere
#   python witness.py --request                                    answers one request (JSON, standard input)
#
# Three parts below: FACTS about this interpreter and its pips, one HANDSHAKE with a trust set that
# somebody names, and the COLLECTOR, which does both for every trust set that can be formed here.
# It parses under Python 2.7 and from 3.3 on; handshakes need 3.6. Passwords in URLs are masked.

from __future__ import print_function

import sys

sys.dont_write_bytecode = True

import os

# Files beside this one must not stand in for modules of the standard library.
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:] = [entry for entry in sys.path if os.path.abspath(entry or ".") != HERE]

import base64
import json
import locale
import re
import socket
import time

try:
    import ssl
except ImportError:
    ssl = None

MODERN = sys.version_info >= (3, 6)
NATIVE_STORES = sys.platform in ("win32", "darwin")
MOST_BYTES = 8 << 20  # of one connection or one file


# ---------------------------------------------------------------------------------------- FACTS


def facts():
    import platform
    import site
    import sysconfig

    marker = os.path.join(sysconfig.get_path("stdlib") or "", "EXTERNALLY-MANAGED")
    return {
        "version": "%d.%d.%d" % sys.version_info[:3],
        "implementation": platform.python_implementation(),
        "executable": sys.executable or "",
        "prefix": sys.prefix,
        "basePrefix": getattr(sys, "base_prefix", getattr(sys, "real_prefix", sys.prefix)),
        "platform": sys.platform,
        "encoding": locale.getpreferredencoding(False),
        "localeEncoding": getattr(locale, "getencoding", lambda: locale.getpreferredencoding(False))(),
        "ssl": ssl_facts(),
        "pips": pips(),
        "socks": importable("socks"),
        "truststoreBeside": importable("truststore"),
        "externallyManaged": marker if os.path.exists(marker) else None,
        "trustHooks": trust_hooks(),
        "userSite": bool(getattr(site, "ENABLE_USER_SITE", False)),
    }


def ssl_facts():
    if ssl is None:
        return None
    paths = ssl.get_default_verify_paths()
    found = {
        "version": ssl.OPENSSL_VERSION,
        "fileVariable": paths.openssl_cafile_env,
        "defaultFile": paths.openssl_cafile,
        "folderVariable": paths.openssl_capath_env,
        "defaultFolder": paths.openssl_capath,
        "securityLevel": None,
        "minimumTls": None,
    }
    if hasattr(ssl, "PROTOCOL_TLS_CLIENT"):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        found["securityLevel"] = getattr(context, "security_level", None)
        minimum = getattr(context, "minimum_version", None)
        found["minimumTls"] = getattr(minimum, "name", None)
    return found


def pips():
    """Every pip on the search path, the one that runs first."""
    found = []
    for entry in sys.path:
        folder = os.path.join(entry or ".", "pip")
        start = text_of(os.path.join(folder, "__init__.py"))
        version = re.search(r"__version__\s*=\s*['\"]([^'\"]+)", start or "")
        if version:
            found.append(pip_facts(folder, version.group(1), first=not found))
    return found


def pip_facts(folder, version, first):
    listed = text_of(os.path.join(folder, "_vendor", "vendor.txt")) or ""

    def vendored(name):
        line = re.search(r"(?mi)^\s*%s==([^\s;#]+)" % name, listed)
        return line.group(1) if line else None

    index = None
    for path in (("_internal", "models", "index.py"), ("models", "index.py")):
        source = text_of(os.path.join(folder, *path)) or ""
        named = re.search(r"(?m)^PyPI\s*=\s*\w+\(\s*['\"]([^'\"]+)", source)
        if named:
            index = named.group(1).rstrip("/") + "/simple"
            break
    return {
        "version": version,
        "location": os.path.abspath(folder),
        "certifi": vendored("certifi"),
        "truststore": vendored("truststore"),
        "requests": vendored("requests"),
        "urllib3": vendored("urllib3"),
        "index": index,
        # A pip in a zip would unpack its list into a temporary file to answer.
        "bundle": bundle() if first and os.path.isdir(folder) else None,
    }


def bundle():
    """What the pip that runs here answers when asked for its list of certificates."""
    try:
        from pip._vendor import certifi

        return certifi.where()
    except Exception:
        pass
    try:
        from pip._vendor.requests import certs  # pip 9

        return certs.where()
    except Exception:
        return None


def trust_hooks():
    """Packages that change trust when Python starts: loaded modules, and .pth lines."""
    names = ("pip_system_certs", "certifi_win32", "truststore", "wrapt_certifi", "pip_truststore")
    hooks = []
    for name in names:
        if name in sys.modules:
            hooks.append({"module": name, "file": getattr(sys.modules[name], "__file__", None)})
    for path in pth_files():
        for line in (text_of(path) or "").splitlines():
            if line.startswith(("import ", "import\t")) and re.search("trust|cert", line):
                hooks.append({"module": line[:200], "file": path})
    return hooks


def pth_files():
    found = []
    for entry in sys.path:
        try:
            names = sorted(os.listdir(entry)) if entry else []
        except OSError:
            names = []
        found += [os.path.join(entry, name) for name in names if name.endswith(".pth")]
    return found


def importable(name):
    places = [os.path.join(entry or ".", name) for entry in sys.path]
    return any(os.path.isfile(p + ".py") or os.path.isdir(p) for p in places)


def bytes_of(path):
    """A regular file's bytes, None if there is none or it cannot be read. Devices are not opened."""
    try:
        if not os.path.isfile(path):
            return packed_bytes_of(path)
        if os.path.getsize(path) > MOST_BYTES:
            return None
        with open(path, "rb") as file:
            return file.read()
    except (OSError, IOError, ValueError):
        return None


def packed_bytes_of(path):
    """The same for a file in a zip or wheel that stands on the search path."""
    import zipfile

    inside, rest = path, []
    while os.path.dirname(inside) != inside and not os.path.exists(inside):
        inside, name = os.path.split(inside)
        rest.insert(0, name)
    if not rest or not os.path.isfile(inside) or not zipfile.is_zipfile(inside):
        return None
    try:
        with zipfile.ZipFile(inside) as packed:
            entry = packed.getinfo("/".join(rest))
            return packed.read(entry) if entry.file_size <= MOST_BYTES else None
    except (KeyError, RuntimeError, zipfile.BadZipfile):
        return None


def text_of(path):
    content = bytes_of(path)
    return None if content is None else content.decode("utf-8", "replace")


# ------------------------------------------------------------------------------------ HANDSHAKE


class Failure(Exception):
    """The lane ends here: kind as in Rootcause's reports."""

    def __init__(self, kind, message, code=None, native=None):
        Exception.__init__(self, message)
        self.kind, self.code, self.native = kind, code, native


class Wire(object):
    """A TCP connection with one deadline for everything."""

    def __init__(self, host, port, deadline):
        self.deadline, self.left = deadline, MOST_BYTES
        try:
            self.socket = socket.create_connection((host, port), self.seconds())
        except socket.gaierror as e:
            raise Failure("resolve", str(e))
        except UnicodeError as e:
            raise Failure("resolve", str(e))
        except socket.timeout as e:
            raise Failure("timeout", str(e))
        except OSError as e:
            raise Failure("connect", str(e))

    def seconds(self):
        left = self.deadline - time.time()
        if left <= 0:
            raise Failure("timeout", "timed out")
        return left

    def recv(self, most):
        self.socket.settimeout(self.seconds())
        data = self.socket.recv(most)
        self.left -= len(data)
        if self.left < 0:
            raise Failure("tls", "more than %d bytes" % MOST_BYTES)
        return data

    def sendall(self, data):
        self.socket.settimeout(self.seconds())
        self.socket.sendall(data)

    def close(self):
        self.socket.close()


class Tls(object):
    """One TLS layer over a Wire, or over another Tls (an https proxy).

    wrap_bio, since wrap_socket over an SSLSocket would drop the outer layer; and since the bytes
    that came in stay visible, which Python 3.6 and 3.7 need to show the peer's certificates.
    """

    def __init__(self, below, context, host):
        self.below, self.record, self.messages = below, bytearray(), []
        inner = getattr(context, "_ctx", context)  # truststore's wrapper
        if hasattr(inner, "_msg_callback"):  # Python 3.8
            inner._msg_callback = self.on_message
        self.incoming, self.outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.tls = context.wrap_bio(self.incoming, self.outgoing, server_hostname=host)

    def on_message(self, _conn, direction, _version, content, message, data):
        if direction == "read" and int(content) == 22 and int(message) in (11, 13):
            self.messages.append((int(message), bytes(data)))

    def certificates(self):
        """The certificates as sent, first the server's own; None when they could not be seen."""
        messages = self.messages or plain_messages(self.record)
        for kind, data in messages:
            if kind == 11:
                return certificate_list(data)
        return None

    def wants_certificate(self):
        return any(kind == 13 for kind, _ in self.messages or plain_messages(self.record))

    def pump(self, action, *arguments):
        while True:
            try:
                result = action(*arguments)
                self.flush()
                return result
            except ssl.SSLWantReadError:
                self.flush()
                data = self.below.recv(65536)
                if data:
                    if len(self.record) < MOST_BYTES:
                        self.record += data
                    self.incoming.write(data)
                else:
                    self.incoming.write_eof()
            except (ssl.SSLError, ValueError):
                try:
                    self.flush()  # the alert that says why
                except OSError:
                    pass
                raise

    def flush(self):
        data = self.outgoing.read()
        if data:
            self.below.sendall(data)

    def handshake(self):
        self.pump(self.tls.do_handshake)

    def recv(self, most):
        try:
            return self.pump(self.tls.read, most)
        except (ssl.SSLZeroReturnError, ssl.SSLEOFError):
            return b""

    def sendall(self, data):
        self.pump(self.tls.write, data)

    def close(self):
        self.below.close()


def number(data):
    value = 0
    for byte in bytearray(data):
        value = value << 8 | byte
    return value


def certificate_list(message):
    """The entries of a Certificate message: RFC 5246, 7.4.2 and RFC 8446, 4.4.2."""
    old = number(message[4:7]) == len(message) - 7
    at = 7 if old else 8 + number(message[4:5])
    found = []
    while at + 3 <= len(message):
        size = number(message[at : at + 3])
        found.append(message[at + 3 : at + 3 + size])
        at += 3 + size
        if not old:
            at += 2 + number(message[at : at + 2])  # extensions of this entry
    return found


def plain_messages(record):
    """Handshake messages in the unencrypted records of TLS 1.2 and older."""
    at, stream = 0, b""
    while at + 5 <= len(record) and record[at] == 22:
        size = number(record[at + 3 : at + 5])
        stream += bytes(record[at + 5 : at + 5 + size])
        at += 5 + size
    found, at = [], 0
    while at + 4 <= len(stream):
        size = number(stream[at + 1 : at + 4])
        if at + 4 + size > len(stream):
            break
        found.append((number(stream[at : at + 1]), stream[at : at + 4 + size]))
        at += 4 + size
    return found


def make_context(trust, request, old_protocol):
    """The context that pip's own libraries would make for this engine. Always verifying."""
    if trust["engine"] == "truststore" and NATIVE_STORES:
        context = native_context(trust)
    else:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.verify_flags |= ssl.VERIFY_X509_STRICT if trust.get("strict") else 0
        context.verify_flags |= 0x80000 if trust.get("partialChain") else 0
        if trust["engine"] != "truststore":  # urllib3 sets these on contexts of its own
            context.options |= ssl.OP_NO_COMPRESSION | getattr(ssl, "OP_NO_TICKET", 0)
            if getattr(context, "post_handshake_auth", None) is not None:
                context.post_handshake_auth = True
        context.check_hostname = trust["hostCheck"] in ("openssl", "openssl-no-common-name")
        if trust["hostCheck"] == "openssl-no-common-name" and sys.version_info >= (3, 7):
            context.hostname_checks_common_name = False
        if trust.get("minimumTls") == "TLSv1.2":
            context.options |= ssl.OP_NO_TLSv1 | ssl.OP_NO_TLSv1_1
    if trust.get("ciphers"):
        context.set_ciphers(trust["ciphers"])
    if old_protocol:
        context.options |= getattr(ssl, "OP_NO_TLSv1_3", 0)
    load_trust(context, trust)
    if request.get("alpn"):
        context.set_alpn_protocols(request["alpn"])
    if request.get("clientCertificate"):
        load_client(context, request["clientCertificate"])
    return context


def native_context(trust):
    sys.path.insert(0, trust["pipFolder"])
    from pip._vendor import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def load_trust(context, trust):
    for path in trust.get("files", []) + trust.get("folders", []):
        if not os.path.exists(path):
            raise LookupError("no such file: %s" % path)
    try:
        for path in trust.get("files", []):
            context.load_verify_locations(cafile=path)
        for path in trust.get("folders", []):
            context.load_verify_locations(capath=path)
    except (OSError, ValueError) as e:
        raise Failure("bundle-invalid", str(e))
    if trust.get("defaults") and trust["engine"] == "truststore":
        context.set_default_verify_paths()
    elif trust.get("defaults"):
        context.load_default_certs()


def load_client(context, path):
    def no_password():
        raise ValueError("the key is encrypted")

    if not os.path.exists(path):
        raise Failure("client-cert-missing", path)
    try:
        context.load_cert_chain(path, password=no_password)
    except (OSError, ValueError) as e:
        raise Failure("client-cert", str(e))


def match_name(trust, certificate, host):
    """urllib3 1.26's own comparison, by its own code. False when that code cannot be had."""
    vendor = os.path.join(trust.get("pipFolder") or "", "pip", "_vendor")
    for path in (
        "urllib3/util/ssl_match_hostname.py",
        "urllib3/packages/ssl_match_hostname/__init__.py",
        "requests/packages/urllib3/packages/ssl_match_hostname/__init__.py",
    ):
        source = text_of(os.path.join(vendor, *path.split("/")))
        if source is None:
            continue
        module = {"__name__": "matcher", "__package__": "matcher"}
        try:
            exec(compile(source, path, "exec"), module)
            match = module["match_hostname"]
        except Exception:
            return False
        try:
            match(certificate, host)
        except ValueError as e:  # every CertificateError is one
            raise Failure("hostname", str(e))
        return True
    return False


CLIENT_ALERTS = (
    "BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_REVOKED|CERTIFICATE_EXPIRED"
    "|CERTIFICATE_UNKNOWN|UNKNOWN_CA|ACCESS_DENIED|DECRYPT_ERROR|HANDSHAKE_FAILURE|DECODE_ERROR"
)


def tls_failure(error, tls, trust):
    """Names an exception out of a TLS layer."""
    if isinstance(error, Failure):
        return error
    if isinstance(error, (socket.timeout, getattr(ssl, "SSLWantReadError"))):
        return Failure("timeout", str(error))
    code = getattr(error, "verify_code", None)
    reason = getattr(error, "reason", None) or ""
    text = getattr(error, "verify_message", None) or str(error)
    if code is not None and trust["engine"] == "truststore" and NATIVE_STORES:
        return Failure("verify", text, native=code)
    if code is not None:
        return Failure("hostname" if code in (62, 64) else "verify", text, code)
    if reason == "CERTIFICATE_VERIFY_FAILED":
        return Failure("verify", text)  # Python 3.6 tells no code
    if isinstance(error, ssl.CertificateError):
        return Failure("hostname", text)
    if "ALERT_CERTIFICATE_REQUIRED" in reason or (
        tls.wants_certificate() and re.search("ALERT_(%s)" % CLIENT_ALERTS, reason)
    ):
        return Failure("client-cert", text)
    return Failure("tls", text)


def secured(below, trust, request, host, old_protocol, answer, leg):
    """A verified TLS layer, or the Failure that says why there is none."""
    answer["leg"] = leg
    name = host.rstrip(".")
    tls = Tls(below, make_context(trust, request, old_protocol), name)
    try:
        tls.handshake()
        if trust["hostCheck"] == "urllib3":
            if not match_name(trust, tls.tls.getpeercert(), name):
                answer["part"] = "chain"
    except (OSError, ValueError, Failure) as e:
        raise tls_failure(e, tls, trust)
    finally:
        seen = tls.certificates()
        if seen is not None:
            answer["chains"][leg] = [base64.b64encode(c).decode("ascii") for c in seen]
    answer["protocol"], answer["cipher"] = tls.tls.version(), (tls.tls.cipher() or [None])[0]
    answer["alpn"] = tls.tls.selected_alpn_protocol()
    return tls


def tunnel(pipe, host, port, login):
    """CONNECT as this Python's http.client writes it."""
    target = "[%s]:%d" % (host, port) if ":" in host else "%s:%d" % (host, port)
    head = "CONNECT %s HTTP/1.0\r\n" % target
    if sys.version_info >= (3, 12):
        head = "CONNECT %s HTTP/1.1\r\nHost: %s\r\n" % (target, target)
    if login:
        head += "Proxy-Authorization: %s\r\n" % login
    try:
        pipe.sendall((head + "\r\n").encode("ascii"))
        answer = b""
        while not answer.endswith(b"\r\n\r\n") and not answer.endswith(b"\n\n"):
            byte = pipe.recv(1)
            if not byte or len(answer) > 65536:
                raise Failure("proxy", "the proxy gave no answer to CONNECT")
            answer += byte
    except socket.timeout as e:
        raise Failure("timeout", str(e))
    except OSError as e:
        raise Failure("proxy", str(e))
    line = re.match(br"HTTP/\S+ +(\d+) *([^\r\n]*)", answer)
    if not line:
        raise Failure("proxy", "the proxy does not answer in HTTP")
    if line.group(1) != b"200":
        said = b" ".join(line.groups()).decode("latin-1")
        raise Failure("proxy", "Tunnel connection failed: " + said)


def lane(request, old_protocol, answer):
    """The whole way: proxy, handshake, first byte of the page."""
    deadline = time.time() + request["limit"]
    host, port, route = request["host"], request["port"], request["route"]
    first = (route["host"], route["port"]) if route["kind"] != "direct" else (host, port)
    pipe = wire = Wire(first[0], first[1], deadline)
    try:
        if route["kind"] == "https-proxy":
            plain = dict(request, alpn=request.get("proxyAlpn"), clientCertificate=None)
            pipe = secured(pipe, request["proxy"], plain, first[0], old_protocol, answer, "proxy")
        if route["kind"] != "direct":
            tunnel(pipe, host, port, route.get("login"))
        tls = secured(pipe, request["origin"], request, host, old_protocol, answer, "origin")
        # A TLS 1.3 server refuses a missing client certificate only when something is read.
        shown = "[%s]" % host if ":" in host else host
        shown = shown if port == 443 else "%s:%d" % (shown, port)
        get = "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
        try:
            tls.sendall((get % (request["path"], shown)).encode("ascii"))
            tls.recv(1)
        except (OSError, Failure) as e:
            failure = tls_failure(e, tls, request["origin"])
            if failure.kind == "client-cert":
                raise failure
            answer["page"] = str(failure)  # not a matter of trust
    finally:
        wire.close()


def attempt(request, old_protocol):
    answer = {"ok": True, "kind": None, "leg": "origin", "code": None, "nativeCode": None}
    answer.update({"message": "", "part": "all", "chains": {}})
    try:
        lane(request, old_protocol, answer)
    except Failure as e:
        answer.update(ok=False, kind=e.kind, message=str(e), code=e.code, nativeCode=e.native)
    return answer


def handshake(request):
    if not MODERN or ssl is None:
        return {"cannot": "no-ssl" if ssl is None else "too-old"}
    if request["route"]["kind"] not in ("direct", "http-proxy", "https-proxy"):
        return {"cannot": "route"}
    try:
        if not_ascii(request["host"]):
            request["host"] = request["host"].encode("idna").decode("ascii")
        answer = attempt(request, False)
        legs = ["proxy", "origin"] if request["route"]["kind"] == "https-proxy" else ["origin"]
        seen = legs[: legs.index(answer["leg"]) + 1]
        reached = answer["kind"] not in ("resolve", "connect", "timeout", "proxy", "bundle-invalid")
        if reached and not all(leg in answer["chains"] for leg in seen):
            # Python 3.6 and 3.7 show certificates only up to TLS 1.2: look once more, verifying.
            for leg, chain in attempt(request, True)["chains"].items():
                answer["chains"].setdefault(leg, chain)
        return answer
    except LookupError as e:
        return {"cannot": "missing", "message": str(e)}
    except (ImportError, UnicodeError) as e:
        return {"cannot": "unusable", "message": str(e)}


def not_ascii(text):
    return any(ord(letter) > 127 for letter in text)


# ------------------------------------------------------------------------------------ COLLECTOR

VARIABLES = re.compile(
    r"(?i)^(_?pip_.*|ssl_cert_.*|requests_ca_bundle|curl_ca_bundle|nix_ssl_cert_file|.*_proxy"
    r"|xdg_(config|data)_.*|home|userprofile|appdata|programdata|path|python.*|virtual_env"
    r"|conda_(prefix|exe)|lang|lc_.*|node_extra_ca_certs|git_ssl_cainfo|aws_ca_bundle|openssl_conf)$"
)
OS_STORES = (
    "/etc/ssl/cert.pem /etc/ssl/certs /etc/ssl/ca-bundle.pem /etc/pki/tls/cert.pem"
    " /etc/pki/tls/certs/ca-bundle.crt /etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"
    " /etc/ssl/certs/ca-certificates.crt"
).split()
# Where truststore looks on Linux when OpenSSL's defaults are empty, in its order.
FALLBACKS = (
    "/etc/ssl/cert.pem /etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem /etc/pki/tls/cert.pem"
    " /etc/ssl/certs/ca-certificates.crt /etc/ssl/ca-bundle.pem"
).split()


def masked(text):
    """Without what stands before the @ of a URL, and without keys."""
    text = re.sub(r"(?i)(//|\b[a-z][a-z0-9+.-]*:/*)[^/@\s'\"]*@", r"\1****@", text)
    text = re.sub(r"(?im)^(\s*[\w.-]*(password|token|secret)[\w.-]*\s*[=:]).*$", r"\1 ****", text)
    return re.sub(r"(?s)-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [^\n]*|\Z)", "(key)", text)


class Settings(object):
    """Values of pip's options wherever they stand. Which one pip obeys is not decided here."""

    def __init__(self, arguments, files):
        self.found = {}
        self.read_arguments(arguments)
        for path, text in files:
            for key, value in re.findall(r"(?m)^\s*([\w-]+)\s*[=:]((?:.*\n(?:[ \t]+\S.*\n?)*)?.*)", text):
                self.add(key, value, path)
        for name, value in sorted(os.environ.items()):
            if name.upper().startswith("PIP_"):
                self.add(name[4:], value, name)

    def read_arguments(self, arguments):
        for at, argument in enumerate(arguments):
            name, equals, value = argument.partition("=")
            if name in ("-i", "--pypi-url"):
                name = "--index-url"
            if name.startswith("--"):
                self.add(name, value if equals else "".join(arguments[at + 1 : at + 2]), name)

    def add(self, key, value, source):
        key = key.strip("-").lower().replace("_", "-")
        for word in value.split() if key.endswith("url") else [value.strip()]:
            if word:
                self.found.setdefault(key, []).append((word, source))

    def get(self, *keys):
        return [pair for key in keys for pair in self.found.get(key, [])]


def config_files():
    home, join = os.path.expanduser("~"), os.path.join
    get, name = os.environ.get, "pip.ini" if sys.platform == "win32" else "pip.conf"
    if sys.platform == "win32":
        folders = [join(get("ProgramData", "C:\\ProgramData"), "pip"), join(home, "pip")]
        folders += [join(get("APPDATA", home), "pip")]
    else:
        folders = [join(d, "pip") for d in get("XDG_CONFIG_DIRS", "/etc/xdg").split(":") if d]
        folders += ["/etc", "/Library/Application Support/pip", join(home, ".pip")]
        folders += [join(home, "Library", "Application Support", "pip")]
        folders += [join(get("XDG_CONFIG_HOME") or join(home, ".config"), "pip")]
        folders += [join(get("XDG_DATA_HOME") or join(home, ".local", "share"), "pip")]
    folders += [sys.prefix, getattr(sys, "base_prefix", sys.prefix)]
    paths = [join(folder, name) for folder in folders]
    return paths + ([get("PIP_CONFIG_FILE")] if get("PIP_CONFIG_FILE") else [])


def record_file(files, path, secret=False):
    """Puts a file, or what is the matter with it, into the case; a folder with what is in it."""
    path = os.path.abspath(path)
    if path in files:
        return
    files[path] = row = {"real": os.path.realpath(path)}
    if os.path.isdir(path):
        try:
            names = sorted(os.listdir(path))[:5000]
        except OSError as e:
            row.update(state="unreadable", why=str(e))
            return
        row.update(state="folder", names=names)
        for name in names:
            if re.search(r"(?i)\.(pem|crt|cer|\d)$", name):
                record_file(files, os.path.join(path, name))
    elif not os.path.exists(path):
        row["state"] = "missing"
    elif not os.path.isfile(path) or os.path.getsize(path) > MOST_BYTES:
        row["state"] = "special" if not os.path.isfile(path) else "too-large"
    else:
        content = bytes_of(path)
        if content is None:
            row.update(state="unreadable", why="cannot be opened")
            return
        if secret or b"PRIVATE KEY" in content:
            content = masked(content.decode("latin-1")).encode("latin-1")
        row.update(state="file", content=base64.b64encode(content).decode("ascii"))


def trust_sets(known, named):
    """Every trust set that can be formed here, as pip's engines would form it."""
    pip = os.path.dirname(known["pips"][0]["location"]) if known["pips"] else None
    own = known["pips"][0]["bundle"] if known["pips"] else None
    own = [own] if own and os.path.exists(own) else []
    defaults = ssl.get_default_verify_paths()
    hashed = re.compile("^[0-9a-f]{8}[.][0-9]$")
    try:
        filled = any(hashed.match(name) for name in os.listdir(defaults.capath or ""))
    except OSError:
        filled = False
    fallback = [] if defaults.cafile or filled else [f for f in FALLBACKS if os.path.exists(f)][:1]
    system = {"engine": "truststore", "defaults": not fallback, "files": fallback, "folders": []}

    def with_named(base, engine, system_too):
        for path in [None] + named:
            kind = "folders" if path and os.path.isdir(path) else "files"
            trust = dict(system if system_too else {"defaults": False, "files": [], "folders": []})
            trust.update(engine=engine, files=trust["files"] + base)
            trust[kind] = trust[kind] + ([path] if path else [])
            yield trust

    sets = [t for t in with_named(own, "truststore", True)]
    sets += [t for t in with_named([], "truststore", True)]
    if own:
        sets.append({"engine": "certifi", "defaults": False, "files": own, "folders": []})
    sets += [t for t in with_named([], "file", False)][1:]
    sets.append({"engine": "openssl-defaults", "defaults": True, "files": [], "folders": []})
    for trust in sets:
        trust["pipFolder"] = pip
        checks = ["openssl"] if trust["engine"] == "truststore" else ["urllib3", "openssl-no-common-name"]
        for check in checks:
            # urllib3 2, which leaves the name to OpenSSL, is strict from Python 3.13 on.
            strict = check == "openssl-no-common-name" and sys.version_info >= (3, 13)
            yield dict(trust, hostCheck=check, strict=strict, partialChain=strict)


def routes(settings):
    """Direct, and through every proxy that a setting names: route for the request, source."""
    found = [({"kind": "direct"}, None, None)]
    try:
        from urllib.request import getproxies
        from urllib.parse import urlsplit, unquote
    except ImportError:
        return found
    named = settings.get("proxy")
    for scheme in ("https", "all"):
        for variable in (scheme + "_proxy", scheme.upper() + "_PROXY"):
            named += [(os.environ[variable], variable)] if os.environ.get(variable) else []
    if not any(key.lower().endswith("_proxy") for key in os.environ):
        named += [(url, "system") for scheme, url in getproxies().items() if scheme == "https"]
    for url, source in named:
        try:
            parts = urlsplit(url if "://" in url else "http://" + url)
            port = parts.port or {"http": 80, "https": 443}.get(parts.scheme, 1080)
            pair = "%s:%s" % (unquote(parts.username or ""), unquote(parts.password or ""))
            login = "Basic " + base64.b64encode(pair.encode("utf-8")).decode("ascii")
            kind = {"http": "http-proxy", "https": "https-proxy"}.get(parts.scheme, "socks-proxy")
            route = {"kind": kind, "host": parts.hostname or "", "port": port}
            route["login"] = login if parts.username else None
            found.append((route, masked(url), source))
        except ValueError:
            found.append(({"kind": "unreadable"}, masked(url), source))
    return found


def ask_everything(known, settings, files):
    """This Python's answer for every index, route and trust set; stops a way that leads nowhere."""
    from urllib.parse import urlsplit

    indexes = settings.get("index-url", "extra-index-url")
    if not indexes and known["pips"] and known["pips"][0]["index"]:
        indexes = [(known["pips"][0]["index"], "built-in")]
    named = [p for p, _ in settings.get("cert")]
    named += [os.environ.get(v) or "" for v in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")]
    named = sorted(set(os.path.expanduser(p) for p in named if p and os.path.exists(os.path.expanduser(p))))
    client = [os.path.expanduser(p) for p, _ in settings.get("client-cert")]
    answers = []
    for url, source in indexes:
        try:
            parts = urlsplit(url)
            port = parts.port or 443
        except ValueError as e:
            answers.append({"url": masked(url), "source": source, "cannot": str(e)})
            continue
        for route, proxy, proxy_source in routes(settings):
            row = {"url": masked(url), "source": source, "proxy": proxy, "proxySource": proxy_source}
            row.update(route=route["kind"], answers=[])
            answers.append(row)
            if parts.scheme != "https":
                row["cannot"] = "not https"
                continue
            for trust in trust_sets(known, named):
                request = {"host": parts.hostname or "", "port": port, "route": route, "limit": 15}
                request.update(path=(parts.path.rstrip("/") or "") + "/pip/", origin=trust, proxy=trust)
                request.update(alpn=["http/1.1"], clientCertificate=client[0] if client else None)
                answer = handshake(request)
                row["answers"].append({"trust": trust, "answer": answer})
                if answer.get("kind") in ("resolve", "connect", "proxy", "timeout"):
                    break
    return answers


def collect(arguments):
    known, files = facts(), {}
    configs = config_files()
    for path in configs + pth_files() + [os.path.join(sys.prefix, "pyvenv.cfg")]:
        record_file(files, path, secret=True)
    for pip in known["pips"]:
        for path in ("__init__.py", "_vendor/vendor.txt", "_vendor/certifi/core.py", "models/index.py"):
            record_file(files, os.path.join(pip["location"], *path.split("/")))
        for path in ("_internal/models/index.py", "_vendor/certifi/cacert.pem"):
            record_file(files, os.path.join(pip["location"], *path.split("/")))
    for at, argument in enumerate(arguments):  # requirement files may name indexes and trusted hosts
        if argument in ("-r", "--requirement", "-c", "--constraint"):
            record_file(files, "".join(arguments[at + 1 : at + 2]), secret=True)
    texts = [(path, text_of(path)) for path in configs]
    settings = Settings(arguments, [(path, text) for path, text in texts if text])
    places = [p for p, _ in settings.get("cert")] + OS_STORES
    places += [os.environ.get(v) or "" for v in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE")]
    places += (os.environ.get("SSL_CERT_DIR") or "").split(os.pathsep)
    places += [known["pips"][0]["bundle"] or ""] if known["pips"] else []
    if known["ssl"]:
        places += [known["ssl"]["defaultFile"]] + known["ssl"]["defaultFolder"].split(os.pathsep)
    for place in places:
        if place:
            record_file(files, os.path.expanduser(place))
    import getpass
    import platform

    try:
        account = getpass.getuser()
    except Exception:
        account = None
    if hasattr(ssl, "enum_certificates"):  # Windows
        stores = {}
        for name in ("ROOT", "CA"):
            rows = [r for r in ssl.enum_certificates(name) if r[1] == "x509_asn"]
            stores[name] = [base64.b64encode(r[0]).decode("ascii") for r in rows]
    else:
        stores = {}
    return {
        "schema": "rootcause-collected/1",
        "takenAt": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "system": {
            "platform": sys.platform,
            "name": platform.platform(),
            "architecture": platform.machine(),
            "account": account,
            "elevated": getattr(os, "geteuid", lambda: 1)() == 0,
        },
        "folder": os.getcwd(),
        "home": os.path.expanduser("~"),
        "arguments": [masked(argument) for argument in arguments],
        "variables": dict((k, masked(v)) for k, v in os.environ.items() if VARIABLES.match(k)),
        "interpreter": known,
        "files": files,
        "windowsStores": stores,
        "lanes": ask_everything(known, settings, files) if MODERN and ssl else [],
    }


def main():
    if sys.argv[1:2] == ["--request"]:
        request = json.loads(getattr(sys.stdin, "buffer", sys.stdin).read().decode("utf-8"))
        answer = facts() if request["mode"] == "facts" else handshake(request)
        print("\n" + request["mark"] + json.dumps(answer))
    else:
        arguments = sys.argv[2:] if sys.argv[1:2] == ["--"] else sys.argv[1:]
        print(json.dumps(collect(arguments), indent=1, sort_keys=True))
    sys.stdout.flush()


if __name__ == "__main__":
    main()
