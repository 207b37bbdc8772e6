"""A build backend (PEP 517) that packs the Python files beside pyproject.toml into a wheel."""
import base64
import glob
import hashlib
import os
import zipfile


def _project():
    for folder in glob.glob("PKG-INFO"):
        with open(folder) as lines:
            fields = dict(line.strip().split(": ", 1) for line in lines if ": " in line)
            return fields["Name"], fields["Version"]
    return "demo", "1.0"


def get_requires_for_build_wheel(config_settings=None):
    return []


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    name, version = _project()
    info = "%s-%s.dist-info/" % (name, version)
    files = {}
    for module in glob.glob("*.py"):
        if module != "setup.py":
            with open(module, "rb") as source:
                files[module] = source.read()
    files[info + "METADATA"] = ("Metadata-Version: 2.1\nName: %s\nVersion: %s\n" % (name, version)).encode()
    files[info + "WHEEL"] = b"Wheel-Version: 1.0\nGenerator: rootcause-lab\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    record = ""
    for path, content in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        record += "%s,sha256=%s,%d\n" % (path, digest, len(content))
    files[info + "RECORD"] = (record + info + "RECORD,,\n").encode()
    wheel = "%s-%s-py3-none-any.whl" % (name, version)
    with zipfile.ZipFile(os.path.join(wheel_directory, wheel), "w") as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    return wheel
