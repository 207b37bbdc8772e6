"""Asks a libcrypto what it says to chains, as Python's ssl module would ask it.

    python3 ask_openssl.py LIBCRYPTO CASES.jsonl[.gz] ANSWERS.jsonl VARIANT...

Cases and answers have the form of `rootcause verify --batch`. The library may be of any release
from 1.1.1 to 4.0. Used to record and to compare; no test runs it.
"""
import base64
import ctypes as c
import gzip
import json
import re
import sys

LIB = c.CDLL(sys.argv[1])
P = c.c_void_p


def function(name, result, *arguments):
    f = getattr(LIB, name)
    f.restype, f.argtypes = result, arguments
    return f


version = function("OpenSSL_version", c.c_char_p, c.c_int)(0).decode().split()[1]
stack_new = function("OPENSSL_sk_new_null", P)
stack_push = function("OPENSSL_sk_push", c.c_int, P, P)
stack_size = function("OPENSSL_sk_num", c.c_int, P)
stack_value = function("OPENSSL_sk_value", P, P, c.c_int)
stack_free = function("OPENSSL_sk_free", None, P)
d2i_x509 = function("d2i_X509", P, P, c.POINTER(c.c_void_p), c.c_long)
x509_free = function("X509_free", None, P)
bio_new = function("BIO_new_mem_buf", P, c.c_char_p, c.c_int)
bio_free = function("BIO_free", c.c_int, P)
read_infos = function("PEM_X509_INFO_read_bio", P, P, P, P, P)
info_free = function("X509_INFO_free", None, P)
store_new = function("X509_STORE_new", P)
store_add = function("X509_STORE_add_cert", c.c_int, P, P)
store_free = function("X509_STORE_free", None, P)
context_new = function("X509_STORE_CTX_new", P)
context_init = function("X509_STORE_CTX_init", c.c_int, P, P, P, P)
context_default = function("X509_STORE_CTX_set_default", c.c_int, P, c.c_char_p)
context_param = function("X509_STORE_CTX_get0_param", P, P)
context_free = function("X509_STORE_CTX_free", None, P)
param_new = function("X509_VERIFY_PARAM_new", P)
param_free = function("X509_VERIFY_PARAM_free", None, P)
set_flags = function("X509_VERIFY_PARAM_set_flags", c.c_int, P, c.c_ulong)
set_host_flags = function("X509_VERIFY_PARAM_set_hostflags", None, P, c.c_uint)
set_level = function("X509_VERIFY_PARAM_set_auth_level", None, P, c.c_int)
set_time = function("X509_VERIFY_PARAM_set_time", None, P, c.c_long)
set_host = function("X509_VERIFY_PARAM_set1_host", c.c_int, P, c.c_char_p, c.c_size_t)
set_ip = function("X509_VERIFY_PARAM_set1_ip", c.c_int, P, c.c_char_p, c.c_size_t)
verify = function("X509_verify_cert", c.c_int, P)
get_error = function("X509_STORE_CTX_get_error", c.c_int, P)
get_depth = function("X509_STORE_CTX_get_error_depth", c.c_int, P)
get_chain = function("X509_STORE_CTX_get0_chain", P, P)
get_untrusted = function("X509_STORE_CTX_get_num_untrusted", c.c_int, P)
error_text = function("X509_verify_cert_error_string", c.c_char_p, c.c_long)
read_address = function("a2i_IPADDRESS", P, c.c_char_p)
string_data = function("ASN1_STRING_get0_data", P, P)
string_length = function("ASN1_STRING_length", c.c_int, P)
string_free = function("ASN1_STRING_free", None, P)
clear_errors = function("ERR_clear_error", None)

STRICT = 0x8000 | 0x20 | 0x80000
PROFILES = {  # verify flags, host flags, security level
    "default": (0x8000, 0x4, 2), "strict": (STRICT, 0x4, 2),
    "nocn": (0x8000, 0x24, 2), "strict-nocn": (STRICT, 0x24, 2),
    "default-l1": (0x8000, 0x4, 1), "default-l0": (0x8000, 0x4, 0), "strict-l1": (STRICT, 0x4, 1),
    "partial": (0x8000 | 0x80000, 0x4, 2), "strictonly": (0x8000 | 0x20, 0x4, 2),
}
BLOCK = re.compile(r"-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \1-----", re.S)


def host_of(name):
    """How Python sets a host up: ("ip" or "dns", octets), or None when it refuses."""
    try:
        ascii_name = name.encode("idna")
    except Exception:
        return None
    if not ascii_name or ascii_name.startswith(b".") or b"\0" in ascii_name:
        return None
    address = read_address(ascii_name)
    clear_errors()
    if address:
        octets = c.string_at(string_data(address), string_length(address))
        string_free(address)
        return "ip", octets
    return ("dns", ascii_name) if len(ascii_name) <= 255 else None


def set_identity(param, host):
    kind, octets = host
    return (set_ip if kind == "ip" else set_host)(param, octets, len(octets))


def load_store(pems):
    """The store, which X509 is which root, what to free; None for the store when it is spoiled."""
    store, labels, infos = store_new(), {}, []
    for number, pem in enumerate(pems):
        data = pem.encode()
        bio = bio_new(data, len(data))
        stack = read_infos(bio, None, None, None)
        bio_free(bio)
        if not stack:
            store_free(store)
            return None, labels, infos
        for i in range(stack_size(stack)):
            info = stack_value(stack, i)
            certificate = c.cast(info, c.POINTER(c.c_void_p))[0]
            if certificate:
                store_add(store, certificate)
                labels.setdefault(certificate, "r%d" % number)
            infos.append(info)
        stack_free(stack)
    clear_errors()
    return store, labels, infos


def load_sent(pems):
    """The certificates, None when one cannot be read or has bytes behind it."""
    sent = []
    for pem in pems:
        der = base64.b64decode(BLOCK.search(pem).group(2))
        buffer = c.create_string_buffer(der, len(der))
        at = c.c_void_p(c.addressof(buffer))
        start = at.value
        certificate = d2i_x509(None, c.byref(at), len(der))
        clear_errors()
        if certificate:
            sent.append(certificate)
        if not certificate or at.value - start != len(der):
            for each in sent:
                x509_free(each)
            return None
    return sent


def judge(store, labels, sent, host, time, variant):
    flags, host_flags, level = PROFILES[variant]
    stack = stack_new()
    for each in sent:
        stack_push(stack, each)
    context = context_new()
    context_init(context, store, sent[0], stack)
    context_default(context, b"ssl_server")
    param = context_param(context)
    set_flags(param, flags)
    set_host_flags(param, host_flags)
    set_level(param, level)
    set_time(param, time)
    if host:
        set_identity(param, host)
    accepted = verify(context) == 1
    code = 0 if accepted else get_error(context)
    names = dict(labels)
    names.update({x: "c%d" % i for i, x in reversed(list(enumerate(sent)))})
    chain = get_chain(context)
    path = [names[stack_value(chain, i)] for i in range(stack_size(chain))]
    answer = {"code": code, "depth": None if accepted else get_depth(context),
              "text": error_text(code).decode(), "path": path,
              "untrusted": get_untrusted(context)}
    context_free(context)
    stack_free(stack)
    clear_errors()
    return answer


def stage(name):
    return {"code": None, "depth": None, "text": name, "stage": name}


def answers(case, variants):
    host = None
    if case["hostname"] is not None:
        host = host_of(case["hostname"])
        param = param_new()
        usable = host is not None and set_identity(param, host)
        param_free(param)
        clear_errors()
        if not usable:
            return [stage("setup") for _ in variants]
    store, labels, infos = load_store(case["roots"])
    sent = load_sent(case["chain"]) if store else None
    result = []
    for variant in variants:
        if store is None:
            result.append(stage("parse-roots"))
        elif sent is None:
            result.append(stage("parse-chain"))
        else:
            result.append(judge(store, labels, sent, host, case["time"], variant))
    for each in sent or []:
        x509_free(each)
    if store:
        store_free(store)
    for info in infos:
        info_free(info)
    return result


def main():
    source, target, *variants = sys.argv[2:]
    print("OpenSSL", version, file=sys.stderr)
    opened = gzip.open(source, "rt") if source.endswith(".gz") else open(source)
    with opened as cases, open(target, "w") as out:
        for line in cases:
            case = json.loads(line)
            for variant, answer in zip(variants, answers(case, variants)):
                out.write(json.dumps({"id": case["id"], "variant": variant, **answer}) + "\n")


if __name__ == "__main__":
    main()
