"""Proxies on the way to Telegram: what may be named as one, and what the environment names."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

_SCHEMES = ("http", "https", "socks5", "socks5h")
_LONGEST = 255  # of a user name or a password (RFC 1929)
_WANTED = (
    "must be the address of a proxy: http://, https://, socks5:// or socks5h://, then user:password@ where it asks for"
    " them, and host:port (signs such as @ : / ? # in a password are written as %40 %3A %2F %3F %23)"
)


def proxy_address(value: str) -> str:
    """Returns what can be used as a proxy. Raises ValueError, with nothing of the value in it."""
    try:
        parts = urlsplit(value)
        usable = parts.scheme in _SCHEMES and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        raise ValueError(_WANTED) from None
    if not usable or parts.netloc.count("@") > 1 or parts.path not in ("", "/") or re.search(r"[\s?#]", value):
        raise ValueError(_WANTED)
    for word in (parts.username, parts.password):
        plain = unquote(word or "")
        if not (plain.isascii() and plain.isprintable() and len(plain) <= _LONGEST):
            raise ValueError(f"must have a user name and a password of at most {_LONGEST} plain Latin signs")
    return value.rstrip("/")


def named_by_environment(address: str) -> tuple[str, str] | None:
    """The variable of the environment that names a proxy for an address, and what it says: HTTPS_PROXY or HTTP_PROXY,
    by the scheme of the address, else ALL_PROXY; lower-case names win. None where there is none, or NO_PROXY has the
    host."""
    from urllib.request import getproxies_environment, proxy_bypass  # costs what many commands don't need

    proxies = getproxies_environment()
    parts = urlsplit(address)
    if proxy_bypass(parts.netloc):
        return None
    for kind in (parts.scheme, "all"):
        if value := proxies.get(kind, "").strip():
            # As elsewhere a host and port alone are those of an HTTP proxy.
            return f"{kind.upper()}_PROXY", value if "://" in value else f"http://{value}"
    return None
