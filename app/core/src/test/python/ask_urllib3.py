"""What urllib3 1.26 says to certificates and hosts, one JSON object a line.

    python ask_urllib3.py SITE_PACKAGES > urllib3-hosts.jsonl

SITE_PACKAGES is a folder with a pip that brings urllib3 1.26 (21.1 to 24.1).
"""
import itertools
import json
import random
import sys

sys.path.insert(0, sys.argv[1])
from pip._vendor.urllib3.util.ssl_match_hostname import CertificateError, match_hostname  # noqa: E402

HOSTS = ["www.example.test", "WWW.Example.TEST", "example.test", "a.b.example.test", "localhost", "10.0.0.1",
         "::1", "2001:db8::1", "xn--bcher-kva.example.test", "wxyz.example.test", "www.example.test.", "w", "010.0.0.1",
         "10.0.0.1.", "XN--bcher-kva.example.test", "www"]
DNS = ["www.example.test", "*.example.test", "WWW.EXAMPLE.TEST", "w*.example.test", "*w.example.test", "w*w.example.test",
       "*", "*.*.test", "**.example.test", "w**.example.test", "www.*.test", "xn--*.example.test", "xn--b*.example.test",
       "", ".", "example.test", "*.test", "*.b.example.test", "*ocalhost", "l*", "localhost", "10.0.0.1", "1*.0.0.1",
       "www.example.test.", "*.example.test.", "www.example.te\u017ft", "w*.example.te\u017ft", "*.10.0.0.1",
       "XN--*.example.test", "a+b.example.test", "w.w.example.test", "w\u212a*.example.test", "*a*b*.example.test"]
IP = ["10.0.0.1", "10.0.0.2", "0:0:0:0:0:0:0:1", "2001:DB8:0:0:0:0:0:1"]
NAMES = ["www.example.test", "*.example.test", "no.test", "w*.example.test", "", "10.0.0.1", "**.example.test"]


def ask(dns, ips, names, host):
    certificate = {"subject": tuple((("commonName", name),) for name in names) + ((("organizationName", "O"),),),
                   "subjectAltName": tuple(("DNS", d) for d in dns) + tuple(("IP Address", i) for i in ips)}
    try:
        match_hostname(certificate, host)
        says = None
    except CertificateError as e:
        says = str(e)
    return {"dns": dns, "ip": ips, "cn": names, "host": host, "says": says}


def main():
    cases = [ask([d], [], [], h) for d, h in itertools.product(DNS, HOSTS)]
    cases += [ask([], [i], [], h) for i, h in itertools.product(IP, HOSTS)]
    cases += [ask([], [], [n], h) for n, h in itertools.product(NAMES, HOSTS)]
    pick = random.Random(20261127)
    for _ in range(300):
        def some(all_of, most):
            return pick.sample(all_of, pick.randint(0, most))
        cases.append(ask(some(DNS, 3), some(IP, 2), some(NAMES, 2), pick.choice(HOSTS)))
    for case in cases:
        print(json.dumps(case, separators=(",", ":")))


main()
